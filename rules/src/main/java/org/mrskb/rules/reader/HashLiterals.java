package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.List;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.CmdletOutput.Layout;

/**
 * Objects that became text: {@code ConvertTo-Json} with too little depth, {@code Select-Object} and
 * {@code Export-Csv} print {@code @{FailureType=…; Message=…}}.
 */
final class HashLiterals {
  private static final String OPEN = "@{";
  private static final int MOST = 2000;

  private final Paste paste;
  private final List<CmdletObject> found = new ArrayList<>();

  private HashLiterals(Paste paste) {
    this.paste = paste;
  }

  /** The objects within the values of others. */
  static List<CmdletObject> in(List<CmdletObject> objects, Paste paste) {
    HashLiterals literals = new HashLiterals(paste);
    for (CmdletObject object : objects) {
      for (CmdletObject.Value value : object.values().values()) {
        if (value.text().contains(OPEN) && literals.found.size() < MOST) {
          literals.read(value, object.layout());
        }
      }
    }
    return literals.found;
  }

  private void read(CmdletObject.Value value, Layout layout) {
    Places places = new Places(paste, value.words());
    String text = value.text();
    int at = text.indexOf(OPEN);
    while (at >= 0 && found.size() < MOST) {
      CmdletObject object = new CmdletObject(layout, "", true);
      int end = members(text, at + OPEN.length(), object, places);
      if (!object.isEmpty()) {
        found.add(object);
      }
      at = text.indexOf(OPEN, end);
    }
  }

  /** Reads {@code name=value; name=value} up to the brace that closes; returns where that is. */
  private static int members(String text, int from, CmdletObject object, Places places) {
    int at = Text.skipBlanks(text, from);
    while (at < text.length()) {
      int name = Text.endOfWord(text, at);
      if (name == at || name >= text.length() || text.charAt(name) != '=') {
        return at;
      }
      int end = endOfValue(text, name + 1);
      String value = text.substring(name + 1, end).strip();
      object.put(text.substring(at, name), value, places.of(value));
      if (end >= text.length() || text.charAt(end) == '}') {
        return end;
      }
      at = Text.skipBlanks(text, end + 1);
    }
    return at;
  }

  /** A value ends before {@code ; name=} or before the brace; it may have braces itself. */
  private static int endOfValue(String text, int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && depth-- == 0) {
        return i;
      } else if (c == ';' && depth == 0) {
        int name = Text.skipBlanks(text, i + 1);
        int end = Text.endOfWord(text, name);
        if (end > name && end < text.length() && text.charAt(end) == '=') {
          return i;
        }
      }
    }
    return text.length();
  }

  /** Finds values, one behind the other, where they are printed. */
  private static final class Places {
    private final Span whole;
    private final String printed;
    private int at;

    private Places(Paste paste, Span whole) {
      this.whole = whole;
      this.printed = paste.slice(whole);
    }

    /** Once a value is not found, the rest is not looked for. */
    private Span of(String value) {
      int start = at < 0 || value.isEmpty() ? -1 : printed.indexOf(value, at);
      if (start < 0) {
        at = value.isEmpty() ? at : -1;
        return whole;
      }
      at = start + value.length();
      return new Span(whole.start() + start, whole.start() + at);
    }
  }
}
