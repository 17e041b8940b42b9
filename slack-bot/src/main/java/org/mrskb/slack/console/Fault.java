package org.mrskb.slack.console;

import java.util.ArrayList;
import java.util.List;

/**
 * What a fault of the program says of itself: kinds and places. A message is left out, for it may
 * quote what was pasted, and a report goes to strangers.
 */
final class Fault {
  private static final int LONGEST = 50;
  private static final int CAUSES = 10;

  private Fault() {}

  /** The lines of a stack trace, without messages. */
  static String trace(Throwable fault) {
    List<String> lines = new ArrayList<>();
    Throwable one = fault;
    for (int depth = 0; one != null && depth < CAUSES; depth++, one = one.getCause()) {
      lines.add((depth == 0 ? "" : "Caused by: ") + one.getClass().getName());
      StackTraceElement[] frames = one.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, LONGEST); i++) {
        lines.add("\tat " + frames[i]);
      }
      if (frames.length > LONGEST) {
        lines.add("\t... " + (frames.length - LONGEST) + " more");
      }
    }
    return String.join(System.lineSeparator(), lines);
  }
}
