package org.mrskb.engine.citation;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets the tables of a Markdown text apart, as blocks of code of a kind of their own: plain
 * CommonMark knows no tables and would read their rows as prose.
 */
final class Tables {
  /** The kind of block that a table becomes. */
  static final String MARK = "mrskb-table";

  private static final String FENCE = "~~~~~~";

  private Tables() {}

  static String fenced(String markdown) {
    if (markdown.indexOf('|') < 0) {
      return markdown;
    }
    String[] lines = markdown.split("\n", -1);
    List<String> out = new ArrayList<>(lines.length + 8);
    Fence fence = new Fence();
    int at = 0;
    while (at < lines.length) {
      boolean code = fence.isCode(lines[at]);
      if (code || at + 1 == lines.length || !isRow(lines[at]) || !isRuler(lines[at + 1])) {
        out.add(lines[at]);
        at++;
      } else {
        at = table(lines, at, out);
      }
    }
    return String.join("\n", out);
  }

  /** Sets one table apart and tells the line behind it. */
  private static int table(String[] lines, int from, List<String> out) {
    String margin = lines[from].substring(0, lines[from].indexOf(lines[from].strip()));
    out.add("");
    out.add(margin + FENCE + MARK);
    int at = from;
    while (at < lines.length && isRow(lines[at])) {
      if (!isRuler(lines[at])) {
        out.add(lines[at]);
      }
      at++;
    }
    out.add(margin + FENCE);
    return at;
  }

  private static boolean isRow(String line) {
    return line.indexOf('|') >= 0;
  }

  /** The line below the names of the columns: only bars, hyphens, colons and blanks. */
  private static boolean isRuler(String line) {
    boolean hyphen = false;
    boolean bar = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      hyphen |= c == '-';
      bar |= c == '|';
      if (c != '-' && c != '|' && c != ':' && c != ' ' && c != '\t' && c != '\r') {
        return false;
      }
    }
    return hyphen && bar;
  }
}
