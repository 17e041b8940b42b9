package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrskb.slack.blocks.Pages;
import org.mrskb.slack.standin.SlackStandIn;

/** A Slack that does not take what it is given, in every way it has. */
class RetriesTest {
  private final Metrics metrics = new Metrics();
  private final Retries retries = new Retries(metrics, 10);
  private SlackStandIn slack;
  private Slack client;
  private Courier courier;

  @BeforeEach
  void start() throws Exception {
    slack = new SlackStandIn();
    client = Bot.slack(slack.apiUrl());
    courier =
        new Courier(
            client.methods(SlackStandIn.BOT_TOKEN), new SlackHosts(slack.apiUrl()), retries);
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    slack.close();
  }

  private void post(String text) {
    courier.deliver(Pages.note(text), courier.thread("C1", "1.1"), "U1");
  }

  private double errors(String kind) {
    return metrics.slackErrors.labelValues(kind).get();
  }

  @Test
  void whatSlackCannotTakeNowIsBroughtAgainAndCountedByItsKind() {
    slack.refuse("chat.postMessage", 503, 429);
    slack.reply(
        "chat.postMessage",
        "{\"ok\":false,\"error\":\"internal_error\"}",
        "<html>Slack is being looked after</html>");
    post("held up");
    Await.until(() -> "sent", () -> slack.sent().size() == 1);
    assertThat(errors("server")).isEqualTo(3);
    assertThat(errors("rate-limited")).isEqualTo(1);
    assertThat(errors("network")).isZero();
    assertThat(metrics.faults.get()).isZero();

    slack.refuse("response", 500, 0);
    Asker asker = new Asker("T1", "C1", "U1", "command");
    courier.deliver(
        Pages.note("hung up"),
        courier.answering(slack.url("/response/x"), false, false, asker),
        "U1");
    Await.until(() -> "sent", () -> slack.sent().size() == 2);
    assertThat(errors("server")).isEqualTo(4);
    assertThat(errors("network")).isEqualTo(1);
    retries.close(0);
  }

  @Test
  void whatSlackRefusesForGoodGoesToTheUserAndIsNotRepeated() {
    slack.reply("chat.postMessage", "{\"ok\":false,\"error\":\"not_in_channel\"}");
    post("not there");
    assertThat(slack.sent()).singleElement().matches(s -> s.to().equals("U1"));
    slack.reply(
        "chat.postMessage",
        "{\"ok\":false,\"error\":\"not_in_channel\"}",
        "{\"ok\":false,\"error\":\"user_not_found\"}");
    post("nowhere");
    assertThat(slack.calls("chat.postMessage")).isEqualTo(4);
    assertThat(errors("refused")).isEqualTo(3);
    retries.close(0);
  }

  /** Slack takes about one message a second for a channel, and says so to the others. */
  @Test
  void aChannelThatIsFullForLongLosesNothing() {
    for (int i = 0; i < 30; i++) {
      slack.reply("chat.postMessage", "{\"ok\":false,\"error\":\"internal_error\"}");
    }
    for (int i = 0; i < 3; i++) {
      post("answer " + i);
    }
    Await.until(() -> slack.sent().size() + " sent", () -> slack.sent().size() == 3);
    assertThat(metrics.undelivered.get()).isZero();
    retries.close(0);
  }

  @Test
  void closingWaitsForWhatIsUnderWay() {
    slack.refuse("response", 503, 503, 503);
    courier.deliver(
        Pages.note("last"),
        courier.answering(
            slack.url("/response/last"), false, false, new Asker("T1", "C1", "U1", "command")),
        "U1");
    retries.close(30);
    assertThat(slack.sent()).singleElement().matches(s -> s.to().equals("last"));
  }

  @Test
  void anAnswerToAForeignAddressIsNotSentThere() {
    courier.deliver(
        Pages.note("text"),
        courier.answering(
            "https://evil.example/", false, false, new Asker("T1", "C1", "U1", "command")),
        "U1");
    assertThat(slack.sent()).singleElement().matches(s -> s.to().equals("U1"));
    retries.close(0);
  }
}
