package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mrskb.slack.standin.Happenings;
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
    String body =
        switch (type) {
          case "slash_commands" ->
              payload.entrySet().stream()
                  .map(e -> e.getKey() + "=" + encoded(e.getValue().getAsString()))
                  .collect(Collectors.joining("&"));
          case "interactive" -> "payload=" + encoded(payload.toString());
          default -> payload.toString();
        };
    long start = System.nanoTime();
    assertThat(send(type, body, now(), null)).isEqualTo(200);
    slack.measured((System.nanoTime() - start) / 1_000_000);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static long now() {
    return System.currentTimeMillis() / 1_000;
  }

  private int send(String type, String body, long time, String signed) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String json =
        type.equals("events_api") ? "application/json" : "application/x-www-form-urlencoded";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + "/slack/events"))
            .header("Content-Type", json)
            .header("X-Slack-Request-Timestamp", String.valueOf(time))
            .header(
                "X-Slack-Signature",
                signed == null ? signature.sign(String.valueOf(time), bytes) : signed)
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
  void aBodyInRawUtf8IsReadInAnyLocale() {
    happens(
        "events_api",
        Happenings.event(
            "EvUtf8", Happenings.mention("why 403 Übertragung fehlgeschlagen 日本", "401.1")));
  }
}
