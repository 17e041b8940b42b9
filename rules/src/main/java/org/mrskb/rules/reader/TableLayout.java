package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.List;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.CmdletOutput.Layout;

/**
 * {@code Format-Table}: a line of names, a line of dashes, a line for each object. The dashes say
 * where the columns are; names may have shifted on the way.
 */
final class TableLayout {
  private static final int MOST_HEADER_LINES = 3;
  private final Binder binder;

  TableLayout(Binder binder) {
    this.binder = binder;
  }

  List<CmdletObject> find(Paste paste, Sightings sightings) {
    List<CmdletObject> objects = new ArrayList<>();
    String text = paste.text();
    List<Span> lines = paste.lines();
    for (int i = 1; i < lines.size(); i++) {
      if (!isRule(text, lines.get(i))) {
        continue;
      }
      List<Span> dashes = words(text, lines.get(i));
      boolean spaced = i > 1 && isBlank(text, lines.get(i - 1)) && !isBlank(text, lines.get(i - 2));
      int head = spaced ? i - 2 : i - 1;
      List<String> names = names(text, lines.get(head));
      if (names.size() != dashes.size() && !spaced) {
        head = Math.max(0, i - MOST_HEADER_LINES);
        while (head < i - 1 && !isHeader(text, lines.get(head))) {
          head++;
        }
        names = wrappedNames(text, lines.subList(head, i), lines.get(i), dashes);
      }
      if (names.size() != dashes.size() || names.stream().noneMatch(binder::knows)) {
        continue;
      }
      sightings.claim(paste, new Span(lines.get(head).start(), lines.get(i).end()));
      int row = i + 1;
      row += spaced && row < lines.size() && isBlank(text, lines.get(row)) ? 1 : 0;
      while (row < lines.size() && isRow(text, lines.get(row))) {
        objects.add(row(paste, lines.get(row), lines.get(i), dashes, names));
        sightings.claim(paste, lines.get(row));
        row++;
        row += spaced && row < lines.size() && isBlank(text, lines.get(row)) ? 1 : 0;
      }
      i = row - 1;
    }
    return objects;
  }

  /** Web forums put an empty line between any two. */
  private static boolean isBlank(String text, Span line) {
    return Text.skipBlanks(text, line.start()) >= line.end();
  }

  private static boolean isHeader(String text, Span line) {
    List<Span> words = words(text, line);
    return !words.isEmpty()
        && words.stream()
            .allMatch(w -> Text.endOfWord(text, w.start()) == w.end() && w.end() - w.start() < 64);
  }

  /** A table that was too narrow for its names has them on several lines, column by column. */
  private List<String> wrappedNames(String text, List<Span> lines, Span rule, List<Span> dashes) {
    List<String> names = new ArrayList<>();
    for (int c = 0; c < dashes.size(); c++) {
      StringBuilder name = new StringBuilder();
      for (Span line : lines) {
        name.append(text, cell(line, rule, dashes, c).start(), cell(line, rule, dashes, c).end());
      }
      String whole = name.toString().replace(" ", "");
      if (!binder.knows(whole)) {
        return List.of();
      }
      names.add(whole);
    }
    return names;
  }

  /** The part of a line that stands in a column. */
  private static Span cell(Span line, Span rule, List<Span> dashes, int column) {
    int from = line.start() + dashes.get(column).start() - rule.start();
    int to =
        column + 1 < dashes.size()
            ? line.start() + dashes.get(column + 1).start() - rule.start()
            : line.end();
    return new Span(Math.min(from, line.end()), Math.min(Math.max(from, to), line.end()));
  }

  private static List<String> names(String text, Span line) {
    return words(text, line).stream().map(w -> text.substring(w.start(), w.end())).toList();
  }

