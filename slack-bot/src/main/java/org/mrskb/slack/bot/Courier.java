package org.mrskb.slack.bot;

import com.google.gson.JsonObject;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mrskb.slack.blocks.Limits;
import org.mrskb.slack.blocks.Pages;
import org.mrskb.slack.blocks.SlackMessage;

/**
 * Brings messages to Slack and does not give up at the first refusal: 429 is waited for as long as
 * Slack says, 5xx and a lost network with growing pauses. A worker is never blocked by the wait.
 */
final class Courier {
  private static final Logger LOG = Logger.getLogger(Courier.class.getName());
  private static final int ATTEMPTS = 10;
  private static final long LONGEST_PAUSE = 60_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final MethodsClient slack;
  private final URI api;
  private final Metrics metrics;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final ScheduledExecutorService later =
      Executors.newScheduledThreadPool(
          4,
          task -> {
            Thread thread = new Thread(task, "mrs-courier");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicInteger pending = new AtomicInteger();
  private final long firstPause;

  /** Where an answer goes. */
  interface Address {
    /** Sends it, or throws to be asked again. */
    void send(SlackMessage message) throws IOException, SlackApiException, RefusedException;
  }

  /** Slack says no, and asking again would not help. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String error) {
      super(error);
    }
  }

  /** Slack asks to come back later. */
  private static final class LaterException extends IOException {
    private static final long serialVersionUID = 1L;
    private final long millis;

    LaterException(long millis) {
      super("later");
      this.millis = millis;
    }
  }

  private interface Call {
    void run() throws IOException, SlackApiException, RefusedException;
  }

  Courier(MethodsClient slack, String apiUrl, Metrics metrics, long firstPause) {
    this.slack = slack;
    this.api = URI.create(apiUrl);
    this.metrics = metrics;
    this.firstPause = firstPause;
    metrics.gauge("mrs_deliveries_pending", pending::get);
  }

  /** Sends to an address; if that is refused for good, to the user directly. */
  void deliver(SlackMessage message, Address address, String user) {
    SlackMessage checked = checked(message);
    attempt(
        1,
        () -> address.send(checked),
        () -> {
          if (!user.isEmpty()) {
            attempt(1, () -> direct(user).send(checked), () -> {});
          }
        });
  }

  /** The same without keeping the caller, who has an acknowledgement to give. */
  void deliverLater(SlackMessage message, Address address) {
    start(() -> address.send(message));
  }

  private static SlackMessage checked(SlackMessage message) {
    var broken = Limits.ofMessage(message.json());
    if (broken.isEmpty()) {
      return message;
    }
    LOG.severe("a message breaks limits: " + broken);
    SlackMessage note = Pages.note(message.text());
    return new SlackMessage(note.text(), note.blocks(), message.file());
  }

  /** An address that a click, a command or a shortcut came with. Works five times in 30 minutes. */
  Address answering(String responseUrl, boolean replace, boolean everybody, Asker asker) {
    return message -> {
      JsonObject body = message.json();
      body.addProperty("replace_original", replace);
      body.addProperty("response_type", everybody ? "in_channel" : "ephemeral");
      if (!replace && !asker.thread().isEmpty()) {
        body.addProperty("thread_ts", asker.thread());
      }
      post(responseUrl, body);
      if (!message.file().isEmpty()) {
        follow(message, asker.user());
      }
    };
  }

  /** A thread. */
  Address thread(String channel, String ts) {
    return message -> {
      accepted(
          "chat.postMessage",
          slack.chatPostMessage(
              r ->
                  r.channel(channel)
                      .threadTs(ts)
                      .text(message.text())
                      .blocks(message.blocks())
                      .unfurlLinks(false)
                      .unfurlMedia(false)));
      if (!message.file().isEmpty()) {
        start(() -> upload(channel, ts, message.file()));
      }
    };
  }

  /** The conversation between the bot and one user. */
  Address direct(String user) {
    return message -> {
      ChatPostMessageResponse posted =
          slack.chatPostMessage(
              r ->
                  r.channel(user)
                      .text(message.text())
                      .blocks(message.blocks())
                      .unfurlLinks(false)
                      .unfurlMedia(false));
      accepted("chat.postMessage", posted);
      if (!message.file().isEmpty()) {
        start(() -> upload(posted.getChannel(), null, message.file()));
      }
    };
  }

  /** A message that only one user sees cannot have a file: the file goes to that user directly. */
  private void follow(SlackMessage message, String user) {
    SlackMessage note = Pages.note("The whole answer, as a file.");
    start(() -> direct(user).send(new SlackMessage(note.text(), note.blocks(), message.file())));
  }

  private void upload(String channel, String thread, String text)
      throws IOException, SlackApiException, RefusedException {
    accepted(
        "files.completeUploadExternal",
        slack.filesUploadV2(
            r ->
                r.channel(channel)
                    .threadTs(thread)
                    .filename("answer.txt")
                    .title("The whole answer")
                    .fileData(text.getBytes(StandardCharsets.UTF_8))));
  }

  void publishHome(String user, View view) {
    start(() -> accepted("views.publish", slack.viewsPublish(r -> r.userId(user).view(view))));
  }

  /** A modal opens within three seconds of the click or never: tried once, and at once. */
  void open(String trigger, View view) {
    start(() -> accepted("views.open", slack.viewsOpen(r -> r.triggerId(trigger).view(view))));
  }

  private void start(Call call) {
    pending.incrementAndGet();
    later.execute(
        () -> {
          attempt(1, call, () -> {});
          pending.decrementAndGet();
        });
  }

  private void attempt(int number, Call call, Runnable refused) {
    pending.incrementAndGet();
    try {
      call.run();
    } catch (RefusedException e) {
      LOG.warning("Slack refused a message: " + e.getMessage());
      refused.run();
    } catch (LaterException e) {
      metrics.count("mrs_slack_errors_total", "kind", "rate-limited");
      again(number, e.millis, call, refused);
    } catch (SlackApiException e) {
      int status = e.getResponse().code();
      if (status == 429) {
        metrics.count("mrs_slack_errors_total", "kind", "rate-limited");
        again(number, retryAfter(e.getResponse().header("Retry-After")), call, refused);
      } else if (status >= 500) {
        metrics.count("mrs_slack_errors_total", "kind", "server");
        again(number, pause(number), call, refused);
      } else {
        metrics.count("mrs_slack_errors_total", "kind", "refused");
        LOG.warning("Slack refused a call with status " + status);
        refused.run();
      }
    } catch (IOException e) {
      metrics.count("mrs_slack_errors_total", "kind", "network");
      again(number, pause(number), call, refused);
    } finally {
      pending.decrementAndGet();
    }
  }

  private void again(int number, long millis, Call call, Runnable refused) {
    if (number >= ATTEMPTS) {
      metrics.count("mrs_undelivered_total");
      LOG.severe("gave up on a message after " + number + " attempts");
      return;
    }
    pending.incrementAndGet();
    try {
      var unused =
          later.schedule(
              () -> {
                try {
                  attempt(number + 1, call, refused);
                } finally {
                  pending.decrementAndGet();
                }
              },
              millis,
              TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      pending.decrementAndGet();
      LOG.log(Level.SEVERE, "stopped before a message was delivered", e);
    }
  }

  private long pause(int number) {
    long millis = Math.min(LONGEST_PAUSE, firstPause << Math.min(number - 1, 10));
    return millis / 2 + (long) (Math.random() * millis / 2);
  }

  private static long retryAfter(String header) {
    try {
      return Math.max(0, Math.min(Long.parseLong(header.strip()), 300)) * 1_000;
    } catch (NumberFormatException | NullPointerException e) {
      return 5_000;
    }
  }

  private void accepted(String method, SlackApiTextResponse response)
      throws IOException, RefusedException {
    if (response.isOk()) {
      return;
    }
    String error = String.valueOf(response.getError());
    if (error.equals("ratelimited") || error.equals("rate_limited")) {
      throw new LaterException(5_000);
    }
    if (error.equals("internal_error")
        || error.equals("fatal_error")
        || error.equals("service_unavailable")) {
      throw new IOException(error);
    }
    metrics.count("mrs_slack_errors_total", "kind", "refused");
    throw new RefusedException(method + ": " + error);
  }

  private void post(String url, JsonObject body) throws IOException, RefusedException {
    if (!isSlack(url)) {
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
      throw new LaterException(retryAfter(response.headers().firstValue("Retry-After").orElse("")));
    }
    if (status >= 500) {
      metrics.count("mrs_slack_errors_total", "kind", "server");
      throw new IOException("status " + status);
    }
    if (status != 200 || response.body().contains("\"ok\":false")) {
      metrics.count("mrs_slack_errors_total", "kind", "refused");
      throw new RefusedException("response_url: status " + status);
    }
  }

  /** Slack's own hosts over https, or the host that the configuration names and those beside it. */
  boolean isSlack(String url) {
    try {
      URI uri = URI.create(url);
      String host = uri.getHost();
      if (host == null || uri.getUserInfo() != null || !Settings.isSafe(url)) {
        return false;
      }
      boolean configured = host.equals(api.getHost()) && uri.getPort() == api.getPort();
      boolean beside = uri.getPort() == -1 && host.endsWith("." + api.getHost());
      return configured || beside || host.equals("slack.com") || host.endsWith(".slack.com");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Waits for what is under way. */
  void close(long seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try {
      while (pending.get() > 0 && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (pending.get() > 0) {
      LOG.warning("stopped with " + pending.get() + " messages not delivered");
    }
    later.shutdownNow();
  }
}
