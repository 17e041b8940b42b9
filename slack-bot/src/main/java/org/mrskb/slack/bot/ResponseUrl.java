package org.mrskb.slack.bot;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.mrskb.slack.bot.Retries.AilingException;
import org.mrskb.slack.bot.Retries.LaterException;
import org.mrskb.slack.bot.Retries.RefusedException;

/** The address that a command, a click or a shortcut came with: five answers in half an hour. */
final class ResponseUrl {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final SlackHosts hosts;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  ResponseUrl(SlackHosts hosts) {
    this.hosts = hosts;
  }

  void post(String url, JsonObject body) throws IOException, RefusedException {
    if (!hosts.isSlack(url)) {
      throw new RefusedException("the address of an answer is not Slack's");
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
            .build();
    HttpResponse<String> response;
    try {
      response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    int status = response.statusCode();
    if (status == 429) {
      throw new LaterException(response.headers().firstValue("Retry-After").orElse(null));
    }
    if (status >= 500) {
      throw new AilingException("status " + status);
    }
    if (status != 200 || response.body().contains("\"ok\":false")) {
      throw new RefusedException("response_url: status " + status);
    }
  }
}
