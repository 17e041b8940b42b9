package org.mrskb.slack.bot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mrskb.slack.standin.Happenings;
import org.mrskb.slack.standin.HttpSender;
import org.mrskb.slack.standin.SlackStandIn;

/** For hosted use: Slack connects to the bot, and everybody else can too. */
class HttpModeTest extends BotScenarios {
  private static final String SECRET = "s1gning-secret";
  private final HttpClient http = HttpClient.newHttpClient();
  private final Signature signature = new Signature(SECRET, Clock.systemUTC());

  @Override
  Map<String, String> settings() {
    return Map.of(
        "SLACK_BOT_TOKEN",
        SlackStandIn.BOT_TOKEN,
        "SLACK_SIGNING_SECRET",
        SECRET,
        "SLACK_API_URL",
        slack.apiUrl());
  }

  @Override
  void happens(String type, JsonObject payload) {
    long start = System.nanoTime();
    assertThat(HttpSender.send(bot.port(), type, payload, signature::sign)).isEqualTo(200);
    slack.measured((System.nanoTime() - start) / 1_000_000);
  }

  private static long now() {
    return System.currentTimeMillis() / 1_000;
  }

  private int send(String type, String body, long time, String signed, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String when = String.valueOf(time);
    String with = signed == null ? signature.sign(when, bytes) : signed;
    return HttpSender.send(bot.port(), type, bytes, when, with, headers);
  }

  @Test
  void forgedStaleAndFutureRequestsAreRefused() {
    String body = Happenings.event("EvForged", Happenings.mention("why 403", "400.1")).toString();
    assertThat(send("events_api", body, now(), "v0=00")).isEqualTo(401);
    assertThat(send("events_api", body, now(), "---")).isEqualTo(401);
    assertThat(send("events_api", body, now() - 301, null)).isEqualTo(401);
    assertThat(send("events_api", body, now() + 400, null)).isEqualTo(401);
    assertThat(
            send(
                "events_api",
                body,
                now(),
                new Signature("---", Clock.systemUTC())
                    .sign(String.valueOf(now()), body.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(401);
  }

  @Test
  void aBlankSecretSignsNothing() {
    assertThatThrownBy(() -> new Signature(" ", Clock.systemUTC()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNoRequestOfSlackIsRefused() throws Exception {
    for (String body :
        List.of("", "{", "[]", "null", "payload=%", "payload=[]", "payload=", "%", "\u0000")) {
      assertThat(send("events_api", body, now(), null)).as(body).isEqualTo(400);
      assertThat(send("interactive", body, now(), null)).as(body).isEqualTo(400);
    }
    assertThat(send("events_api", "x".repeat(3 << 20), now(), null)).isEqualTo(413);
    HttpRequest get =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + "/slack/events"))
            .build();
    assertThat(http.send(get, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(405);
  }

  @Test
  void whatCannotBeReadNeedNotBeSentAgain() throws Exception {
    byte[] body = "[]".getBytes(StandardCharsets.UTF_8);
    String time = String.valueOf(now());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + "/slack/events"))
            .header("Content-Type", "application/json")
            .header("X-Slack-Request-Timestamp", time)
            .header("X-Slack-Signature", signature.sign(time, body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<Void> response = http.send(request, HttpResponse.BodyHandlers.discarding());
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("X-Slack-No-Retry")).contains("1");
  }

  /** Slack looks at the certificate of an address now and then. */
  @Test
  void aCheckOfTheCertificateIsPassed() {
    assertThat(send("slash_commands", "ssl_check=1&token=t", now(), null)).isEqualTo(200);
  }

  @Test
  void whoSendsHalfARequestHoldsNobodyUp() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), bot.port());
        socket.getOutputStream().write("POST /slack/events HTTP/1.1\r\nX".getBytes(US_ASCII));
        slow.add(socket);
      }
      Await.pause(500);
      slack.forgetAcks();
      chat.command("help");
      assertThat(slack.slowestAckMillis()).isLessThan(1_000);
      slow.get(0).setSoTimeout(30_000);
      assertThat(slow.get(0).getInputStream().read()).as("the bot hangs up").isEqualTo(-1);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** Slack sends again what was not acknowledged, and says so in a header. */
  @Test
  void twentyKilledConnectionsLoseNoAnswerAndRepeatNone() throws Exception {
    for (int i = 0; i < 20; i++) {
      String body =
          Happenings.event("EvCut" + i, Happenings.mention("why 403", "50" + i + ".7")).toString();
      sendAndHangUp(body, i % 2 == 0);
      slack.refuse("chat.postMessage", 0);
      assertThat(send("events_api", body, now(), null, "X-Slack-Retry-Num", "1")).isEqualTo(200);
    }
    for (int i = 0; i < 20; i++) {
      chat.postedIn("50" + i + ".7");
      assertThat(chat.postsIn("50" + i + ".7")).isEqualTo(1);
    }
  }

  /** Ends the connection in the middle of the request, or before its answer. */
  private void sendAndHangUp(String body, boolean early) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String time = String.valueOf(now());
    String head =
        "POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "X-Slack-Request-Timestamp: "
            + time
            + "\r\nX-Slack-Signature: "
            + signature.sign(time, bytes)
            + "\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bot.port())) {
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(head.getBytes(US_ASCII));
      socket.getOutputStream().write(bytes, 0, early ? bytes.length / 2 : bytes.length);
      socket.getOutputStream().flush();
    }
  }
}
