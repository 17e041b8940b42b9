package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrskb.slack.standin.BotProcess;
import org.mrskb.slack.standin.Happenings;
import org.mrskb.slack.standin.HttpSender;
import org.mrskb.slack.standin.SlackStandIn;

/** Starting and ending, with everything that can be missing. */
class BotStartTest {
  @TempDir private Path folder;

  private static Map<String, String> settings(SlackStandIn slack) {
    Map<String, String> settings = new HashMap<>();
    settings.put("SLACK_BOT_TOKEN", SlackStandIn.BOT_TOKEN);
    settings.put("SLACK_APP_TOKEN", SlackStandIn.APP_TOKEN);
    settings.put("SLACK_API_URL", slack.apiUrl());
    return settings;
  }

  private static String refusal(Map<String, String> environment, int status) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertThat(BotMain.run(new String[] {"bot"}, environment, stream, stream)).isEqualTo(status);
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsMissingIsNamedAndTheConsoleOffered() {
    assertThat(refusal(Map.of(), 78))
        .contains("SLACK_BOT_TOKEN is missing", "SLACK_APP_TOKEN is missing", "./mrs why 403");
    assertThat(refusal(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "  "), 78))
        .contains("SLACK_SIGNING_SECRET is blank")
        .doesNotContain("SLACK_BOT_TOKEN");
    assertThat(
            refusal(
                Map.of(
                    "SLACK_BOT_TOKEN",
                    "xapp-1",
                    "SLACK_APP_TOKEN",
                    "xoxb-1",
                    "SLACK_API_URL",
                    "http://slack.example/api"),
                78))
        .contains("no bot token", "no app-level token", "SLACK_API_URL is https")
        .doesNotContain("xapp-1");
    assertThat(refusal(Map.of("SLACK_BOT_TOKEN_FILE", folder + "/none", "MRS_WORKERS", "many"), 78))
        .contains("SLACK_BOT_TOKEN_FILE cannot be read", "MRS_WORKERS is a number");
  }

  @Test
  void withoutADatabaseUnmatchedSaysSoAndMakesNone() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Map<String, String> here = Map.of("MRS_DATA", folder.toString());
    assertThat(BotMain.run(new String[] {"unmatched"}, here, out, out)).isEqualTo(69);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("there is no database of the bot here", "MRS_DATA", "MRS_DATABASE_URL");
    assertThat(folder).isEmptyDirectory();
    bytes.reset();
    Map<String, String> away = Map.of("MRS_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none");
    assertThat(BotMain.run(new String[] {"unmatched"}, away, out, out)).isEqualTo(69);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("does not answer");
    assertThat(BotMain.run(new String[] {"unmatched", "all"}, here, out, out)).isEqualTo(2);
  }

  @Test
  void aSecretMayStandInAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("token"), "xoxb-from-file\n");
    Settings settings =
        Settings.of(
            Map.of("SLACK_BOT_TOKEN_FILE", file.toString(), "SLACK_SIGNING_SECRET", "secret"));
    assertThat(settings.botToken).isEqualTo("xoxb-from-file");
    assertThat(settings.http).isTrue();
    assertThat(settings.apiUrl).isEqualTo("https://slack.com/api/");
  }

  @Test
  void tokensGoOverHttpsOrNowhere() {
    assertThat(SlackHosts.isSafe("https://slack-gov.com/api")).isTrue();
    assertThat(SlackHosts.isSafe("http://127.0.0.1:8080/api")).isTrue();
    assertThat(SlackHosts.isSafe("http://127.0.0.1.evil.example/")).isFalse();
    assertThat(SlackHosts.isSafe("http://user@localhost/")).isFalse();
    assertThat(SlackHosts.isSafe("ftp://localhost/")).isFalse();
    assertThat(SlackHosts.isSafe("not a url")).isFalse();
  }

  @Test
  void aTokenThatSlackRefusesEndsTheStart() throws Exception {
    try (SlackStandIn slack = new SlackStandIn()) {
      Map<String, String> settings = settings(slack);
      settings.put("SLACK_BOT_TOKEN", "xoxb-wrong");
      try (BotProcess bot = BotProcess.start(folder, settings)) {
        assertThat(bot.exit(60)).isEqualTo(78);
        assertThat(bot.log())
            .contains("does not accept SLACK_BOT_TOKEN")
            .doesNotContain("xoxb-wrong");
      }
    }
  }

  @Test
  void aSlackThatIsAwayIsWaitedForAndAskedQuestionsAreFinished() throws Exception {
    try (SlackStandIn slack = new SlackStandIn()) {
      slack.refuse("auth.test", 0, 500, 503, 429);
      slack.refuse("apps.connections.open", 500);
      try (BotProcess bot = BotProcess.start(folder, settings(slack))) {
        Await.until(() -> "log", () -> bot.status("/readyz") == 200);
        assertThat(bot.log()).contains("Slack does not answer yet").doesNotContain("invalid");
        for (int i = 0; i < 30; i++) {
          String id = slack.next();
          slack
              .socket()
              .push(
                  id,
                  "slash_commands",
                  Happenings.command("why 403", slack.url("/response/" + id)));
          Await.until(() -> id, () -> slack.socket().isAcknowledged(id));
        }
        assertThat(bot.stop()).isEqualTo(143);
        assertThat(slack.sent()).hasSize(30);
      }
    }
  }

  @Test
  void overHttpTooWhatWasAcknowledgedIsAnsweredBeforeTheEnd() throws Exception {
    try (SlackStandIn slack = new SlackStandIn()) {
      Map<String, String> settings = settings(slack);
      settings.remove("SLACK_APP_TOKEN");
      settings.put("SLACK_SIGNING_SECRET", "s");
      Signature signature = new Signature("s", Clock.systemUTC());
      try (BotProcess bot = BotProcess.start(folder, settings)) {
        Await.until(() -> "ready", () -> bot.status("/readyz") == 200);
        slack.refuse("response", 503, 0, 429, 503, 0);
        for (int i = 0; i < 30; i++) {
          JsonObject command = Happenings.command("why 403", slack.url("/response/" + i));
          assertThat(HttpSender.send(bot.port(), "slash_commands", command, signature::sign))
              .isEqualTo(200);
        }
        assertThat(bot.stop()).isEqualTo(143);
        assertThat(slack.sent()).hasSize(30);
      }
    }
  }

  @Test
  void withoutAConnectionTheProcessEnds() throws Exception {
    try (SlackStandIn slack = new SlackStandIn()) {
      Map<String, String> settings = settings(slack);
      settings.put("MRS_WATCHDOG_SECONDS", "5");
      try (BotProcess bot = BotProcess.start(folder, settings)) {
        Await.until(() -> "ready", () -> bot.status("/readyz") == 200);
        slack.vanish();
        assertThat(bot.exit(60)).isEqualTo(69);
        assertThat(bot.log()).contains("no connection to Slack for 5 s", "stopped");
      }
    }
  }

  @Test
  void onlyListedWorkspacesAndChannelsAreAnsweredAndAFullQueueSaysSo() throws Exception {
    try (SlackStandIn slack = new SlackStandIn()) {
      Map<String, String> settings = settings(slack);
      settings.put("MRS_CHANNELS", "C7,C8");
      try (BotProcess bot = BotProcess.start(folder, settings)) {
        Await.until(() -> "ready", () -> bot.status("/readyz") == 200);
        String id = slack.next();
        slack
            .socket()
            .push(
                id, "slash_commands", Happenings.command("why 403", slack.url("/response/" + id)));
        Await.until(() -> id, () -> slack.socket().isAcknowledged(id));
        assertThat(slack.socket().ack(id)).contains("not meant to be used here");
        slack
            .socket()
            .push(
                slack.next(),
                "events_api",
                Happenings.event("E1", Happenings.mention("why 403", "1.1")));
        slack
            .socket()
            .push(
                slack.next(),
                "events_api",
                Happenings.event("E2", Happenings.message("why 403", "1.2", "im")));
        Await.until(() -> "direct message", () -> !slack.sent().isEmpty());
        assertThat(slack.sent()).hasSize(1);
        assertThat(slack.sent().get(0).to()).isEqualTo("D1");
      }
    }
  }
}
