package org.mrskb.slack.bot;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Requests that Slack sends to a public address, over the JDK's own server. */
final class HttpFront implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(HttpFront.class.getName());
  private static final int LONGEST_BODY = 2 << 20;
  private static final int LONGEST_REST = 8 << 20;
  private static final int THREADS = 64;

  private final HttpServer server;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), HttpFront::thread);
  private final App app;
  private final SlackRequestParser parser;
  private final Signature signature;
  private final Metrics metrics;

  HttpFront(String bind, int port, App app, Signature signature, Metrics metrics)
      throws IOException {
    this.app = app;
    this.parser = new SlackRequestParser(app.config());
    this.signature = signature;
    this.metrics = metrics;
    threads.allowCoreThreadTimeOut(true);
    ServerLimits.set();
    server = HttpServer.create(new InetSocketAddress(bind, port), 256);
    server.createContext("/slack/events", this::serve);
    server.setExecutor(threads);
  }

  private static Thread thread(Runnable work) {
    return new Thread(work, "mrs-http");
  }

  void start() {
    server.start();
    LOG.info("listening on port " + port() + " for /slack/events");
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    long start = System.nanoTime();
    try (exchange) {
      if (!exchange.getRequestMethod().equals("POST")) {
        answer(exchange, 405, "text/plain", "");
        return;
      }
      byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
      if (body.length > LONGEST_BODY) {
        // a sender that is still writing does not hear the answer
        exchange.getRequestBody().readNBytes(LONGEST_REST);
        answer(exchange, 413, "text/plain", "");
        return;
      }
      String timestamp = exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp");
      String signed = exchange.getRequestHeaders().getFirst("X-Slack-Signature");
      if (!signature.isValid(timestamp, signed, body)) {
        metrics.forged.inc();
        answer(exchange, 401, "text/plain", "");
        return;
      }
      Response response = run(exchange, new String(body, StandardCharsets.UTF_8));
      if (response.getStatusCode() == 400) {
        // Slack sends again what was not taken; this would not read better then
        exchange.getResponseHeaders().set("X-Slack-No-Retry", "1");
      }
      answer(
          exchange,
          response.getStatusCode(),
          response.getContentType(),
          response.getBody() == null ? "" : response.getBody());
      metrics.ack.observe(Metrics.seconds(System.nanoTime() - start));
    }
  }

  private Response run(HttpExchange exchange, String body) {
    Request<?> request = parsed(exchange, body);
    if (request == null) {
      return Response.error(400);
    }
    try {
      return app.run(request);
    } catch (Exception e) {
      metrics.faults.inc();
      LOG.log(Level.WARNING, "a request could not be handled", e);
      return Response.error(500);
    }
  }

  /** The request, or null if the body has none of Slack's forms. */
  private Request<?> parsed(HttpExchange exchange, String body) {
    Map<String, List<String>> headers = new HashMap<>(exchange.getRequestHeaders());
    try {
      return parser.parse(
          SlackRequestParser.HttpRequest.builder()
              .requestUri(exchange.getRequestURI().getPath())
              .queryString(Map.of())
              .requestBody(body)
              .headers(new RequestHeaders(headers))
              .remoteAddress(exchange.getRemoteAddress().getAddress().getHostAddress())
              .build());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a request could not be read", e);
      return null;
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (type != null) {
      exchange.getResponseHeaders().set("Content-Type", type);
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(2);
    threads.shutdown();
  }
}
