package org.mrskb.slack.bot;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * One JSON object a line. Knows that libraries like to log what they were given: tokens are masked,
 * of an exception only its kind and its place are kept, for its message may quote a paste.
 */
final class LogLines extends Formatter {
  private static final int LONGEST = 500;
  private static final int FRAMES = 8;

  /** Loggers are forgotten, and their levels with them, unless somebody holds them. */
  private static final Logger SLACK = Logger.getLogger("com.slack.api");

  private static final Logger SOCKET = Logger.getLogger("org.glassfish.tyrus");
  private static final Logger DATABASE = Logger.getLogger("org.flywaydb");
  private static final Logger POOL = Logger.getLogger("com.zaxxer");

  /** Replaces whatever handlers there are. */
  static void install() {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    ConsoleHandler handler = new ConsoleHandler();
    handler.setFormatter(new LogLines());
    root.addHandler(handler);
    root.setLevel(Level.INFO);
    SLACK.setLevel(Level.INFO);
    SOCKET.setLevel(Level.WARNING);
    DATABASE.setLevel(Level.WARNING);
    POOL.setLevel(Level.WARNING);
  }

  @Override
  public String format(LogRecord entry) {
    JsonObject line = new JsonObject();
    line.addProperty("time", Instant.ofEpochMilli(entry.getMillis()).toString());
    line.addProperty("level", entry.getLevel().getName());
    line.addProperty("logger", String.valueOf(entry.getLoggerName()));
    String name = String.valueOf(entry.getLoggerName());
    line.addProperty(
        "message", clean(name.startsWith("org.mrskb") ? formatMessage(entry) : foreign(entry)));
    if (entry.getThrown() != null) {
      line.addProperty("error", trace(entry.getThrown()));
    }
    return line + "\n";
  }

  /** Libraries put messages of servers into theirs; what follows the first brace may be a paste. */
  private String foreign(LogRecord entry) {
    String message = formatMessage(entry);
    int brace = message.indexOf('{');
    return brace < 0 ? message : message.substring(0, brace) + "{…}";
  }

  static String clean(String message) {
    StringBuilder out = new StringBuilder();
    for (String word : message.split("(?<=\\s)", -1)) {
      boolean secret =
          word.contains("xox")
              || word.contains("xapp-")
              || word.contains("ticket=")
              || word.contains("hooks.");
      out.append(secret ? "[masked] " : word);
    }
    return out.length() > LONGEST ? out.substring(0, LONGEST) + "…" : out.toString();
  }

  private static String trace(Throwable thrown) {
    StringBuilder out = new StringBuilder();
    Throwable t = thrown;
    for (int depth = 0; t != null && depth < 4; depth++, t = t.getCause()) {
      out.append(depth == 0 ? "" : " < ").append(t.getClass().getName());
      StackTraceElement[] frames = t.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
        out.append(" at ")
            .append(frames[i].getClassName())
            .append(':')
            .append(frames[i].getLineNumber());
      }
    }
    return out.toString();
  }
}
