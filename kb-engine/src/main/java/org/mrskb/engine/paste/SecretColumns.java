package org.mrskb.engine.paste;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Finds columns of passwords: the CSV file of an IMAP migration has one, and so has a table that
 * somebody printed. A column ends with the lines that have as many cells.
 */
final class SecretColumns {
  private static final List<String> NAMES =
      List.of(
          "password", "passwort", "kennwort", "pwd", "mot de passe", "clientsecret", "appsecret");
  private static final BitSet STARTS = new BitSet();

  static {
    for (String name : NAMES) {
      STARTS.set(SecretWords.start(name.charAt(0), name.charAt(1)));
    }
  }

  private static final int LONGEST_HEADER = 2048;

  private final String in;
  private final SecretMask mask;
  private int previousCells;
  private char previousSeparator;

  SecretColumns(SecretMask mask) {
    this.in = mask.text();
    this.mask = mask;
  }

  private record Line(int start, int end) {}

  void run() {
    Line line = line(0);
    while (line != null) {
      Line next = line(line.end + 1);
      boolean header = line.end - line.start < LONGEST_HEADER && names(line);
      int after = header ? table(line, next) : -1;
      if (after < 0 && header) {
        after = csv(line, next);
      }
      previousCells = cells(line, previousSeparator);
      line = after > 0 ? line(after) : next;
    }
  }

  private Line line(int start) {
    if (start >= in.length()) {
      return null;
    }
    int end = in.indexOf('\n', start);
    return new Line(start, end < 0 ? in.length() : end);
  }

  private boolean names(Line line) {
    for (int i = line.start; i < line.end; i++) {
      if (i + 1 < line.end && STARTS.get(SecretWords.start(in.charAt(i), in.charAt(i + 1)))) {
        for (String name : NAMES) {
          if (i + name.length() <= line.end && in.regionMatches(true, i, name, 0, name.length())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isName(String cell) {
    return NAMES.contains(cell.strip().toLowerCase(Locale.ROOT));
  }

  /** Where a table with a line of dashes under its names ends, or -1 if this is none. */
  private int table(Line header, Line rule) {
    if (rule == null || rule.end - rule.start >= LONGEST_HEADER) {
      return -1;
    }
    List<Integer> starts = new ArrayList<>();
    for (int i = rule.start; i < rule.end; i++) {
      char c = in.charAt(i);
      if (c != '-' && !Character.isWhitespace(c)) {
        return -1;
      }
      if (c == '-' && (i == rule.start || in.charAt(i - 1) != '-')) {
        starts.add(i - rule.start);
      }
    }
    if (starts.isEmpty()) {
      return -1;
    }
    List<int[]> columns = new ArrayList<>();
    for (int c = 0; c < starts.size(); c++) {
      int to = c + 1 < starts.size() ? starts.get(c + 1) : Integer.MAX_VALUE;
      if (isName(cell(header, starts.get(c), to))) {
        columns.add(new int[] {starts.get(c), to});
      }
    }
    if (columns.isEmpty()) {
      return -1;
    }
    Line row = line(rule.end + 1);
    while (row != null && !in.substring(row.start, row.end).isBlank()) {
      for (int[] column : columns) {
        int from = Math.min(row.end, row.start + column[0]);
        mask(from, Math.max(from, (int) Math.min(row.end, (long) row.start + column[1])));
      }
      row = line(row.end + 1);
    }
    return row == null ? in.length() : row.start;
  }

  private String cell(Line line, int from, int to) {
    int start = Math.min(line.end, line.start + from);
    return in.substring(start, Math.max(start, (int) Math.min(line.end, (long) line.start + to)));
  }

  /** Where the rows of a file with separators end, or -1 if this is none. */
  private int csv(Line header, Line first) {
    for (char separator : new char[] {',', ';', '\t'}) {
      List<int[]> names = split(header, separator);
      List<Integer> columns = new ArrayList<>();
      for (int c = 0; c < names.size(); c++) {
        if (isName(in.substring(names.get(c)[0], names.get(c)[1]))) {
          columns.add(c);
        }
      }
      boolean begins = previousSeparator != separator || previousCells != names.size();
      if (columns.isEmpty() || names.size() < 2 || !begins) {
        continue;
      }
      Line row = first;
      while (row != null && cells(row, separator) == names.size()) {
        List<int[]> values = split(row, separator);
        columns.forEach(c -> mask(values.get(c)[0], values.get(c)[1]));
        row = line(row.end + 1);
      }
      previousSeparator = separator;
      return row == null ? in.length() : row.start;
    }
    return -1;
  }

  private void mask(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(in.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(in.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      mask.value(from, to, SecretWords.PASSWORD);
    }
  }

  private int cells(Line line, char separator) {
    int cells = 1;
    boolean quoted = false;
    for (int i = line.start; i < line.end; i++) {
      char c = in.charAt(i);
      quoted ^= c == '"';
      cells += c == separator && !quoted ? 1 : 0;
    }
    return cells;
  }

  /** The cells without their quotes. */
  private List<int[]> split(Line line, char separator) {
    List<int[]> cells = new ArrayList<>();
    int start = line.start;
    boolean quoted = false;
    for (int i = line.start; i <= line.end; i++) {
      char c = i < line.end ? in.charAt(i) : separator;
      quoted ^= c == '"';
      if (c == separator && (!quoted || i == line.end)) {
        cells.add(unquoted(start, i));
        start = i + 1;
      }
    }
    return cells;
  }

  private int[] unquoted(int start, int end) {
    int from = start;
    int to = end;
    while (to > from && (Character.isWhitespace(in.charAt(to - 1)) || in.charAt(to - 1) == '"')) {
      to--;
    }
    while (from < to && (Character.isWhitespace(in.charAt(from)) || in.charAt(from) == '"')) {
      from++;
    }
    return new int[] {from, to};
  }
}
