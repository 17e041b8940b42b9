package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.methods.MethodsClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.slack.standin.Happenings;
import org.mrskb.slack.standin.SlackStandIn;
import org.mrskb.slack.standin.SlackStandIn.Sent;
import org.mrskb.slack.store.Store;
import org.mrskb.slack.store.StoreConfig;

/** The handlers alone: what {@code App.run} returns is the acknowledgement. */
class AppRunTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();
  @TempDir private Path folder;
  private SlackStandIn slack;
  private Slack client;
  private Store store;
  private Workers workers;
  private Retries retries;
  private SlackHosts hosts;
  private App app;
  private Chat chat;

  @BeforeEach
  void start() throws Exception {
    slack = new SlackStandIn();
    client = Bot.slack(slack.apiUrl());
    MethodsClient methods = client.methods(SlackStandIn.BOT_TOKEN);
    Metrics metrics = new Metrics();
    store =
        Store.open(
            StoreConfig.embedded(folder, Duration.ofDays(1), Duration.ofDays(1)),
            Clock.systemUTC());
    workers = new Workers(1, 1, metrics);
    retries = new Retries(metrics, 10);
    hosts = new SlackHosts(slack.apiUrl());
    app =
        new BotApp(
                new Desk(() -> KNOWLEDGE, store, metrics, "test"),
                workers,
                new Courier(methods, hosts, retries),
                new SlackFiles(methods, SlackStandIn.BOT_TOKEN, 1_000, hosts::isSlack),
                new Conversation(methods),
                new Once(store::isNew, metrics),
                new Guests(Set.of("T1"), Set.of(), metrics))
            .app(client, SlackStandIn.BOT_TOKEN);
    app.start();
    chat = new Chat(slack, (type, payload) -> acknowledged(payload), () -> "");
  }

  @AfterEach
  void stop() throws Exception {
    workers.close(30);
    retries.close(30);
    app.stop();
    store.close();
    client.close();
    slack.close();
  }

  private Response run(JsonObject payload) throws Exception {
    SlackRequestParser parser = new SlackRequestParser(app.config());
    return app.run(
        parser.parse(
            SlackRequestParser.HttpRequest.builder()
                .socketMode(true)
                .requestUri("")
                .requestBody(payload.toString())
                .headers(new RequestHeaders(Map.of()))
                .build()));
  }

  private void acknowledged(JsonObject payload) {
    try {
      assertThat(run(payload).getStatusCode()).isEqualTo(200);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theAcknowledgementDoesNotWaitForTheAnswerAndAFullQueueSaysSo() throws Exception {
    CountDownLatch gate = occupied();
    Response taken = run(Happenings.command("why 403", slack.url("/response/a")));
    assertThat(taken.getStatusCode()).isEqualTo(200);
    assertThat(taken.getBody()).isNullOrEmpty();
    Response busy = run(Happenings.command("why 403", slack.url("/response/b")));
    assertThat(busy.getStatusCode()).isEqualTo(200);
    assertThat(busy.getBody()).contains("I am busy");
    gate.countDown();
    Await.until(() -> "the answer", () -> slack.sent().size() == 1);
  }

  /** Keeps the only worker busy until the gate is opened. */
  private CountDownLatch occupied() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    workers.offer(
        () -> {
          running.countDown();
          try {
            gate.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    running.await();
    return gate;
  }

  @Test
  void everyWayInSaysWhenItIsBusy() throws Exception {
    CountDownLatch gate = occupied();
    run(Happenings.command("why 403", slack.url("/response/first")));
    run(Happenings.event("E1", Happenings.mention("why 403", "1.1")));
    run(Happenings.event("E1", Happenings.mention("why 403", "1.1")));
    JsonObject post = new JsonObject();
    post.addProperty("type", "message");
    post.addProperty("text", "403");
    run(Happenings.messageShortcut(post, slack.url("/response/shortcut")));
    JsonObject button = new JsonObject();
    button.addProperty("action_id", "show_fix.0");
    button.addProperty("value", "{}");
    run(Happenings.click(button, slack.url("/response/click"), true));
    assertThat(run(Happenings.submission("paste", "", "403")).getBody()).contains("I am busy");
    assertThat(
            run(Happenings.submission("output", new PendingOutput("{}", "", "C1").encode(), "403"))
                .getBody())
        .contains("I am busy");
    Await.until(() -> slack.sent().toString(), () -> slack.sent().size() == 3);
    assertThat(slack.sent()).allMatch(s -> s.text().contains("I am busy"));
    gate.countDown();
  }

  @Test
  void aDatabaseThatFailsCostsNoAnswer() throws Exception {
    String large = "Identity : EX%d\\EWS (Default Web Site)\nMRSProxyEnabled : False\n\n";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append(large.formatted(i));
    }
    Sent kept = chat.ask("why " + text);
    Sent carried = chat.ask("why 403");
    store.close();

    assertThat(chat.ask("why 403").text()).contains("POSSIBLE", "Show fix");
    assertThat(chat.ask("why " + text).text())
        .contains("too large for buttons")
        .doesNotContain("Not this");
    run(Happenings.event("E1", Happenings.mention("why 403", "1.1")));
    run(Happenings.event("E1", Happenings.mention("why 403", "1.1")));
    chat.postedIn("1.1");
    assertThat(chat.click(carried, "Show fix").text()).contains("Set-WebServicesVirtualDirectory");
    assertThat(chat.click(kept, "Not this: next cause").text())
        .contains("cannot look this case up right now");
    run(Happenings.event("E2", Happenings.homeOpened()));
    Await.until(() -> "home", () -> slack.calls("views.publish") == 1);
    assertThat(chat.postsIn("1.1")).isEqualTo(1);
  }

  /** Bolt would ask again every ten minutes, and send users away when that fails. */
  @Test
  void slackIsAskedAboutTheTokenOnceAndNeverAgain() throws Exception {
    run(Happenings.command("help", slack.url("/response/a")));
    int asked = slack.calls("auth.test");
    slack.refuse("auth.test", 500, 500, 500);
    for (int i = 0; i < 3; i++) {
      assertThat(chat.ask("help").text()).contains("/mrs why");
    }
    assertThat(slack.calls("auth.test")).isEqualTo(asked);
    assertThat(app.config().isAuthTestCacheEnabled()).isTrue();
    assertThat(app.config().getAuthTestCacheExpirationMillis()).isNegative();
  }

  @Test
  void whoIsNotMeantToUseItIsToldSo() throws Exception {
    JsonObject post = new JsonObject();
    post.addProperty("type", "message");
    post.addProperty("text", "403");
    JsonObject shortcut = Happenings.messageShortcut(post, slack.url("/response/s"));
    shortcut.getAsJsonObject("team").addProperty("id", "T2");
    run(shortcut);
    assertThat(chat.answer("s").text()).contains("not meant to be used here");
    JsonObject modal = Happenings.submission("paste", "", "403");
    modal.getAsJsonObject("team").addProperty("id", "T2");
    assertThat(run(modal).getBody()).contains("not meant to be used here");
    JsonObject button = new JsonObject();
    button.addProperty("action_id", "show_fix.0");
    button.addProperty("value", "{}");
    JsonObject click = Happenings.click(button, slack.url("/response/c"), true);
    click.getAsJsonObject("team").addProperty("id", "T2");
    run(click);
    assertThat(chat.answer("c").text()).contains("not meant to be used here");
  }

  @Test
  void aModalOfAnotherReleaseSaysThatItIsTooOld() throws Exception {
    for (String metadata : new String[] {"", "{}", "rubbish"}) {
      assertThat(run(Happenings.submission("output", metadata, "403")).getBody())
          .contains("too old");
    }
  }

  @Test
  void whatNobodyHandlesIsAcknowledgedToo() throws Exception {
    JsonObject event = new JsonObject();
    event.addProperty("type", "reaction_added");
    event.addProperty("user", "U1");
    assertThat(run(Happenings.event("E1", event)).getStatusCode()).isEqualTo(200);
    JsonObject edited = Happenings.message("x", "1.1", "im");
    edited.addProperty("subtype", "message_changed");
    assertThat(run(Happenings.event("E2", edited)).getStatusCode()).isEqualTo(200);
    assertThat(slack.sent()).isEmpty();
  }

  @Test
  void anEmptyModalStaysOpenAndSaysWhatIsMissing() throws Exception {
    assertThat(run(Happenings.submission("paste", "", "  ")).getBody())
        .contains("errors", "Paste the error");
  }

  @Test
  void anotherWorkspaceIsNotAnswered() throws Exception {
    JsonObject foreign = Happenings.command("why 403", slack.url("/response/x"));
    foreign.addProperty("team_id", "T2");
    assertThat(run(foreign).getBody()).contains("not meant to be used here");
  }

  /** Slack asks this before it accepts the address of a bot. */
  @Test
  void theAddressIsVerified() throws Exception {
    JsonObject challenge = new JsonObject();
    challenge.addProperty("type", "url_verification");
    challenge.addProperty("challenge", "c0ffee");
    Response response = run(challenge);
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getBody()).contains("c0ffee");
  }

  @Test
  void anAnswerGoesToSlackAndNowhereElse() {
    SlackHosts government = new SlackHosts("https://slack-gov.com/api/");
    assertThat(government.isSlack("https://hooks.slack-gov.com/commands/1")).isTrue();
    assertThat(government.isSlack("https://hooksslack-gov.com/commands/1")).isFalse();
    assertThat(hosts.isSlack("https://hooks.slack.com/commands/1")).isTrue();
    assertThat(hosts.isSlack(slack.url("/response/1"))).isTrue();
    assertThat(hosts.isSlack("http://hooks.slack.com/commands/1")).isFalse();
    assertThat(hosts.isSlack("https://slack.com.evil.example/")).isFalse();
    assertThat(hosts.isSlack("https://hooks.slack.com@evil.example/")).isFalse();
    assertThat(hosts.isSlack("http://127.0.0.1:1/")).isFalse();
  }
}
