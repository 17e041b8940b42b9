package org.mrskb.engine.citation;

/** Knows, line by line, whether one stands in a block of code. */
final class Fence {
  private String open = "";

  /** Whether this line belongs to a block of code; its fences do too. */
  boolean isCode(String line) {
    String marks = marks(line.strip());
    if (open.isEmpty()) {
      open = marks;
      return !marks.isEmpty();
    }
    boolean closes =
        !marks.isEmpty()
            && marks.charAt(0) == open.charAt(0)
            && marks.length() >= open.length()
            && line.strip().length() == marks.length();
    if (closes) {
      open = "";
    }
    return true;
  }

  /** The run of three or more back-ticks or tildes that a line starts with. */
  private static String marks(String line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) == line.charAt(0)) {
      end++;
    }
    boolean fence = end >= 3 && (line.charAt(0) == '`' || line.charAt(0) == '~');
    return fence ? line.substring(0, end) : "";
  }
}
