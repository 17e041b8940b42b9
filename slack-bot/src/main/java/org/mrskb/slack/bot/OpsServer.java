package org.mrskb.slack.bot;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** For supervisors and Prometheus; on its own port, so that it is not published with the bot. */
final class OpsServer implements AutoCloseable {
  private final HttpServer server;

  OpsServer(String bind, int port, BooleanSupplier ready, Metrics metrics) throws IOException {
    ServerLimits.set();
    server = HttpServer.create(new InetSocketAddress(bind, port), 16);
    page("/healthz", () -> "ok\n", () -> true);
    page("/readyz", () -> ready.getAsBoolean() ? "ready\n" : "not ready\n", ready);
    page("/metrics", metrics::text, () -> true);
    server.start();
  }

  private void page(String path, Supplier<String> text, BooleanSupplier good) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(good.getAsBoolean() ? 200 : 503, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
