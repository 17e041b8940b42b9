package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mrskb.slack.standin.BotProcess;
import org.mrskb.slack.standin.SlackStandIn;

/** What people do with the bot, over both transports: the real main class against the stand-in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BotScenarios
    implements CommandScenarios,
        ButtonScenarios,
        MessageScenarios,
        FileScenarios,
        ShortcutScenarios,
        HomeScenarios,
        HostileScenarios,
        RepeatScenarios,
        LoadScenarios {
  @TempDir static Path folder;
  SlackStandIn slack;
  BotProcess bot;
  Chat chat;

  abstract Map<String, String> settings();

  /** Brings something to the bot as this transport does; returns when it was acknowledged. */
  abstract void happens(String type, JsonObject payload);

  @Override
  public Chat chat() {
    return chat;
  }

  @Override
  public BotProcess bot() {
    return bot;
  }

  @BeforeAll
  void start() throws IOException {
    slack = new SlackStandIn();
    bot = BotProcess.start(folder, settings());
    chat = new Chat(slack, this::happens, this::log);
    Await.until(this::log, () -> bot.status("/readyz") == 200);
  }

  String log() {
    try {
      return bot.log();
    } catch (IOException e) {
      return e.toString();
    }
  }

  @AfterEach
  void everythingWithinTheLimits() {
    assertThat(slack.faults()).isEmpty();
  }

  @AfterAll
  void stop() throws Exception {
    try {
      assertThat(bot.stop()).isEqualTo(143);
      assertThat(log())
          .contains("stopped")
          .doesNotContain(
              SlackStandIn.BOT_TOKEN,
              SlackStandIn.APP_TOKEN,
              "secret-ticket",
              "mail.contoso.com",
              "HTTP request was forbidden",
              "P4ssw0rd");
      assertThat(log().lines())
          .allSatisfy(
              l ->
                  assertThat(JsonParser.parseString(l).getAsJsonObject().keySet())
                      .contains("time", "level", "logger", "message"));
      slack.writePayloads(Path.of("target", "payloads", getClass().getSimpleName() + ".jsonl"));
    } finally {
      slack.close();
    }
  }
}
