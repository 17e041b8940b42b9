package org.mrskb.slack.bot;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.File;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.view.ViewState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.mrskb.engine.Symptom;
import org.mrskb.slack.blocks.Button;
import org.mrskb.slack.blocks.ButtonValue;
import org.mrskb.slack.blocks.Pages;
import org.mrskb.slack.blocks.SlackMessage;
import org.mrskb.slack.blocks.Views;
import org.mrskb.slack.bot.Conversation.Content;
import org.mrskb.slack.bot.SlackFiles.UnreadableException;
import org.mrskb.slack.store.StoreException;

/**
 * The ways in. In Bolt for Java the acknowledgement is what a handler returns, so every handler
 * hands its work on and returns at once.
 */
final class BotApp {
  private static final Logger LOG = Logger.getLogger(BotApp.class.getName());
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
  private static final String BUSY =
      "I am busy with many questions right now. Try again in a minute.";

  private static final String REFUSED = "I am not meant to be used here. Ask whoever runs me.";

  private final Desk desk;
  private final Workers workers;
  private final Courier courier;
  private final SlackFiles files;
  private final Conversation conversation;
  private final Once once;
  private final Metrics metrics;
  private final Set<String> workspaces;
  private final Set<String> channels;

  BotApp(
      Desk desk,
      Workers workers,
      Courier courier,
      SlackFiles files,
      Conversation conversation,
      Once once,
      Metrics metrics,
      Set<String> workspaces,
      Set<String> channels) {
    this.desk = desk;
    this.workers = workers;
    this.courier = courier;
    this.files = files;
    this.conversation = conversation;
    this.once = once;
    this.metrics = metrics;
    this.workspaces = workspaces;
    this.channels = channels;
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
    events(app);
    clicks(app);
    shortcuts(app);
    return app;
  }

  private boolean refused(Asker asker) {
    boolean workspace = workspaces.isEmpty() || workspaces.contains(asker.team());
    boolean direct = asker.channel().isEmpty() || asker.channel().startsWith("D");
    boolean channel = channels.isEmpty() || direct || channels.contains(asker.channel());
    if (!workspace || !channel) {
      metrics.count("mrs_refused_total");
    }
    return !workspace || !channel;
  }

  private void commands(App app) {
    app.command(
        ANY,
        (request, context) -> {
          var payload = request.getPayload();
          Asker asker =
              new Asker(payload.getTeamId(), payload.getChannelId(), payload.getUserId(), "command")
                  .aloneIn("");
          if (refused(asker)) {
            return context.ack(REFUSED);
          }
          String line = payload.getText() == null ? "" : payload.getText();
          String url = payload.getResponseUrl();
          boolean taken =
              workers.offer(
                  () ->
                      courier.deliver(
                          desk.command(line, asker),
                          courier.answering(url, false, false, asker),
                          asker.user()));
          return taken ? context.ack() : context.ack(BUSY);
        });
  }

