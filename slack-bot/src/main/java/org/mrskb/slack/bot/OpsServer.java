package org.mrskb.slack.bot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** For supervisors and Prometheus; on its own port, so that it is not published with the bot. */
final class OpsServer implements AutoCloseable {
  private static final String PLAIN = "text/plain; charset=utf-8";
  private final HttpServer server;
  private final Metrics metrics;

  OpsServer(String bind, int port, BooleanSupplier ready, Metrics metrics) throws IOException {
    this.metrics = metrics;
    ServerLimits.set();
    server = HttpServer.create(new InetSocketAddress(bind, port), 16);
    server.createContext("/healthz", exchange -> state(exchange, true, "ok\n"));
    server.createContext(
        "/readyz",
        exchange -> {
          boolean is = ready.getAsBoolean();
          state(exchange, is, is ? "ready\n" : "not ready\n");
        });
    server.createContext("/metrics", this::metrics);
    server.start();
  }

  private static void state(HttpExchange exchange, boolean good, String text) throws IOException {
    answer(exchange, good ? 200 : 503, PLAIN, text.getBytes(StandardCharsets.UTF_8));
  }

  private void metrics(HttpExchange exchange) throws IOException {
    ExpositionFormatWriter writer = metrics.writer(exchange.getRequestHeaders().getFirst("Accept"));
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    metrics.write(writer, page);
    answer(exchange, 200, writer.getContentType(), page.toByteArray());
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
