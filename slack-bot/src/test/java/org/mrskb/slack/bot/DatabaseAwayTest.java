package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        Chat chat =
            new Chat(
                slack,
                (type, payload) -> slack.socket().push(slack.next(), type, payload),
                () -> "");
        Sent before = chat.ask("why 403");
        assertThat(bot.page("/metrics")).contains("mrs_database_up 1");

        wire.cut();
        for (int i = 0; i < 20; i++) {
          assertThat(chat.ask("why 403").text()).contains("POSSIBLE");
        }
        assertThat(chat.click(before, "Show fix").text())
            .contains("Set-WebServicesVirtualDirectory");
        for (int i = 0; i < 2; i++) {
          chat.event("EvAway", Happenings.mention("why 403", "800.1"));
        }
        chat.postedIn("800.1");
        assertThat(bot.page("/metrics")).contains("mrs_database_up 0");
        assertThat(bot.status("/readyz")).isEqualTo(200);

        wire.mend();
        Await.until(() -> "the database again", () -> metrics(bot).contains("mrs_database_up 1"));
        assertThat(chat.ask("why 403").text()).contains("POSSIBLE");
        assertThat(chat.postsIn("800.1")).isEqualTo(1);
      }
    }
  }

  private static String metrics(BotProcess bot) {
    try {
      return bot.page("/metrics");
    } catch (IOException e) {
      return "";
    }
  }
}
