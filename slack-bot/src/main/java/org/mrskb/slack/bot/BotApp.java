package org.mrskb.slack.bot;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import java.util.regex.Pattern;

/**
 * The ways in. In Bolt for Java the acknowledgement is what a handler returns, so every handler
 * hands its work on and returns at once.
 */
final class BotApp {
  /** Handlers take whatever name a command or a button has; unknown ones are answered too. */
  static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private final Desk desk;
  private final Workers workers;
  private final Courier courier;
  private final Guests guests;
  private final Once once;
  private final Mentions mentions;
  private final Clicks clicks;
  private final Shortcuts shortcuts;

  BotApp(
      Desk desk,
      Workers workers,
      Courier courier,
      SlackFiles files,
      Conversation conversation,
      Once once,
      Guests guests) {
    this.desk = desk;
    this.workers = workers;
    this.courier = courier;
    this.guests = guests;
    this.once = once;
    CaseReader cases = new CaseReader(files);
    mentions = new Mentions(desk, workers, courier, guests, cases, conversation, once);
    clicks = new Clicks(desk, workers, courier, guests, once);
    shortcuts = new Shortcuts(desk, workers, courier, guests, cases, once);
  }

  /** The one app behind both transports; signatures are checked by the HTTP front. */
  App app(Slack slack, String botToken) {
    AppConfig config =
        AppConfig.builder()
            .slack(slack)
            .singleTeamBotToken(botToken)
            .signingSecret(null)
            .clientId(null)
            .clientSecret(null)
            .scope(null)
            .requestVerificationEnabled(false)
            .allEventsApiAutoAckEnabled(true)
            .subtypedMessageEventsAutoAckEnabled(true)
            .authTestCacheEnabled(true)
            .authTestCacheExpirationMillis(-1)
            .build();
    App app = new App(config);
    commands(app);
    mentions.addTo(app);
    clicks.addTo(app);
    shortcuts.addTo(app);
    return app;
  }

  private void commands(App app) {
    app.command(
        ANY,
        (request, context) -> {
          var payload = request.getPayload();
          Asker asker =
              new Asker(payload.getTeamId(), payload.getChannelId(), payload.getUserId(), "command")
                  .aloneIn("");
          if (guests.refuses(asker)) {
            return context.ack(Guests.REFUSED);
          }
          String line = payload.getText() == null ? "" : payload.getText();
          String url = payload.getResponseUrl();
          boolean taken =
              workers.offer(
                  once.of(
                      payload.getTriggerId(),
                      () ->
                          courier.deliver(
                              desk.answers().command(line, asker),
                              courier.answering(url, false, false, asker),
                              asker.user())));
          return taken ? context.ack() : context.ack(Workers.BUSY);
        });
  }
}
