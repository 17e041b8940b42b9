package org.mrskb.slack.standin;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.mrskb.slack.blocks.Limits;

/**
 * As much of Slack as the bot talks to, and as strict: it checks tokens and limits, measures how
 * long acknowledgements take, sends again what was not acknowledged, and can be told to fail.
 */
public final class SlackStandIn implements AutoCloseable {
  public static final String BOT_TOKEN = "xoxb-stand-in-1";
  public static final String APP_TOKEN = "xapp-stand-in-1";
  public static final String BOT_USER = "UBOT";

  private final HttpServer http;
  private final SocketStandIn socket;
  private final ApiMethods methods = new ApiMethods(this);
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<Integer>> refusals = new ConcurrentHashMap<>();
  private final Map<String, Queue<String>> replies = new ConcurrentHashMap<>();
  private final Map<String, String> files = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();
  private volatile long slowestAck;

  /**
   * Something the bot sent.
   *
   * @param method the API method, or {@code response} for an answer to a command or click
   * @param to channel, user or number of the response address
   */
  public record Sent(String method, String to, JsonObject body) {
    public String text() {
      return body.toString();
    }
  }

  public SlackStandIn() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
    http.setExecutor(
        Executors.newFixedThreadPool(
            16,
            task -> {
              Thread thread = new Thread(task, "stand-in");
              thread.setDaemon(true);
              return thread;
            }));
    http.createContext("/", this::serve);
    http.start();
    socket = new SocketStandIn(this::measured);
  }

  public String apiUrl() {
    return url("/api/");
  }

  public String url(String path) {
    return "http://127.0.0.1:" + http.getAddress().getPort() + path;
  }

  /**
   * The next calls of a method, or of {@code response}, get these statuses; 0 ends the connection
   * without an answer.
   */
  public void refuse(String method, Integer... statuses) {
    refusals.computeIfAbsent(method, m -> new ConcurrentLinkedQueue<>()).addAll(List.of(statuses));
  }

  /** The next calls of a method get these bodies with status 200. */
  public void reply(String method, String... bodies) {
    replies.computeIfAbsent(method, m -> new ConcurrentLinkedQueue<>()).addAll(List.of(bodies));
  }

  public void file(String name, String content) {
    files.put(name, content);
  }

  /** The message above those of a thread. */
  public void thread(JsonObject root) {
    methods.thread(root);
  }

  public SocketStandIn socket() {
    return socket;
  }

  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** What the bot did that Slack would not accept. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** Every payload as one JSON line, for checks in another language. */
  public void writePayloads(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Sent one : sent) {
      if (!one.method().equals("upload") && !one.method().startsWith("files.")) {
        JsonObject line = new JsonObject();
        line.addProperty("method", one.method());
        line.add("body", one.body());
        lines.add(line.toString());
      }
    }
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  public long slowestAckMillis() {
    return slowestAck;
  }

  /** Acknowledgements are measured anew from here on. */
  public void forgetAcks() {
    slowestAck = 0;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] bytes = exchange.getRequestBody().readAllBytes();
      String body = new String(bytes, StandardCharsets.UTF_8);
      if (path.startsWith("/api/")) {
        api(exchange, path.substring(5), body);
      } else if (path.startsWith("/response/")) {
        response(exchange, path.substring(10), body);
      } else if (path.startsWith("/files/")) {
        file(exchange, path.substring(7));
      } else if (path.startsWith("/upload/")) {
        JsonObject upload = new JsonObject();
        upload.addProperty("content", body);
        sent.add(new Sent("upload", path.substring(8), upload));
        answer(exchange, 200, "OK");
      } else {
        answer(exchange, 404, "");
      }
    }
  }

  private boolean refused(HttpExchange exchange, String method) throws IOException {
    Queue<Integer> queue = refusals.getOrDefault(method, new ArrayDeque<>());
    Integer status = queue.poll();
    if (status == null) {
      return false;
    }
    if (status == 0) {
      exchange.close();
      return true;
    }
    exchange.getResponseHeaders().set("Retry-After", "1");
    answer(exchange, status, "{\"ok\":false,\"error\":\"refused\"}");
    return true;
  }

  /** How often a method was called. */
  public int calls(String method) {
    return calls.getOrDefault(method, new AtomicInteger()).get();
  }

  private void api(HttpExchange exchange, String method, String body) throws IOException {
    calls.computeIfAbsent(method, m -> new AtomicInteger()).incrementAndGet();
    Map<String, String> form = ApiMethods.form(body);
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    String token =
        authorization == null ? form.getOrDefault("token", "") : authorization.substring(7);
    boolean connecting = method.equals("apps.connections.open");
    if (!token.equals(connecting ? APP_TOKEN : BOT_TOKEN)) {
      faults.add(method + " with a wrong token");
      answer(exchange, 200, "{\"ok\":false,\"error\":\"invalid_auth\"}");
      return;
    }
    if (refused(exchange, method)) {
      return;
    }
    String scripted = replies.getOrDefault(method, new ArrayDeque<>()).poll();
    if (scripted != null) {
      answer(exchange, 200, scripted);
      return;
    }
    answer(exchange, 200, methods.call(method, form).toString());
  }

  private void response(HttpExchange exchange, String id, String body) throws IOException {
    if (refused(exchange, "response")) {
      return;
    }
    JsonObject message = JsonParser.parseString(body).getAsJsonObject();
    check(Limits.ofMessage(message), "response");
    sent.add(new Sent("response", id, message));
    answer(exchange, 200, "ok");
  }

  private void file(HttpExchange exchange, String name) throws IOException {
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    if (!("Bearer " + BOT_TOKEN).equals(token) || !files.containsKey(name)) {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      answer(exchange, 200, "<html>Sign in</html>");
      return;
    }
    answer(exchange, 200, files.get(name));
  }

  void check(List<String> broken, String where) {
    broken.forEach(b -> fault(where + ": " + b));
  }

  void fault(String what) {
    faults.add(what);
  }

  void took(Sent what) {
    sent.add(what);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** A number for the next thing that happens; its response address carries it. */
  public String next() {
    return "n" + number.incrementAndGet();
  }

  public synchronized void measured(long millis) {
    slowestAck = Math.max(slowestAck, millis);
  }

  /** Slack is gone, for good. */
  public void vanish() throws IOException {
    close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    http.stop(0);
  }
}
