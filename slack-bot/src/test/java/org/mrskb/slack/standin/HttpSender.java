package org.mrskb.slack.standin;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Tells a bot over HTTP what happened, as Slack does: signed, and in Slack's three forms. */
public final class HttpSender {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private HttpSender() {}

  /**
   * Sends it and returns the status.
   *
   * @param sign makes a signature of a timestamp and a body
   */
  public static int send(
      int port, String type, JsonObject payload, BiFunction<String, byte[], String> sign) {
    byte[] body = body(type, payload).getBytes(StandardCharsets.UTF_8);
    String now = String.valueOf(System.currentTimeMillis() / 1_000);
    return send(port, type, body, now, sign.apply(now, body));
  }

  public static String body(String type, JsonObject payload) {
    return switch (type) {
      case "slash_commands" ->
          payload.entrySet().stream()
              .map(e -> e.getKey() + "=" + encoded(e.getValue().getAsString()))
              .collect(Collectors.joining("&"));
      case "interactive" -> "payload=" + encoded(payload.toString());
      default -> payload.toString();
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public static int send(
      int port, String type, byte[] body, String time, String signature, String... headers) {
    String form =
        type.equals("events_api") ? "application/json" : "application/x-www-form-urlencoded";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
            .header("Content-Type", form)
            .header("X-Slack-Request-Timestamp", time)
            .header("X-Slack-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
