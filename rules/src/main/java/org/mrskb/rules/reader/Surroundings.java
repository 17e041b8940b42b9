package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Span;

/**
 * What stands above an object tells what it is: a heading "Target tenant", a command {@code
 * Get-TargetMailUser}. Objects get it as properties of their own, {@code @side} and {@code
 * @command}, whatever layout they were printed in. A heading that names both sides tells nothing.
 */
final class Surroundings {
  private static final int LINES = 4;
  private static final List<String> SOURCE =
      List.of("source", "quelle", "quell-", "quellmandant", "quelltenant", "old tenant");
  private static final List<String> TARGET =
      List.of("target", "destination", "ziel", "cible", "new tenant");

  /** The first letters of all of them. */
  private static final String FIRST = "sqotdzcn";

  /** Words that hold the name of a side and do not name it. */
  private static final List<String> OTHER =
      List.of("targetdeliverydomain", "targetaddress", "sourceendpoint");

  private Surroundings() {}

  static void mark(Paste paste, List<CmdletObject> objects) {
    List<CmdletObject> ordered = new ArrayList<>(objects);
    ordered.sort(Comparator.comparingInt(Surroundings::start));
    int end = 0;
    CmdletObject before = null;
    for (CmdletObject object : ordered) {
      int start = start(object);
      String above = start > end ? paste.text().substring(end, start) : "";
      if (above.isBlank() && before != null) {
        inherit(object, before, "@side");
        inherit(object, before, "@command");
      } else {
        side(object, above, end);
        command(object, above, end);
      }
      for (CmdletObject.Value value : object.values().values()) {
        end = Math.max(end, value.words().end());
      }
      before = object;
    }
  }

  /** Whether {@code name: value} is a heading such as {@code Target: lara@fabrikam.com}. */
  static boolean isHeading(String name, String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return (lower.contains("@") || lower.contains("tenant") || lower.contains("onmicrosoft"))
        && (SOURCE.contains(name.toLowerCase(Locale.ROOT))
            || TARGET.contains(name.toLowerCase(Locale.ROOT)));
  }

  static boolean isCommand(String text, Span line) {
    int start = Text.skipBlanks(text, line.start());
    if (start >= line.end() || "gGpP[".indexOf(text.charAt(start)) < 0) {
      return false;
    }
    String lower = text.substring(start, line.end()).toLowerCase(Locale.ROOT);
    return lower.startsWith("get-")
        || ((lower.startsWith("ps ") || lower.startsWith("[ps]") || lower.startsWith("ps>"))
            && lower.contains("get-"));
  }

  static boolean namesSide(String text, Span line) {
    if (line.end() - line.start() >= 100) {
      return false;
    }
    boolean source = false;
    boolean target = false;
    int at = line.start();
    while (at < line.end()) {
      if (FIRST.indexOf(text.charAt(at) | 0x20) >= 0 && !startsWithAny(text, at, OTHER)) {
        source |= startsWithAny(text, at, SOURCE);
        target |= startsWithAny(text, at, TARGET);
      }
      at = Text.endOfWord(text, at);
      while (at < line.end() && !Text.isWord(text.charAt(at))) {
        at++;
      }
    }
    return source != target;
  }

  private static boolean startsWithAny(String text, int at, List<String> words) {
    for (String word : words) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  private static int start(CmdletObject object) {
    return object.values().values().stream().mapToInt(v -> v.words().start()).min().orElse(0);
  }

  private static void inherit(CmdletObject object, CmdletObject before, String property) {
    CmdletObject.Value value = before.get(property);
    if (value != null) {
      object.put(property, value.text(), value.words());
    }
  }

  private static void side(CmdletObject object, String above, int offset) {
    int end = above.length();
    for (int line = 0; line < LINES && end > 0; ) {
      int start = above.lastIndexOf('\n', end - 1) + 1;
      String text = above.substring(start, end).toLowerCase(Locale.ROOT);
      int source = find(text, SOURCE);
      int target = find(text, TARGET);
      if (source >= 0 && target >= 0) {
        return;
      }
      if (source >= 0 || target >= 0) {
        int at = offset + start + Math.max(source, target);
        object.put("@side", source >= 0 ? "SOURCE" : "TARGET", new Span(at, at + 6));
        return;
      }
      line += text.isBlank() ? 0 : 1;
      end = start - 1;
    }
  }

  private static int find(String line, List<String> words) {
    for (String word : words) {
      for (int at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
        int from = at;
        boolean starts = at == 0 || !Text.isWord(line.charAt(at - 1));
        if (starts && OTHER.stream().noneMatch(o -> line.startsWith(o, from))) {
          return at;
        }
      }
    }
    return -1;
  }

  /** The noun of the last {@code Get-} cmdlet, without the prefix of a session. */
  private static void command(CmdletObject object, String above, int offset) {
    String lower = above.toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf("get-");
    if (at < 0) {
      return;
    }
    int end = Text.endOfWord(above, at + 4);
    String noun = above.substring(at + 4, end);
    for (String prefix : List.of("Source", "Target")) {
      if (noun.length() > prefix.length() && noun.regionMatches(true, 0, prefix, 0, 6)) {
        noun = noun.substring(prefix.length());
      }
    }
    if (!noun.isEmpty()) {
      object.put("@command", noun, new Span(offset + at, offset + end));
    }
  }
}