  private void events(App app) {
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          AppMentionEvent e = payload.getEvent();
          if (e.getBotId() == null && e.getUser() != null) {
            Asker asker = new Asker(payload.getTeamId(), e.getChannel(), e.getUser(), "mention");
            take(
                asker,
                payload.getEventId(),
                e.getTs(),
                e.getThreadTs(),
                new Content(e.getText(), e.getFiles()),
                context.getBotUserId());
          }
          return context.ack();
        });
    app.event(
        MessageEvent.class,
        (payload, context) -> {
          MessageEvent e = payload.getEvent();
          if (e.getBotId() == null && e.getUser() != null && "im".equals(e.getChannelType())) {
            Asker asker = new Asker(payload.getTeamId(), e.getChannel(), e.getUser(), "message");
            take(
                asker,
                payload.getEventId(),
                e.getTs(),
                e.getThreadTs(),
                new Content(e.getText(), e.getFiles()),
                context.getBotUserId());
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
            Asker asker = new Asker(payload.getTeamId(), e.getChannel(), e.getUser(), "file");
            take(
                asker,
                payload.getEventId(),
                e.getTs(),
                e.getThreadTs(),
                new Content(text, e.getFiles()),
                context.getBotUserId());
          }
          return context.ack();
        });
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          AppHomeOpenedEvent e = payload.getEvent();
          Asker asker = new Asker(payload.getTeamId(), "", e.getUser(), "home");
          if ("home".equals(e.getTab()) && !refused(asker)) {
            workers.offer(() -> courier.publishHome(asker.user(), desk.home(asker)));
          }
          return context.ack();
        });
  }

  /** One message, however many events tell of it and however often they are repeated. */
  private void take(
      Asker asker, String eventId, String ts, String threadTs, Content content, String bot) {
    if (refused(asker)) {
      return;
    }
    String message = "message:" + asker.team() + asker.channel() + ts;
    if (!once.isFirstHere("told " + message)) {
      return;
    }
    Courier.Address address = courier.thread(asker.channel(), threadTs == null ? ts : threadTs);
    boolean taken =
        workers.offer(
            () -> {
              if (once.isFirst("event:" + eventId) && once.isFirst(message)) {
                courier.deliver(said(content, asker, threadTs, bot), address, asker.user());
              }
            });
    if (!taken) {
      courier.deliverLater(Pages.note(BUSY), address);
    }
  }

  /** Who asks under a message without an error of his own means that message. */
  private SlackMessage said(Content content, Asker asker, String threadTs, String bot) {
    String text = Conversation.withoutMention(content.text(), bot);
    if (!content.files().isEmpty()) {
      return diagnosed(new Content(text, content.files()), asker);
    }
    if (threadTs == null || !desk.meansTheMessageAbove(text)) {
      return desk.said(text, asker);
    }
    Optional<Content> above =
        conversation
            .root(asker.channel(), threadTs)
            .map(c -> new Content(Conversation.withoutMention(c.text(), bot), c.files()));
    if (above.isEmpty() && !text.isEmpty()) {
      return desk.said(text, asker);
    }
    if (above.isEmpty() || above.get().isEmpty()) {
      return Pages.note(
          "I cannot read the message above. Send its text or its file to me, or choose"
              + " \"Diagnose this message\" in its menu.");
    }
    return diagnosed(above.get(), text, asker);
  }

  /** A text with its files is one case. */
  private SlackMessage diagnosed(Content content, Asker asker) {
    return diagnosed(content, "", asker);
  }

  private SlackMessage diagnosed(Content content, String context, Asker asker) {
    try {
      String read = files.read(content.files());
      if (read.isEmpty()) {
        return desk.diagnose(Symptom.of(content.text()).withContext(Desk.paste(context)), asker);
      }
      String said = (Desk.paste(content.text()) + "\n" + Desk.paste(context)).strip();
      return desk.diagnose(Symptom.of(read).withContext(said), asker);
    } catch (UnreadableException e) {
      return Pages.note(e.getMessage());
    }
  }

  private void clicks(App app) {
    app.blockAction(
        ANY,
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
          if (refused(asker)) {
            courier.deliverLater(Pages.note(REFUSED), address(url, false, false, asker));
            return context.ack();
          }
          if (Button.of(action.getActionId()).filter(b -> b == Button.PASTE_OUTPUT).isPresent()) {
            openOutput(payload.getTriggerId(), value, url, asker);
            return context.ack();
          }
          if (!workers.offer(() -> clicked(action.getActionId(), value, url, asker))) {
            courier.deliverLater(Pages.note(BUSY), address(url, false, false, asker));
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
    deliver(desk.click(actionId, value, asker), url, asker);
  }

  private void deliver(Desk.Clicked clicked, String url, Asker asker) {
    courier.deliver(
        clicked.message(),
        address(url, clicked.replaces(), clicked.everybody(), asker),
        asker.user());
  }

  private void openOutput(String trigger, String value, String url, Asker asker) {
    PendingOutput pending = new PendingOutput(value, url == null ? "" : url, asker.channel());
    courier.open(trigger, Views.output(pending.encode()));
  }

  private void shortcuts(App app) {
    app.messageShortcut(
        ANY,
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
          if (refused(asker)) {
            courier.deliverLater(Pages.note(REFUSED), address);
            return context.ack();
          }
          if (!workers.offer(
              () ->
                  courier.deliver(
                      content.isEmpty()
                          ? Pages.note("There is no text in this message.")
                          : diagnosed(content, asker),
                      address,
                      asker.user()))) {
            courier.deliverLater(Pages.note(BUSY), address);
          }
          return context.ack();
        });
    app.globalShortcut(
        ANY,
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
          if (refused(asker)) {
            return context.ackWithErrors(Map.of(Views.TEXT_BLOCK, REFUSED));
          }
          Courier.Address address = courier.direct(asker.user());
          if (!workers.offer(
              () -> courier.deliver(diagnosed(content, asker), address, asker.user()))) {
            return context.ackWithErrors(Map.of(Views.TEXT_BLOCK, BUSY));
          }
          return context.ack();
        });
    app.viewSubmission(
        Views.OUTPUT,
        (request, context) -> {
          var payload = request.getPayload();
          Optional<PendingOutput> pending =
              PendingOutput.decode(payload.getView().getPrivateMetadata());
          if (pending.isEmpty()) {
            return context.ackWithErrors(Map.of(Views.TEXT_BLOCK, Desk.TOO_OLD));
          }
          PendingOutput p = pending.get();
          Asker clicker =
              new Asker(payload.getTeam().getId(), p.channel(), payload.getUser().getId(), "click");
          Asker asker = seenBy(clicker, p.value());
          if (refused(asker)) {
            return context.ackWithErrors(Map.of(Views.TEXT_BLOCK, REFUSED));
          }
          String text = input(payload.getView().getState()).text();
          if (!workers.offer(() -> deliver(desk.output(p.value(), text, asker), p.url(), asker))) {
            return context.ackWithErrors(Map.of(Views.TEXT_BLOCK, BUSY));
          }
          return context.ack();
        });
  }

  private static Content input(ViewState state) {
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

  /** Remembers what was answered, in the shared database, and here when that is away. */
  static final class Once {
    private static final int MOST = 10_000;
    private final java.util.function.Predicate<String> shared;
    private final Map<String, Boolean> here =
        new java.util.LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
          }
        };

    Once(java.util.function.Predicate<String> shared) {
      this.shared = shared;
    }

    boolean isFirst(String key) {
      if (!isFirstHere(key)) {
        return false;
      }
      try {
        return shared.test(key);
      } catch (StoreException e) {
        LOG.warning("the database does not answer; repeats are told by this process alone");
        return true;
      }
    }

    boolean isFirstHere(String key) {
      synchronized (here) {
        return here.put(key, true) == null;
      }
    }
  }
}
