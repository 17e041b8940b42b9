package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.List;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.CmdletOutput.Layout;

/**
 * {@code Export-Csv} with and without its type line, HttpProxy logs, and cells that a spreadsheet
 * or a web page parted with tabs. A header must name properties that some fact knows.
 */
final class CsvLayout {
  private static final String FIELDS = "#Fields: ";
  private static final int MOST_COLUMNS = 400;
  private static final int MOST_LINES_OF_A_ROW = 40;
  private final Binder binder;

  CsvLayout(Binder binder) {
    this.binder = binder;
  }

  /** A cell: its text without quotes, and its place. */
  private record Cell(String text, Span words) {}

  List<CmdletObject> find(Paste paste, Sightings sightings) {
    List<CmdletObject> objects = new ArrayList<>();
    List<Span> lines = paste.lines();
    String text = paste.text();
    String type = "";
    for (int i = 0; i < lines.size(); i++) {
      Span header = lines.get(i);
      if (text.startsWith("#TYPE ", header.start())) {
        type = SerializedLayout.simpleName(paste.slice(header).substring(6).strip());
        sightings.claim(paste, header);
        continue;
      }
      if (text.startsWith(FIELDS, header.start())) {
        header = new Span(header.start() + FIELDS.length(), header.end());
      }
      char separator = separator(text, header);
      if (separator == 0) {
        type = Text.skipBlanks(text, header.start()) >= header.end() ? type : "";
        continue;
      }
      List<Cell> names = cells(paste, header, separator);
      if (!isHeader(names)) {
        type = "";
        continue;
      }
      int row = i + 1;
      while (row < lines.size()) {
        if (separator == '\t' && row + 1 < lines.size() && paste.slice(lines.get(row)).isBlank()) {
          row++; // the rows of a web page stand apart
        }
        int last = lastLine(paste, lines, row);
        Span whole = new Span(lines.get(row).start(), lines.get(last).end());
        List<Cell> cells = cells(paste, whole, separator);
        if (cells.size() < 2 || cells.size() > names.size()) {
          break;
        }
        objects.add(object(type, names, cells));
        row = last + 1;
      }
      row = Math.min(row, lines.size());
      if (row > i + 1) {
        Span rows = new Span(lines.get(i).start(), lines.get(row - 1).end());
        if (LogKinds.isHttp(objects.get(objects.size() - 1))) {
          sightings.settle(paste, rows);
        } else {
          sightings.claim(paste, rows);
        }
      }
      i = Math.max(i, row - 1);
      type = "";
    }
    return objects;
  }

  /** A row goes on in the next lines while a quote is open; if it never closes, it does not. */
  private static int lastLine(Paste paste, List<Span> lines, int row) {
    boolean open = false;
    for (int i = row; i < Math.min(lines.size(), row + MOST_LINES_OF_A_ROW); i++) {
      Span line = lines.get(i);
      for (int at = line.start(); at < line.end(); at++) {
        open ^= paste.text().charAt(at) == '"';
      }
      if (!open) {
        return i;
      }
    }
    return row;
  }

  private static CmdletObject object(String type, List<Cell> names, List<Cell> cells) {
    CmdletObject object = new CmdletObject(Layout.CSV, type, false);
    for (int c = 0; c < cells.size(); c++) {
      object.put(names.get(c).text, cells.get(c).text, cells.get(c).words);
    }
    return object;
  }

  /** The character that parts the cells of a header, or 0 if the line cannot be one. */
  private static char separator(String text, Span line) {
    for (int i = line.start(); i < line.end(); i++) {
      if (!isNameChar(text.charAt(i)) && "\t,;\"".indexOf(text.charAt(i)) < 0) {
        return 0;
      }
    }
    for (char c : new char[] {'\t', ',', ';'}) {
      int first = text.indexOf(c, line.start());
      if (first > line.start() && first < Math.min(line.end(), line.start() + 200)) {
        return c;
      }
    }
    return 0;
  }

  /** At least two names, each looks like one, and one in three is known. */
  private boolean isHeader(List<Cell> names) {
    int known = 0;
    for (Cell name : names) {
      if (name.text.isEmpty() || name.text.length() > 64 || !isName(name.text)) {
        return false;
      }
      known += binder.knows(name.text) ? 1 : 0;
    }
    return names.size() >= 2 && known >= 2 && known * 4 >= Math.min(names.size(), 20);
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isNameChar(text.charAt(i))) {
        return false;
      }
    }
    return Character.isLetter(text.charAt(0));
  }

  private static boolean isNameChar(char c) {
    return Character.isLetterOrDigit(c) || "-_() ".indexOf(c) >= 0;
  }

  private static List<Cell> cells(Paste paste, Span line, char separator) {
    String text = paste.text();
    List<Cell> cells = new ArrayList<>();
    int at = line.start();
    while (at <= line.end() && cells.size() < MOST_COLUMNS) {
      int start = Math.min(line.end(), separator == '\t' ? at : Text.skipBlanks(text, at));
      if (start < line.end() && text.charAt(start) == '"') {
        StringBuilder value = new StringBuilder();
        int end = start + 1;
        while (end < line.end()) {
          char c = text.charAt(end);
          if (c == '"') {
            if (end + 1 < line.end() && text.charAt(end + 1) == '"') {
              end++;
            } else {
              break;
            }
          }
          value.append(c);
          end++;
        }
        cells.add(new Cell(value.toString(), new Span(start, Math.min(line.end(), end + 1))));
        int next = Math.min(end, line.end());
        while (next < line.end() && text.charAt(next) != separator) {
          next++;
        }
        at = next + 1;
      } else {
        int end = start;
        while (end < line.end() && text.charAt(end) != separator) {
          end++;
        }
        Span cell = paste.trim(new Span(start, end));
        cells.add(new Cell(paste.slice(cell), cell));
        at = end + 1;
      }
    }
    return cells;
  }
}
