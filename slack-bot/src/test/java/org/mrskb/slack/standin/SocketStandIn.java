package org.mrskb.slack.standin;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.mrskb.slack.standin.WebSocketServer.Link;

/**
 * Slack's side of Socket Mode: sends envelopes, and again what was not acknowledged; its
 * connections can be cut, closed with notice and left half open.
 */
public final class SocketStandIn implements AutoCloseable {
  private final WebSocketServer socket;
  private final LongConsumer measured;
  private final Map<String, JsonObject> open = new LinkedHashMap<>();
  private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
  private final Map<String, JsonObject> acks = new ConcurrentHashMap<>();
  private final AtomicInteger connections = new AtomicInteger();

  /**
   * Opens a port.
   *
   * @param measured takes the milliseconds until an acknowledgement
   */
  SocketStandIn(LongConsumer measured) throws IOException {
    this.measured = measured;
    this.socket = new WebSocketServer(this::opened, this::acknowledged);
  }

  /** Where a bot connects. */
  String url() {
    return "ws://127.0.0.1:" + socket.port() + "/link?ticket=secret-ticket";
  }

  /** How often a bot connected. */
  public int connections() {
    return connections.get();
  }

  /** Sends over the socket, and again after each reconnect until it is acknowledged. */
  public void push(String id, String type, JsonObject payload) {
    JsonObject envelope = new JsonObject();
    envelope.addProperty("envelope_id", id);
    envelope.addProperty("type", type);
    envelope.addProperty("accepts_response_payload", true);
    envelope.add("payload", payload);
    synchronized (open) {
      open.put(id, envelope);
    }
    sentAt.put(id, System.nanoTime());
    socket.links().stream().findFirst().ifPresent(l -> l.send(envelope.toString()));
  }

  private void opened(Link link) {
    connections.incrementAndGet();
    link.send("{\"type\":\"hello\",\"num_connections\":1}");
    List<JsonObject> again;
    synchronized (open) {
      again = List.copyOf(open.values());
    }
    again.forEach(
        e -> {
          sentAt.put(e.get("envelope_id").getAsString(), System.nanoTime());
          link.send(e.toString());
        });
  }

  private void acknowledged(Link link, String text) {
    JsonObject ack = JsonParser.parseString(text).getAsJsonObject();
    String id = ack.get("envelope_id").getAsString();
    synchronized (open) {
      open.remove(id);
    }
    acks.put(id, ack);
    measured.accept((System.nanoTime() - sentAt.getOrDefault(id, System.nanoTime())) / 1_000_000);
  }

  public boolean isAcknowledged(String id) {
    return acks.containsKey(id);
  }

  /** What an acknowledgement said. */
  public String ack(String id) {
    return acks.get(id).toString();
  }

  public void disconnectPolitely() {
    socket
        .links()
        .forEach(l -> l.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}"));
  }

  public void killConnections() {
    socket.links().forEach(Link::kill);
  }

  public boolean isLinked() {
    return !socket.links().isEmpty();
  }

  /** Pings are not answered and nothing is heard any more. */
  public void halfOpen(boolean half) {
    socket.setDeaf(half);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