  private static List<Span> words(String text, Span line) {
    List<Span> words = new ArrayList<>();
    int i = line.start();
    while (i < line.end()) {
      int start = Text.skipBlanks(text, i);
      int end = start;
      while (end < line.end() && text.charAt(end) != ' ' && text.charAt(end) != '\t') {
        end++;
      }
      if (end > start) {
        words.add(new Span(start, end));
      }
      i = Math.max(end, start) + 1;
    }
    return words;
  }

  /** Dashes and blanks, and at least one dash. */
  private static boolean isRule(String text, Span line) {
    int dashes = 0;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (c != '-' && c != ' ' && c != '\t') {
        return false;
      }
      dashes += c == '-' ? 1 : 0;
    }
    return dashes > 0;
  }

  private static boolean isRow(String text, Span line) {
    String row = text.substring(line.start(), line.end());
    return !row.isBlank()
        && !row.startsWith("PS ")
        && !row.startsWith("[PS]")
        && !row.startsWith("```");
  }

  /**
   * The dashes of a row: those of a column that is aligned to the right begin where the number
   * begins, however short the name of the column is. Null if the row is wider than its header.
   */
  private static List<Span> aligned(String text, Span line, Span rule, List<Span> dashes) {
    List<Span> aligned = new ArrayList<>(dashes);
    for (int c = 1; c < dashes.size(); c++) {
      int at = line.start() + dashes.get(c).start() - rule.start();
      if (at >= line.end() || text.charAt(at) == ' ' || text.charAt(at - 1) == ' ') {
        continue;
      }
      int start = at;
      int end = at;
      while (start > line.start() && text.charAt(start - 1) != ' ') {
        start--;
      }
      while (end < line.end() && text.charAt(end) != ' ') {
        end++;
      }
      if (end != line.start() + dashes.get(c).end() - rule.start()) {
        return null;
      }
      aligned.set(c, new Span(rule.start() + start - line.start(), dashes.get(c).end()));
    }
    return aligned;
  }

  /**
   * A row that is wider than its header and has empty cells: what stands before the place where it
   * shifts belongs to the column that it begins in, and so does the last cell of all.
   */
  private static void putWhatIsSure(
      Paste paste,
      CmdletObject object,
      Span line,
      Span rule,
      List<Span> dashes,
      List<String> names) {
    List<Span> parts = parted(paste.text(), line);
    for (int p = 0; p < parts.size(); p++) {
      int column = 0;
      for (int c = 1; c < dashes.size(); c++) {
        boolean reached =
            parts.get(p).start() - line.start() >= dashes.get(c).start() - rule.start();
        column = reached ? c : column;
      }
      boolean sure = column == p || (p == parts.size() - 1 && column == dashes.size() - 1);
      if (!sure) {
        continue;
      }
      object.put(names.get(column), paste.slice(parts.get(p)), parts.get(p));
    }
  }

  /** What at least two blanks part. */
  private static List<Span> parted(String text, Span line) {
    List<Span> parts = new ArrayList<>();
    for (Span word : words(text, line)) {
      Span last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (last != null && word.start() - last.end() == 1) {
        parts.set(parts.size() - 1, last.with(word));
      } else {
        parts.add(word);
      }
    }
    return parts;
  }

  private static CmdletObject row(
      Paste paste, Span line, Span rule, List<Span> dashes, List<String> names) {
    CmdletObject object = new CmdletObject(Layout.TABLE, "", false);
    String text = paste.text();
    List<Span> words = words(text, line);
    boolean byWord = words.size() == dashes.size();
    List<Span> parted = byWord ? words : parted(text, line);
    List<Span> aligned = aligned(text, line, rule, dashes);
    boolean shifted = !byWord && aligned == null;
    if (shifted && parted.size() != dashes.size()) {
      putWhatIsSure(paste, object, line, rule, dashes, names);
      return object;
    }
    for (int c = 0; c < dashes.size(); c++) {
      Span cell = byWord || shifted ? parted.get(c) : cell(line, rule, aligned, c);
      Span trimmed = paste.trim(cell);
      object.put(names.get(c), paste.slice(trimmed), trimmed);
    }
    return object;
  }
}
