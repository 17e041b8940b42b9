package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.CmdletOutput.Layout;

/** Lines of an IIS log in the W3C format, by their header or, without one, by the usual fields. */
final class WebLogLayout {
  private static final String FIELDS = "#Fields:";
  private static final Set<String> METHODS =
      Set.of("GET", "POST", "HEAD", "PUT", "OPTIONS", "DELETE", "PROPFIND", "RPC_IN_DATA");
  private static final List<String> USUAL =
      List.of(
          "date",
          "time",
          "s-ip",
          "cs-method",
          "cs-uri-stem",
          "cs-uri-query",
          "s-port",
          "cs-username",
          "c-ip",
          "cs(User-Agent)",
          "cs(Referer)",
          "sc-status",
          "sc-substatus",
          "sc-win32-status",
          "time-taken");

  List<CmdletObject> find(Paste paste, Sightings sightings) {
    List<CmdletObject> objects = new ArrayList<>();
    List<String> fields = null;
    String text = paste.text();
    for (Span line : paste.lines()) {
      int start = line.start();
      if (text.startsWith(FIELDS, start) && Text.find(text, ",", start, line.end()) < 0) {
        fields =
            words(paste, new Span(start + FIELDS.length(), line.end())).stream()
                .map(paste::slice)
                .toList();
        sightings.settle(paste, line);
        continue;
      }
      if (line.end() - start < 20 || !Character.isDigit(text.charAt(start))) {
        boolean remark =
            text.startsWith("#", start)
                && !text.startsWith(FIELDS, start)
                && !text.startsWith("#TYPE", start);
        if (remark) {
          sightings.settle(paste, line);
        }
        continue;
      }
      if (fields == null && !hasMethod(text, line)) {
        continue;
      }
      List<Span> words = words(paste, line);
      List<String> names = names(paste, words, fields);
      if (names != null) {
        CmdletObject object = new CmdletObject(Layout.LOG, "", false);
        for (int i = 0; i < names.size(); i++) {
          String value = paste.slice(words.get(i));
          object.put(names.get(i), value.equals("-") ? "" : value, words.get(i));
        }
        objects.add(object);
        sightings.settle(paste, line);
      }
    }
    return objects;
  }

  /** The names for the words of a line, or null if it is no line of a log. */
  private static List<String> names(Paste paste, List<Span> words, List<String> fields) {
    if (fields != null) {
      int path = fields.indexOf("cs-uri-stem");
      boolean fits =
          words.size() == fields.size()
              && (path < 0 || paste.slice(words.get(path)).startsWith("/"));
      return fits ? fields : null;
    }
    if (words.size() < 14
        || words.size() > 16
        || !METHODS.contains(paste.slice(words.get(3)))
        || !paste.slice(words.get(4)).startsWith("/")) {
      return null;
    }
    List<String> names = new ArrayList<>(USUAL);
    if (words.size() == 14) {
      names.remove("cs(Referer)");
    } else if (words.size() == 16) {
      names.add(11, "cs-host");
    }
    int status = names.indexOf("sc-status");
    Integer code = Values.integer(paste.slice(words.get(status)));
    return code != null && code >= 100 && code < 600 ? names : null;
  }

  /** Whether the fourth word is the method of a request. */
  private static boolean hasMethod(String text, Span line) {
    int start = line.start();
    for (int word = 0; word < 3; word++) {
      start = Text.skipBlanks(text, endOfWord(text, start, line.end()));
    }
    int end = endOfWord(text, start, line.end());
    return end > start && METHODS.contains(text.substring(start, end));
  }

  private static int endOfWord(String text, int from, int lineEnd) {
    int end = from;
    while (end < lineEnd && text.charAt(end) != ' ' && text.charAt(end) != '\t') {
      end++;
    }
    return end;
  }

  private static List<Span> words(Paste paste, Span line) {
    String text = paste.text();
    List<Span> words = new ArrayList<>();
    int i = line.start();
    while (i < line.end()) {
      int start = Math.min(line.end(), Text.skipBlanks(text, i));
      int end = endOfWord(text, start, line.end());
      if (end > start) {
        words.add(new Span(start, end));
      }
      i = end + 1;
    }
    return words;
  }
}
