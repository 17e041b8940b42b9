package org.mrskb.slack.standin;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real main class in a process of its own, in the poorest locale there is. */
public final class BotProcess implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path log;
  private final int port;
  private final int opsPort;

  private BotProcess(Process process, Path log, int port, int opsPort) {
    this.process = process;
    this.log = log;
    this.port = port;
    this.opsPort = opsPort;
  }

  public static BotProcess start(Path folder, Map<String, String> settings, String... jvm)
      throws IOException {
    int port = freePort();
    int opsPort = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(jvm));
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1", "-cp", classPath(), "org.mrskb.slack.bot.BotMain", "bot"));
    Path log = Files.createTempFile(folder, "bot", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(k -> k.startsWith("SLACK_") || k.startsWith("MRS_"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(TestDatabase.settings(folder));
    builder.environment().put("MRS_PORT", String.valueOf(port));
    builder.environment().put("MRS_BIND", "127.0.0.1");
    builder.environment().put("MRS_OPS_PORT", String.valueOf(opsPort));
    builder.environment().put("MRS_LINK_CHECK_MILLIS", "200");
    builder.environment().putAll(settings);
    return new BotProcess(builder.start(), log, port, opsPort);
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
        .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public int port() {
    return port;
  }

  public int status(String path) {
    try {
      return get(path).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  public String page(String path) throws IOException {
    return get(path).body();
  }

  /** Its threads, as its own metrics tell. */
  public int threads() throws IOException {
    return page("/metrics")
        .lines()
        .filter(l -> l.startsWith("jvm_threads_current "))
        .mapToInt(l -> (int) Double.parseDouble(l.substring(20)))
        .sum();
  }

  private HttpResponse<String> get(String path) throws IOException {
    try {
      return HTTP.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + opsPort + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  public String log() throws IOException {
    return Files.readString(log, StandardCharsets.UTF_8);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Ends without a chance to finish anything. */
  public void kill() {
    process.destroyForcibly();
    exit(20);
  }

  /** Asks the process to stop, and returns its exit status. */
  public int stop() {
    process.destroy();
    return exit(40);
  }

  public int exit(int seconds) {
    try {
      if (process.waitFor(seconds, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return -1;
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }
}
