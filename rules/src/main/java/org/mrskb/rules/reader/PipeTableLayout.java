package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.CmdletOutput.Layout;

/**
 * Tables of Markdown, as articles and tickets have them: a column for each property, or a column of
 * names and one of values. A row that begins with an empty cell goes on with the one above.
 */
final class PipeTableLayout {
  private static final Set<String> NAMES =
      Set.of("attribute", "property", "name", "parameter", "field", "attribut", "eigenschaft");
  private final Binder binder;

  PipeTableLayout(Binder binder) {
    this.binder = binder;
  }

  List<CmdletObject> find(Paste paste, Sightings sightings) {
    List<CmdletObject> objects = new ArrayList<>();
    List<Span> lines = paste.lines();
    for (int i = 1; i < lines.size(); i++) {
      if (!isRule(paste, lines.get(i))) {
        continue;
      }
      List<Span> head = cells(paste, lines.get(i - 1));
      int end = i + 1;
      while (end < lines.size() && paste.slice(lines.get(end)).strip().startsWith("|")) {
        end++;
      }
      List<CmdletObject> found = read(paste, head, lines.subList(i + 1, end));
      if (!found.isEmpty()) {
        objects.addAll(found);
        sightings.claim(paste, new Span(lines.get(i - 1).start(), lines.get(end - 1).end()));
      }
      i = end - 1;
    }
    return objects;
  }

  private List<CmdletObject> read(Paste paste, List<Span> head, List<Span> rows) {
    List<String> names = head.stream().map(paste::slice).toList();
    if (names.size() == 2 && NAMES.contains(names.get(0).toLowerCase(Locale.ROOT))) {
      return pairs(paste, rows);
    }
    if (names.stream().noneMatch(binder::knows)) {
      return List.of();
    }
    List<CmdletObject> objects = new ArrayList<>();
    for (Span row : rows) {
      List<Span> cells = cells(paste, row);
      CmdletObject object = new CmdletObject(Layout.TABLE, "", false);
      for (int c = 0; c < Math.min(cells.size(), names.size()); c++) {
        object.put(names.get(c), paste.slice(cells.get(c)), cells.get(c));
      }
      objects.add(object);
    }
    return objects;
  }

  private List<CmdletObject> pairs(Paste paste, List<Span> rows) {
    CmdletObject object = new CmdletObject(Layout.TABLE, "", false);
    String name = null;
    StringBuilder value = new StringBuilder();
    Span words = null;
    for (Span row : rows) {
      List<Span> cells = cells(paste, row);
      if (cells.size() < 2) {
        continue;
      }
      String first = paste.slice(cells.get(0));
      String second = paste.slice(cells.get(1));
      if (first.isEmpty() && name != null) {
        value.append(' ').append(second);
        words = words.with(cells.get(1));
        continue;
      }
      if (name != null) {
        object.put(name, value.toString(), words);
      }
      name = first;
      value.setLength(0);
      value.append(second);
      words = cells.get(0).with(cells.get(1));
    }
    if (name != null) {
      object.put(name, value.toString(), words);
    }
    boolean known = object.values().keySet().stream().anyMatch(binder::knows);
    return known ? List.of(object) : List.of();
  }

  /** {@code |---|:--:|}. */
  private static boolean isRule(Paste paste, Span line) {
    for (int i = line.start(); i < line.end(); i++) {
      if ("|-: \t".indexOf(paste.text().charAt(i)) < 0) {
        return false;
      }
    }
    String rule = paste.slice(paste.trim(line));
    return rule.length() >= 5 && rule.contains("--") && rule.contains("|");
  }

  private static List<Span> cells(Paste paste, Span line) {
    String text = paste.text();
    Span row = paste.trim(line);
    List<Span> cells = new ArrayList<>();
    int at =
        row.start() < row.end() && text.charAt(row.start()) == '|' ? row.start() + 1 : row.start();
    while (at < row.end()) {
      int end = at;
      while (end < row.end() && text.charAt(end) != '|') {
        end++;
      }
      cells.add(bare(paste, new Span(at, end)));
      at = end + 1;
    }
    return cells;
  }

  /** The cell without the marks for bold and code. */
  private static Span bare(Paste paste, Span cell) {
    Span trimmed = paste.trim(cell);
    int start = trimmed.start();
    int end = trimmed.end();
    while (end - start >= 2
        && "*`_".indexOf(paste.text().charAt(start)) >= 0
        && paste.text().charAt(start) == paste.text().charAt(end - 1)) {
      start++;
      end--;
    }
    return new Span(start, end);
  }
}
