package org.mrskb.slack.bot;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import java.util.Map;
import java.util.Optional;
import org.mrskb.slack.blocks.Button;
import org.mrskb.slack.blocks.ButtonValue;
import org.mrskb.slack.blocks.Pages;
import org.mrskb.slack.blocks.Views;

/** Buttons, and the modal that a button opens for the output of a command. */
final class Clicks {
  private final Desk desk;
  private final Workers workers;
  private final Courier courier;
  private final Guests guests;
  private final Once once;

  Clicks(Desk desk, Workers workers, Courier courier, Guests guests, Once once) {
    this.desk = desk;
    this.workers = workers;
    this.courier = courier;
    this.guests = guests;
    this.once = once;
  }

  void addTo(App app) {
    outputs(app);
    app.blockAction(
        BotApp.ANY,
        (request, context) -> {
          BlockActionPayload payload = request.getPayload();
          if (payload.getActions() == null || payload.getActions().isEmpty()) {
            return context.ack();
          }
          BlockActionPayload.Action action = payload.getActions().get(0);
          String channel = payload.getChannel() == null ? "" : payload.getChannel().getId();
          Asker clicker =
              new Asker(payload.getTeam().getId(), channel, payload.getUser().getId(), "click");
          if ("file_input".equals(action.getType())) {
            return context.ack();
          }
          String value = action.getValue() == null ? "" : action.getValue();
          Asker asker = seenBy(clicker, value);
          String url = payload.getResponseUrl();
          if (guests.refuses(asker)) {
            courier.deliverLater(Pages.note(Guests.REFUSED), address(url, false, false, asker));
            return context.ack();
          }
          if (Button.of(action.getActionId()).filter(b -> b == Button.PASTE_OUTPUT).isPresent()) {
            openOutput(payload.getTriggerId(), value, url, asker);
            return context.ack();
          }
          if (!workers.offer(
              once.of(
                  payload.getTriggerId(),
                  () -> clicked(action.getActionId(), value, url, asker)))) {
            courier.deliverLater(Pages.note(Workers.BUSY), address(url, false, false, asker));
          }
          return context.ack();
        });
  }

  /** The message tells who sees it, for Slack says so only for some of them. */
  private static Asker seenBy(Asker clicker, String value) {
    return ButtonValue.decode(value)
        .filter(ButtonValue::alone)
        .map(v -> clicker.aloneIn(v.thread()))
        .orElse(clicker);
  }

  private Courier.Address address(String url, boolean replace, boolean everybody, Asker asker) {
    return url == null || url.isEmpty()
        ? courier.direct(asker.user())
        : courier.answering(url, replace, everybody, asker);
  }

  private void clicked(String actionId, String value, String url, Asker asker) {
    deliver(desk.followUp().click(actionId, value, asker), url, asker);
  }

  private void deliver(FollowUp.Clicked clicked, String url, Asker asker) {
    courier.deliver(
        clicked.message(),
        address(url, clicked.replaces(), clicked.everybody(), asker),
        asker.user());
  }

  private void openOutput(String trigger, String value, String url, Asker asker) {
    PendingOutput pending = new PendingOutput(value, url == null ? "" : url, asker.channel());
    courier.open(trigger, Views.output(pending.encode()));
  }

  private void outputs(App app) {
    app.viewSubmission(
        Views.OUTPUT,
        (request, context) -> {
          var payload = request.getPayload();
          Optional<PendingOutput> pending =
              PendingOutput.decode(payload.getView().getPrivateMetadata());
          if (pending.isEmpty()) {
            return context.ackWithErrors(Map.of(Views.TEXT_BLOCK, FollowUp.TOO_OLD));
          }
          PendingOutput p = pending.get();
          Asker clicker =
              new Asker(payload.getTeam().getId(), p.channel(), payload.getUser().getId(), "click");
          Asker asker = seenBy(clicker, p.value());
          if (guests.refuses(asker)) {
            return context.ackWithErrors(Map.of(Views.TEXT_BLOCK, Guests.REFUSED));
          }
          String text = Shortcuts.input(payload.getView().getState()).text();
          if (!workers.offer(
              once.of(
                  payload.getTriggerId(),
                  () -> deliver(desk.followUp().output(p.value(), text, asker), p.url(), asker)))) {
            return context.ackWithErrors(Map.of(Views.TEXT_BLOCK, Workers.BUSY));
          }
          return context.ack();
        });
  }
}
