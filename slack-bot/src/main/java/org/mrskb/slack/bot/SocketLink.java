package org.mrskb.slack.bot;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientTyrusImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The connection out to Slack. The client's own monitor and its reconnecting are off: one thread
 * here looks after the link, reconnects with growing pauses, and ends the process when the link
 * stays away, for a supervisor starts it anew.
 */
final class SocketLink implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(SocketLink.class.getName());
  private static final int CONCURRENCY = 10;
  private static final long FIRST_PAUSE = 250;
  private static final long LONGEST_PAUSE = 20_000;

  private final Slack slack;
  private final String appToken;
  private final App app;
  private final Duration watchdog;
  private final Duration check;
  private final Runnable lost;
  private final Metrics metrics;
  private final ExecutorService handlers = Executors.newFixedThreadPool(CONCURRENCY);
  private final Semaphore bell = new Semaphore(0);
  private final Thread keeper = new Thread(this::keep, "mrs-link");
  private SocketModeClient client;
  private volatile boolean closing;
  private volatile boolean connected;
  private volatile long lastAlive = System.nanoTime();

  /**
   * Prepares the link.
   *
   * @param lost what to do when there was no connection for as long as the watchdog waits, or the
   *     token is no longer good
   */
  SocketLink(
      Slack slack,
      String appToken,
      App app,
      Duration watchdog,
      Duration check,
      Runnable lost,
      Metrics metrics) {
    this.slack = slack;
    this.appToken = appToken;
    this.app = app;
    this.watchdog = watchdog;
    this.check = check;
    this.lost = lost;
    this.metrics = metrics;
    metrics.gauge(
        "mrs_connected", "Whether the connection to Slack is up.", () -> connected ? 1 : 0);
  }

  void start() {
    lastAlive = System.nanoTime();
    keeper.start();
  }

  boolean isConnected() {
    return connected;
  }

  private void keep() {
    long pause = FIRST_PAUSE;
    while (!closing) {
      try {
        boolean alive = isAlive();
        connected = alive;
        if (alive) {
          lastAlive = System.nanoTime();
          pause = FIRST_PAUSE;
          sleep(check.toMillis());
        } else {
          if (System.nanoTime() - lastAlive > watchdog.toNanos()) {
            LOG.severe("no connection to Slack for " + watchdog.toSeconds() + " s, giving up");
            lost.run();
            return;
          }
          sleep(pause / 2 + (long) (Math.random() * pause / 2));
          pause = Math.min(LONGEST_PAUSE, pause * 2);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Connects if that is needed; whatever goes wrong, the next attempt waits its time. */
  private boolean isAlive() {
    try {
      if (client != null && client.verifyConnection()) {
        return true;
      }
      connected = false;
      return !closing && connect();
    } catch (RuntimeException e) {
      metrics.faults.inc();
      LOG.log(Level.WARNING, "the link failed", e);
      return false;
    }
  }

  private void sleep(long millis) throws InterruptedException {
    if (!closing && bell.tryAcquire(Math.max(1, millis), TimeUnit.MILLISECONDS)) {
      bell.drainPermits();
    }
  }

  private void ring() {
    bell.release();
  }

  private boolean connect() {
    metrics.connects.inc();
    try {
      AppsConnectionsOpenResponse opened = slack.methods(appToken).appsConnectionsOpen(r -> r);
      if (!opened.isOk()) {
        LOG.warning("Slack refuses a connection: " + opened.getError());
        if (SlackStart.isFinal(opened.getError())) {
          closing = true;
          lost.run();
        }
        return false;
      }
      if (opened.getUrl() == null) {
        LOG.warning("Slack names no address to connect to");
        return false;
      }
      if (client == null) {
        client = client(opened.getUrl());
      } else {
        client.setWssUri(URI.create(opened.getUrl()));
      }
      client.connect();
      boolean alive = client.verifyConnection();
      if (alive) {
        LOG.info("connected to Slack");
      }
      return alive;
    } catch (IOException | SlackApiException e) {
      LOG.warning("Slack is not reachable: " + e.getClass().getSimpleName());
      return false;
    } catch (URISyntaxException | IllegalArgumentException e) {
      LOG.warning("Slack names an address that is none");
      return false;
    }
  }

  private SocketModeClient client(String url) throws URISyntaxException {
    SocketModeClient made =
        new SocketModeClientTyrusImpl(
            slack,
            appToken,
            url,
            CONCURRENCY,
            new ConcurrentLinkedMessageQueue(),
            true,
            false,
            check.toMillis());
    SocketModeRequestParser parser = new SocketModeRequestParser(app.config());
    Gson gson = new Gson();
    made.addWebSocketMessageListener(
        message -> {
          try {
            handlers.execute(() -> handle(message, parser, gson));
          } catch (RejectedExecutionException e) {
            LOG.fine("not taken on while stopping; Slack sends it again");
          }
        });
    made.addWebSocketCloseListener((code, reason) -> ring());
    return made;
  }

  /**
   * A request that is not acknowledged, Slack sends again: nothing is lost by an exception here.
   */
  private void handle(String message, SocketModeRequestParser parser, Gson gson) {
    long start = System.nanoTime();
    try {
      SocketModeRequest request = parser.parse(message);
      if (request == null) {
        return;
      }
      Response response = app.run(request.getBoltRequest());
      if (response.getStatusCode() != 200) {
        LOG.warning("a request was not handled, status " + response.getStatusCode());
        return;
      }
      JsonObject ack = new JsonObject();
      ack.addProperty("envelope_id", request.getEnvelope().getEnvelopeId());
      String body = response.getBody();
      if (body != null && !body.isEmpty()) {
        ack.add("payload", payload(response.getContentType(), body));
      }
      synchronized (this) {
        client.sendSocketModeResponse(gson.toJson(ack));
      }
      metrics.ack.observe(Metrics.seconds(System.nanoTime() - start));
    } catch (Exception e) {
      metrics.faults.inc();
      LOG.log(Level.WARNING, "a request could not be acknowledged", e);
    }
  }

  private static JsonElement payload(String contentType, String body) {
    if (contentType != null && contentType.startsWith("application/json")) {
      return JsonParser.parseString(body);
    }
    JsonObject text = new JsonObject();
    text.addProperty("text", body);
    return text;
  }

  @Override
  public void close() {
    closing = true;
    connected = false;
    ring();
    handlers.shutdown();
    try {
      handlers.awaitTermination(5, TimeUnit.SECONDS);
      keeper.join(5_000);
      if (client != null) {
        client.close();
      }
    } catch (IOException e) {
      LOG.fine("the connection was gone already");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
