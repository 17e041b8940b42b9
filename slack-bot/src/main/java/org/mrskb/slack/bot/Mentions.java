package org.mrskb.slack.bot;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import java.util.Optional;
import org.mrskb.slack.blocks.Pages;
import org.mrskb.slack.blocks.SlackMessage;
import org.mrskb.slack.bot.Conversation.Content;

/** Messages to the bot: a mention, a direct message, a file; and its home tab. */
final class Mentions {
  private final Desk desk;
  private final Workers workers;
  private final Courier courier;
  private final Guests guests;
  private final CaseReader cases;
  private final Conversation conversation;
  private final Once once;

  Mentions(
      Desk desk,
      Workers workers,
      Courier courier,
      Guests guests,
      CaseReader cases,
      Conversation conversation,
      Once once) {
    this.desk = desk;
    this.workers = workers;
    this.courier = courier;
    this.guests = guests;
    this.cases = cases;
    this.conversation = conversation;
    this.once = once;
  }

  void addTo(App app) {
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          AppMentionEvent e = payload.getEvent();
          if (e.getBotId() == null && e.getUser() != null) {
            take(
                new Asker(payload.getTeamId(), e.getChannel(), e.getUser(), "mention"),
                new Told(payload.getEventId(), e.getTs(), e.getThreadTs(), context.getBotUserId()),
                new Content(e.getText(), e.getFiles()));
          }
          return context.ack();
        });
    app.event(
        MessageEvent.class,
        (payload, context) -> {
          MessageEvent e = payload.getEvent();
          if (e.getBotId() == null && e.getUser() != null && "im".equals(e.getChannelType())) {
            take(
                new Asker(payload.getTeamId(), e.getChannel(), e.getUser(), "message"),
                new Told(payload.getEventId(), e.getTs(), e.getThreadTs(), context.getBotUserId()),
                new Content(e.getText(), e.getFiles()));
          }
          return context.ack();
        });
    app.event(
        MessageFileShareEvent.class,
        (payload, context) -> {
          MessageFileShareEvent e = payload.getEvent();
          String text = e.getText() == null ? "" : e.getText();
          boolean meant =
              "im".equals(e.getChannelType()) || text.contains("<@" + context.getBotUserId());
          if (meant && e.getUser() != null && !e.getUser().equals(context.getBotUserId())) {
            take(
                new Asker(payload.getTeamId(), e.getChannel(), e.getUser(), "file"),
                new Told(payload.getEventId(), e.getTs(), e.getThreadTs(), context.getBotUserId()),
                new Content(text, e.getFiles()));
          }
          return context.ack();
        });
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          AppHomeOpenedEvent e = payload.getEvent();
          Asker asker = new Asker(payload.getTeamId(), "", e.getUser(), "home");
          if ("home".equals(e.getTab()) && !guests.refuses(asker)) {
            workers.offer(() -> courier.publishHome(asker.user(), desk.home(asker)));
          }
          return context.ack();
        });
  }

  /**
   * One event, as Slack tells of it.
   *
   * @param ts the message it is about
   * @param threadTs the first message of the thread it stands in, or null
   * @param bot the user that the bot is
   */
  private record Told(String eventId, String ts, String threadTs, String bot) {
    String thread() {
      return threadTs == null ? ts : threadTs;
    }
  }

  /** One message, however many events tell of it and however often they are repeated. */
  private void take(Asker asker, Told told, Content content) {
    if (guests.refuses(asker)) {
      return;
    }
    String message = "message:" + asker.team() + asker.channel() + told.ts;
    if (!once.isFirstHere("told " + message)) {
      return;
    }
    Courier.Address address = courier.thread(asker.channel(), told.thread());
    boolean taken =
        workers.offer(
            () -> {
              if (once.isFirst("event:" + told.eventId) && once.isFirst(message)) {
                courier.deliver(said(content, asker, told), address, asker.user());
              }
            });
    if (!taken) {
      courier.deliverLater(Pages.note(Workers.BUSY), address);
    }
  }

  /** Who asks under a message without an error of his own means that message. */
  private SlackMessage said(Content content, Asker asker, Told told) {
    String text = Conversation.withoutMention(content.text(), told.bot);
    Answers answers = desk.answers();
    if (!content.files().isEmpty()) {
      return cases.diagnosed(new Content(text, content.files()), asker, answers);
    }
    if (told.threadTs == null || !answers.meansTheMessageAbove(text)) {
      return answers.said(text, asker);
    }
    Optional<Content> above =
        conversation
            .root(asker.channel(), told.threadTs)
            .map(c -> new Content(Conversation.withoutMention(c.text(), told.bot), c.files()));
    if (above.isEmpty() && !text.isEmpty()) {
      return answers.said(text, asker);
    }
    if (above.isEmpty() || above.get().isEmpty()) {
      return Pages.note(
          "I cannot read the message above. Send its text or its file to me, or choose"
              + " \"Diagnose this message\" in its menu.");
    }
    return cases.diagnosed(above.get(), text, asker, answers);
  }
}
