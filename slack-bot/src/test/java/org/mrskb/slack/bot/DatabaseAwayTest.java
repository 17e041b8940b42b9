package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.mrskb.slack.standin.BotProcess;
import org.mrskb.slack.standin.Happenings;
import org.mrskb.slack.standin.SlackStandIn;
import org.mrskb.slack.standin.SlackStandIn.Sent;
import org.mrskb.slack.standin.TestDatabase;
import org.mrskb.slack.standin.Wire;

/** A PostgreSQL that goes away in the middle of the work, and comes back. */
@EnabledIfEnvironmentVariable(named = "MRS_TEST_DATABASE_URL", matches = "jdbc:postgresql:.+")
class DatabaseAwayTest {
  @TempDir private Path folder;

  @Test
  void costsNoAnswerAndIsUsedAgainWhenItIsBack() throws Exception {
    Map<String, String> settings = new HashMap<>(TestDatabase.settings(folder));
    String url = settings.get("MRS_DATABASE_URL");
    int port = URI.create(url.substring("jdbc:".length())).getPort();
    try (SlackStandIn slack = new SlackStandIn();
        Wire wire = new Wire(port)) {
      settings.put("MRS_DATABASE_URL", url.replace(":" + port + "/", ":" + wire.port() + "/"));
      settings.put("SLACK_BOT_TOKEN", SlackStandIn.BOT_TOKEN);
      settings.put("SLACK_APP_TOKEN", SlackStandIn.APP_TOKEN);
      settings.put("SLACK_API_URL", slack.apiUrl());
      try (BotProcess bot = BotProcess.start(folder, settings)) {
        Await.until(() -> "ready", () -> bot.status("/readyz") == 200);
        Sent before = ask(slack, "why 403");
        assertThat(bot.page("/metrics")).contains("mrs_database_up 1");

        wire.cut();
        for (int i = 0; i < 20; i++) {
          assertThat(ask(slack, "why 403").text()).contains("POSSIBLE");
        }
        String id = slack.next();
        JsonObject button = BotScenarios.button(before, "Show fix");
        slack.push(id, "interactive", Happenings.click(button, slack.url("/response/" + id), true));
        assertThat(answer(slack, id).text()).contains("Set-WebServicesVirtualDirectory");
        for (int i = 0; i < 2; i++) {
          slack.push(
              slack.next(),
              "events_api",
              Happenings.event("EvAway", Happenings.mention("why 403", "800.1")));
        }
        Await.until(
            () -> "mention", () -> slack.sent().stream().anyMatch(s -> s.text().contains("800.1")));
        assertThat(bot.page("/metrics")).contains("mrs_database_up 0");
        assertThat(bot.status("/readyz")).isEqualTo(200);

        wire.mend();
        Await.until(() -> "the database again", () -> metrics(bot).contains("mrs_database_up 1"));
        assertThat(ask(slack, "why 403").text()).contains("POSSIBLE");
        assertThat(slack.sent().stream().filter(s -> s.text().contains("800.1")).count())
            .isEqualTo(1);
      }
    }
  }

  private static String metrics(BotProcess bot) {
    try {
      return bot.page("/metrics");
    } catch (java.io.IOException e) {
      return "";
    }
  }

  private static Sent ask(SlackStandIn slack, String text) {
    String id = slack.next();
    slack.push(id, "slash_commands", Happenings.command(text, slack.url("/response/" + id)));
    return answer(slack, id);
  }

  private static Sent answer(SlackStandIn slack, String id) {
    Await.until(() -> id, () -> slack.sent().stream().anyMatch(s -> s.to().equals(id)));
    return slack.sent().stream().filter(s -> s.to().equals(id)).findFirst().orElseThrow();
  }
}
