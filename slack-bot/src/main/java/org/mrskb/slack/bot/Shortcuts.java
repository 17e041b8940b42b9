package org.mrskb.slack.bot;

import com.slack.api.bolt.App;
import com.slack.api.model.File;
import com.slack.api.model.view.ViewState;
import java.util.List;
import java.util.Map;
import org.mrskb.slack.blocks.Pages;
import org.mrskb.slack.blocks.Views;
import org.mrskb.slack.bot.Conversation.Content;

/** The shortcut on a message, and the one that opens a modal for a long paste or a file. */
final class Shortcuts {
  private final Desk desk;
  private final Workers workers;
  private final Courier courier;
  private final Guests guests;
  private final CaseReader cases;
  private final Once once;

  Shortcuts(
      Desk desk, Workers workers, Courier courier, Guests guests, CaseReader cases, Once once) {
    this.desk = desk;
    this.once = once;
    this.workers = workers;
    this.courier = courier;
    this.guests = guests;
    this.cases = cases;
  }

  void addTo(App app) {
    app.messageShortcut(
        BotApp.ANY,
        (request, context) -> {
          var payload = request.getPayload();
          Asker asker =
              new Asker(
                      payload.getTeam().getId(),
                      payload.getChannel().getId(),
                      payload.getUser().getId(),
                      "shortcut")
                  .aloneIn(payload.getMessage().getThreadTs());
          Content content = Content.of(payload.getMessage());
          Courier.Address address =
              courier.answering(payload.getResponseUrl(), false, false, asker);
          if (guests.refuses(asker)) {
            courier.deliverLater(Pages.note(Guests.REFUSED), address);
            return context.ack();
          }
          if (!workers.offer(
              once.of(
                  payload.getTriggerId(),
                  () ->
                      courier.deliver(
                          content.isEmpty()
                              ? Pages.note("There is no text in this message.")
                              : cases.diagnosed(content, asker, desk.answers()),
                          address,
                          asker.user())))) {
            courier.deliverLater(Pages.note(Workers.BUSY), address);
          }
          return context.ack();
        });
    app.globalShortcut(
        BotApp.ANY,
        (request, context) -> {
          courier.open(request.getPayload().getTriggerId(), Views.paste());
          return context.ack();
        });
    app.viewSubmission(
        Views.PASTE,
        (request, context) -> {
          var payload = request.getPayload();
          Asker asker =
              new Asker(payload.getTeam().getId(), "", payload.getUser().getId(), "modal");
          Content content = input(payload.getView().getState());
          if (content.isEmpty()) {
            return context.ackWithErrors(
                Map.of(Views.TEXT_BLOCK, "Paste the error, or choose a file below."));
          }
          if (guests.refuses(asker)) {
            return context.ackWithErrors(Map.of(Views.TEXT_BLOCK, Guests.REFUSED));
          }
          Courier.Address address = courier.direct(asker.user());
          if (!workers.offer(
              once.of(
                  payload.getTriggerId(),
                  () ->
                      courier.deliver(
                          cases.diagnosed(content, asker, desk.answers()),
                          address,
                          asker.user())))) {
            return context.ackWithErrors(Map.of(Views.TEXT_BLOCK, Workers.BUSY));
          }
          return context.ack();
        });
  }

  /** What was put into a modal. */
  static Content input(ViewState state) {
    String text = "";
    List<File> uploaded = List.of();
    for (Map<String, ViewState.Value> block : state.getValues().values()) {
      for (ViewState.Value value : block.values()) {
        text = value.getValue() == null ? text : value.getValue();
        uploaded = value.getFiles() == null ? uploaded : value.getFiles();
      }
    }
    return new Content(text, uploaded);
  }
}
