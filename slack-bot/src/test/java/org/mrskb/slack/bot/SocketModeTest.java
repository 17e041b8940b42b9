package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mrskb.slack.standin.Happenings;
import org.mrskb.slack.standin.SlackStandIn;

/** The default: the bot connects out. */
class SocketModeTest extends BotScenarios {

  @Override
  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("SLACK_BOT_TOKEN", SlackStandIn.BOT_TOKEN);
    settings.put("SLACK_APP_TOKEN", SlackStandIn.APP_TOKEN);
    settings.put("SLACK_API_URL", slack.apiUrl());
    return settings;
  }

  @Override
  void happens(String type, JsonObject payload) {
    String id = slack.next();
    slack.socket().push(id, type, payload);
    Await.until(() -> "ack of " + id + log(), () -> slack.socket().isAcknowledged(id));
  }

  @Test
  void twentyKilledConnectionsLoseNoAnswer() {
    for (int i = 0; i < 20; i++) {
      Await.until(this::log, () -> slack.socket().isLinked());
      JsonObject mention = Happenings.mention("why 403 kill", "20" + i + ".7");
      slack.socket().push(slack.next(), "events_api", Happenings.event("EvKill" + i, mention));
      slack.socket().killConnections();
    }
    for (int i = 0; i < 20; i++) {
      chat.postedIn("20" + i + ".7");
      assertThat(chat.postsIn("20" + i + ".7")).isEqualTo(1);
    }
  }

  @Test
  void aRefusedReconnectAndAPoliteOneAreSurvived() {
    int before = slack.socket().connections();
    slack.refuse("apps.connections.open", 500, 429, 503);
    slack.socket().killConnections();
    Await.until(
        this::log, () -> slack.socket().connections() > before && slack.socket().isLinked());
    int again = slack.socket().connections();
    slack.socket().disconnectPolitely();
    Await.until(this::log, () -> slack.socket().connections() > again);
    chat.event("EvBack", Happenings.mention("why 403", "300.1"));
  }

  /** An answer that makes no sense is met with a pause too, not with a storm. */
  @Test
  void anAddressThatIsNoneIsAskedForAgainWithPauses() {
    Await.until(this::log, () -> slack.socket().isLinked());
    int before = slack.socket().connections();
    int asked = slack.calls("apps.connections.open");
    slack.reply(
        "apps.connections.open",
        "{\"ok\":true}",
        "{\"ok\":true,\"url\":\"no address\"}",
        "{\"ok\":true,\"url\":\"\"}",
        "<html>Slack is being looked after</html>");
    long start = System.nanoTime();
    slack.socket().killConnections();
    Await.until(
        this::log, () -> slack.socket().connections() > before && slack.socket().isLinked());
    assertThat(slack.calls("apps.connections.open") - asked).isBetween(5, 6);
    assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThan(1_000);
    chat.event("EvNone", Happenings.mention("why 403", "302.1"));
  }

  @Test
  void aHalfOpenConnectionIsNoticed() {
    Await.until(this::log, () -> slack.socket().isLinked());
    int before = slack.socket().connections();
    slack.socket().halfOpen(true);
    Await.until(this::log, () -> slack.socket().connections() > before);
    slack.socket().halfOpen(false);
    chat.event("EvHalf", Happenings.mention("why 403", "301.1"));
  }

  @Test
  void aLostConnectionIsReplacedByOneAndRefusalsAreMetWithGrowingPauses() throws Exception {
    Await.until(this::log, () -> slack.socket().isLinked());
    Await.pause(1_000);
    int before = slack.socket().connections();
    int threads = bot.threads();
    for (int i = 1; i <= 5; i++) {
      int expected = before + i;
      slack.socket().killConnections();
      Await.until(
          this::log, () -> slack.socket().connections() >= expected && slack.socket().isLinked());
      Await.pause(300);
      assertThat(slack.socket().connections()).isEqualTo(expected);
    }
    assertThat(bot.threads()).isLessThanOrEqualTo(threads + 10);

    int asked = slack.calls("apps.connections.open");
    slack.refuse("apps.connections.open", 500, 500, 500, 500, 500, 500);
    long start = System.nanoTime();
    slack.socket().killConnections();
    Await.until(this::log, () -> slack.calls("apps.connections.open") >= asked + 7);
    assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThan(3_000);
    Await.until(this::log, () -> slack.socket().isLinked());
  }
}
