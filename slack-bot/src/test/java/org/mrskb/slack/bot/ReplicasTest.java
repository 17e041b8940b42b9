package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrskb.slack.standin.BotProcess;
import org.mrskb.slack.standin.Happenings;
import org.mrskb.slack.standin.HttpSender;
import org.mrskb.slack.standin.SlackStandIn;
import org.mrskb.slack.standin.SlackStandIn.Sent;
import org.mrskb.slack.standin.TestDatabase;

/**
 * Two processes over one database, behind a load balancer that sends a click to either. The
 * embedded database can be shared by two processes of one machine.
 */
class ReplicasTest {
  private static final String SECRET = "s1gning-secret";
  @TempDir private Path folder;
  private SlackStandIn slack;
  private final Map<String, String> settings = new HashMap<>();
  private BotProcess first;
  private BotProcess second;

  @BeforeEach
  void start() throws Exception {
    slack = new SlackStandIn();
    settings.put("SLACK_BOT_TOKEN", SlackStandIn.BOT_TOKEN);
    settings.put("SLACK_SIGNING_SECRET", SECRET);
    settings.put("SLACK_API_URL", slack.apiUrl());
    first = started();
    second = started();
  }

  private BotProcess started() throws Exception {
    BotProcess bot = BotProcess.start(folder, settings);
    Await.until(() -> "ready", () -> bot.status("/readyz") == 200);
    return bot;
  }

  @AfterEach
  void stop() throws Exception {
    first.close();
    second.close();
    assertThat(slack.faults()).isEmpty();
    slack.close();
  }

  private Chat with(BotProcess bot) {
    Signature signature = new Signature(SECRET, Clock.systemUTC());
    return new Chat(
        slack,
        (type, payload) ->
            assertThat(HttpSender.send(bot.port(), type, payload, signature::sign)).isEqualTo(200),
        bot::toString);
  }

  /** Its facts do not fit into a button. */
  private static String large() {
    StringBuilder text = new StringBuilder(Chat.ERROR + "\n");
    for (int i = 0; i < 40; i++) {
      text.append("Identity : EX").append(i).append("\\EWS (Default Web Site)\n");
      text.append("MRSProxyEnabled : ").append(i % 2 == 0 ? "True" : "False").append("\n\n");
    }
    return text.toString();
  }

  @Test
  void eitherHandlesAnyClickAlsoAfterBothWereStartedAnew() throws Exception {
    Sent kept = with(first).ask("why " + large());
    assertThat(Chat.button(kept, "Helpful").get("value").getAsString()).contains("\"c\":\"k");
    Sent next = with(second).click(kept, "Not this: next cause");
    assertThat(next.text()).doesNotContain("too old").isNotEqualTo(kept.text());

    first.kill();
    assertThat(with(second).click(kept, "Not this: next cause").text()).doesNotContain("too old");
    assertThat(second.stop()).isEqualTo(143);
    first = started();
    assertThat(with(first).click(kept, "Not this: next cause").text()).doesNotContain("too old");
    assertThat(with(first).click(with(first).ask("why 403"), "Show fix").text())
        .contains("Set-WebServicesVirtualDirectory");
  }

  @Test
  void anEventThatBothAreToldIsAnsweredOnce() {
    for (int i = 0; i < 10; i++) {
      String ts = "70" + i + "." + System.nanoTime();
      JsonObject mention = Happenings.mention("why 403", ts);
      with(first).event("EvBoth" + ts, mention);
      with(second).event("EvBoth" + ts, mention);
    }
    with(first).ask("help");
    with(second).ask("help");
    Await.until(() -> "10 answers", () -> posts() >= 10);
    Await.pause(500);
    assertThat(posts()).isEqualTo(10);
  }

  private long posts() {
    return slack.sent().stream().filter(s -> s.method().equals("chat.postMessage")).count();
  }

  @Test
  void whatNoRuleKnewIsListedByTheConsoleWhileTheBotRuns() {
    for (String user : List.of("anna", "bert")) {
      with(first)
          .ask("why Gibberish-0815 exception: contoso\\" + user + " failed password=P4ssw0rd");
    }
    Map<String, String> environment = new HashMap<>(settings);
    environment.putAll(TestDatabase.settings(folder));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Await.until(
        bytes::toString,
        () -> {
          bytes.reset();
          assertThat(BotMain.run(new String[] {"unmatched"}, environment, out, out)).isZero();
          return bytes.toString(StandardCharsets.UTF_8).contains(" 2  last ");
        });
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("exception: # failed", "Gibberish-0815 exception: contoso\\")
        .doesNotContain("P4ssw0rd");
    bytes.reset();
    BotMain.run(new String[] {"unmatched", "--json"}, environment, out, out);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("[{\"shape\":");
  }
}
