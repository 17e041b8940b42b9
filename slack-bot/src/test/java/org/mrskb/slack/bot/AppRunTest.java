package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
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
  private Courier courier;
  private App app;

  @BeforeEach
  void start() throws Exception {
    slack = new SlackStandIn();
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl());
    config.setStatsEnabled(false);
    client = Slack.getInstance(config);
    MethodsClient methods = client.methods(SlackStandIn.BOT_TOKEN);
    Metrics metrics = new Metrics();
    store =
        Store.open(
            StoreConfig.embedded(folder, Duration.ofDays(1), Duration.ofDays(1)),
            Clock.systemUTC());
    workers = new Workers(1, 1, metrics);
    courier = new Courier(methods, slack.apiUrl(), metrics, 10);
    app =
        new BotApp(
                new Desk(() -> KNOWLEDGE, store, metrics, "test"),
                workers,
                courier,
                new SlackFiles(methods, SlackStandIn.BOT_TOKEN, 1_000, courier::isSlack),
                new Conversation(methods),
                new BotApp.Once(store::isNew),
                metrics,
                Set.of("T1"),
                Set.of())
            .app(client, SlackStandIn.BOT_TOKEN);
    app.start();
  }

  @AfterEach
  void stop() throws Exception {
    workers.close(30);
    courier.close(30);
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

  @Test
  void theAcknowledgementDoesNotWaitForTheAnswerAndAFullQueueSaysSo() throws Exception {
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
    Response taken = run(Happenings.command("why 403", slack.url("/response/a")));
    assertThat(taken.getStatusCode()).isEqualTo(200);
    assertThat(taken.getBody()).isNullOrEmpty();
    Response busy = run(Happenings.command("why 403", slack.url("/response/b")));
    assertThat(busy.getStatusCode()).isEqualTo(200);
    assertThat(busy.getBody()).contains("I am busy");
    gate.countDown();
    Await.until(() -> "the answer", () -> slack.sent().size() == 1);
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

  @Test
  void anAnswerGoesToSlackAndNowhereElse() {
    assertThat(courier.isSlack("https://hooks.slack.com/commands/1")).isTrue();
    assertThat(courier.isSlack(slack.url("/response/1"))).isTrue();
    assertThat(courier.isSlack("http://hooks.slack.com/commands/1")).isFalse();
    assertThat(courier.isSlack("https://slack.com.evil.example/")).isFalse();
    assertThat(courier.isSlack("https://hooks.slack.com@evil.example/")).isFalse();
    assertThat(courier.isSlack("http://127.0.0.1:1/")).isFalse();
  }
}
