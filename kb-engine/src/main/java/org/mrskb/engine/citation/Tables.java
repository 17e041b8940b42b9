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
    int i = 0;
    while (i < lines.length) {
      boolean code = fence.isCode(lines[i]);
      if (code || i + 1 == lines.length || !isRow(lines[i]) || !isRuler(lines[i + 1])) {
        out.add(lines[i]);
        i++;
        continue;
      }
      String margin = lines[i].substring(0, lines[i].indexOf(lines[i].strip()));
      out.add("");
      out.add(margin + FENCE + MARK);
      while (i < lines.length && isRow(lines[i])) {
        if (!isRuler(lines[i])) {
          out.add(lines[i]);
        }
        i++;
      }
      out.add(margin + FENCE);
    }
    return String.join("\n", out);
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
