package org.mrskb.engine.paste;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Joins the lines that a console broke at its right edge. There every broken line is as long as the
 * window is wide, and the last piece is shorter; text that a program broke between words has lines
 * of many lengths and stays as it is, and so do tables and logs.
 */
final class ConsoleWraps {
  /** Widths that consoles have; one line of such a length is enough. */
  static final Set<Integer> WIDTHS = Set.of(80, 100, 120, 132, 140, 150, 160, 180, 200);

  private static final int NARROWEST = 60;
  private static final int NEAR = 12;
  private static final int WIDEST = 500;

  private final String text;
  private final int[] origins;
  private final List<Line> lines = new ArrayList<>();
  private final int width;

  /** For each line, where its text starts behind the margin of a concise error view, or -1. */
  private final int[] margins;

  /** A line: its place in the text, and its length in the original, as far as it is seen. */
  private record Line(int start, int end, int length) {}

  /**
   * The lines of a text.
   *
   * @param visible whether every character of the original is seen
   */
  ConsoleWraps(String original, String text, int[] origins, boolean visible) {
    this.text = text;
    this.origins = origins;
    int start = 0;
    int origin = origins.length == 0 ? 0 : origins[0];
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int last = origins[end];
      lines.add(
          new Line(
              start, end, visible ? Math.max(0, last - origin) : visible(original, origin, last)));
      origin = origins[end] + 1;
      int limit = Math.min(original.length(), origin + Repair.MOST_RETURNS);
      while (origin < limit
          && original.charAt(origin - 1) == '\r'
          && "\r\n".indexOf(original.charAt(origin)) >= 0) {
        origin++;
      }
      start = end + 1;
    }
    this.width = width();
    this.margins = margins();
  }

  /**
   * PowerShell 7 prints an error behind a margin, below a line {@code Line |}: the number of the
   * line of the script, or blanks, and a bar.
   */
  private int[] margins() {
    int[] starts = new int[lines.size()];
    Arrays.fill(starts, -1);
    boolean within = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int at = line.start;
      while (at < line.end && (text.charAt(at) == ' ' || Character.isDigit(text.charAt(at)))) {
        at++;
      }
      boolean bar = at < line.end && text.charAt(at) == '|';
      within = within && bar;
      if (within) {
        starts[i] = Math.min(line.end, at + 2);
      }
      within |=
          text.substring(line.start, Math.min(line.end, line.start + 12)).strip().equals("Line |");
    }
    return starts;
  }

  /** Whether this line and the next are two pieces of one message behind a margin. */
  private boolean isMessage(int line) {
    return isWords(line) && isWords(line + 1);
  }

  private boolean isWords(int line) {
    int at = line < margins.length ? margins[line] : -1;
    return at >= 0 && at < lines.get(line).end && " ~".indexOf(text.charAt(at)) < 0;
  }

  /** A length without the colours and the invisible characters that came in on the way. */
  private static int visible(String original, int from, int to) {
    int length = 0;
    int i = from;
    while (i < to) {
      char c = original.charAt(i);
      if (c == Repair.ESCAPE) {
        i = Math.max(i + 1, Repair.ansi(original, i));
      } else {
        length += c == '\r' || !Repair.isInvisible(c) ? 1 : 0;
        i++;
      }
    }
    return length;
  }

  /** Whether a console broke lines here. */
  boolean isAny() {
    return width > 0 || Arrays.stream(margins).anyMatch(m -> m >= 0);
  }

  void join(TextMap out) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      for (int at = Math.max(line.start, margins[i]); at < line.end; at++) {
        out.put(text.charAt(at), origins[at]);
      }
      boolean last = i + 1 == lines.size();
      if (!last && isMessage(i)) {
        out.put(' ', origins[line.end]);
      } else if (!last && !(width > 0 && line.length == width && goesOn(i, width))) {
        out.put('\n', origins[line.end]);
      }
    }
  }

  /** The width of the console, or 0 if no console broke lines here. */
  private int width() {
    int width = 0;
    for (Line line : lines) {
      width = Math.max(width, line.length);
    }
    if (width < NARROWEST || width > WIDEST) {
      return 0;
    }
    int full = 0;
    int near = 0;
    for (Line line : lines) {
      full += line.length == width ? 1 : 0;
      near += line.length < width && line.length >= width - NEAR ? 1 : 0;
    }
    return full > near && (full > 1 || WIDTHS.contains(width)) ? width : 0;
  }

  /** Whether the text goes on in the next line, after more full lines perhaps, and ends in one. */
  private boolean goesOn(int line, int width) {
    Line here = lines.get(line);
    Line next = lines.get(line + 1);
    if (here.end == here.start || next.end == next.start || startsAnew(here, next)) {
      return false;
    }
    char before = text.charAt(here.end - 1);
    char after = text.charAt(next.start);
    if (Character.isWhitespace(before) || Character.isWhitespace(after)) {
      return false;
    }
    int last = line + 1;
    while (last < lines.size() && lines.get(last).length == width && last - line < 200) {
      last++;
    }
    return last < lines.size() && lines.get(last).end > lines.get(last).start;
  }

  private boolean startsAnew(Line here, Line next) {
    return startsAlike(here, next)
        || isProperty(next)
        || isTable(here)
        || text.charAt(here.start) == '#'
        || "+-*#>|[<{}`\"".indexOf(text.charAt(next.start)) >= 0
        || isRow(here, next)
        || text.startsWith("PS ", next.start);
  }

  /** Lines of a log begin alike. */
  private boolean startsAlike(Line here, Line next) {
    return here.end - here.start > 4
        && next.end - next.start > 4
        && text.regionMatches(here.start, text, next.start, 4);
  }

  /** Rows of a table file have the same number of cells. */
  private boolean isRow(Line here, Line next) {
    for (char separator : new char[] {',', '\t'}) {
      int cells = count(here, separator);
      if (cells > 2 && cells == count(next, separator)) {
        return true;
      }
    }
    return false;
  }

  private int count(Line line, char wanted) {
    int count = 0;
    for (int i = line.start; i < line.end; i++) {
      count += text.charAt(i) == wanted ? 1 : 0;
    }
    return count;
  }

  /** {@code Name : value}. */
  private boolean isProperty(Line line) {
    int at = line.start;
    while (at < line.end && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    int end = at;
    while (at < line.end && text.charAt(at) == ' ') {
      at++;
    }
    boolean colon = at < line.end && text.charAt(at) == ':';
    return end > line.start
        && colon
        && (at > end || at + 1 == line.end || text.charAt(at + 1) == ' ');
  }

  /** Cells are parted by more than one blank, more than once. */
  private boolean isTable(Line line) {
    int gaps = 0;
    for (int i = line.start + 1; i + 2 < line.end; i++) {
      boolean gap = text.charAt(i) == ' ' && text.charAt(i + 1) == ' ' && text.charAt(i + 2) != ' ';
      gaps += gap && text.charAt(i + 2) != ':' ? 1 : 0;
    }
    return gaps > 1 || isRule(line);
  }

  private boolean isRule(Line line) {
    for (int i = line.start; i < line.end; i++) {
      if ("- =_|".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
