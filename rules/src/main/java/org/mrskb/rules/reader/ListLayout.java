package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.List;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;

/**
 * {@code Format-List}: {@code Name : value}, one property a line, long values on indented lines
 * below. Also understands a list that lost its line breaks, and a single {@code
 * MRSProxyEnabled=True} or {@code MRSProxyEnabled is True} of a chat.
 */
final class ListLayout {
  private static final int LONGEST_NAME = 48;
  private static final List<String> EVENT =
      List.of(
          "Log Name",
          "Source",
          "Date",
          "Event ID",
          "Task Category",
          "Level",
          "Keywords",
          "User",
          "Computer",
          "Description");
  private final Binder binder;

  ListLayout(Binder binder) {
    this.binder = binder;
  }

  /** A property name in the text: where it starts, ends, and where its value starts. */
  private record Key(int start, int end, int value) {}

  List<CmdletObject> find(Paste paste, Sightings sightings) {
    List<CmdletObject> objects = new ArrayList<>();
    CmdletObject current = new CmdletObject();
    String text = paste.text();
    Wraps wraps = Wraps.of(paste);
    for (Span line : paste.lines()) {
      if (sightings.isClaimed(paste, line)) {
        continue;
      }
      List<Key> keys = keys(text, line);
      if (!current.isEmpty() && startsAnother(paste, line, keys)) {
        objects.add(current);
        current = new CmdletObject();
      }
      for (int i = 0; i < keys.size(); i++) {
        Key key = keys.get(i);
        int end = i + 1 < keys.size() ? keys.get(i + 1).start : line.end();
        boolean last = i + 1 == keys.size();
        int whole = last ? continued(text, line, end, key, wraps) : end;
        String name = text.substring(key.start, key.end);
        if (Surroundings.isHeading(name, text.substring(Math.min(key.value, end), end))) {
          continue;
        }
        if (current.has(name)) {
          objects.add(current);
          current = new CmdletObject();
        }
        Span words = paste.trim(new Span(key.start, whole));
        String value = unwrapped(text, Math.min(key.value, whole), whole, wraps);
        int word = endOfBoolean(text, key.value, whole);
        if (word > 0) {
          whole = word;
          words = new Span(key.start, word);
        }
        if (text.substring(key.end, Math.min(key.value, whole)).contains("=")) {
          value = attribute(value);
        }
        current.put(name, value, words);
        int count = Values.count(value);
        if (count >= 0) {
          current.put(name + ".Count", String.valueOf(count), words);
        }
        if (startsLine(text, line, key) && !value.endsWith("?")) {
          sightings.claim(paste, new Span(line.start(), whole));
        }
      }
    }
    if (!current.isEmpty()) {
      objects.add(current);
    }
    return objects;
  }

  /** A prompt with a cmdlet, or a heading that names a side, ends the object above. */
  private static boolean startsAnother(Paste paste, Span line, List<Key> keys) {
    if (keys.isEmpty()) {
      return Surroundings.isCommand(paste.text(), line)
          || Surroundings.namesSide(paste.text(), line);
    }
    Key first = keys.get(0);
    return first.value <= line.end()
        && Surroundings.isHeading(
            paste.text().substring(first.start, first.end),
            paste.text().substring(first.value, line.end()));
  }

  /** A list has a blank before its colon; {@code Question: which side?} is prose. */
  private boolean startsLine(String text, Span line, Key key) {
    String between = text.substring(key.end, key.value);
    return Text.skipBlanks(text, line.start()) == key.start
        && between.contains(":")
        && (between.startsWith(" ") || binder.knows(text.substring(key.start, key.end)));
  }

  /** An entry of the event log that lost its line breaks: its labels, in their order. */
  private static List<Key> eventKeys(String text, Span line) {
    List<Key> keys = new ArrayList<>();
    int from = line.start();
    for (String label : EVENT) {
      int blank = Text.find(text, " " + label + ":", from, line.end());
      int at = from == line.start() ? from : blank + 1;
      if (blank >= 0 || from == line.start()) {
        from = at + label.length();
        keys.add(new Key(at, from, Text.skipBlanks(text, from + 1)));
      }
    }
    return keys;
  }

  private List<Key> keys(String text, Span line) {
    if (text.startsWith("Log Name:", line.start())
        && Text.find(text, "Event ID:", line.start(), line.end()) > 0) {
      return eventKeys(text, line);
    }
    List<Key> keys = new ArrayList<>();
    int i = line.start();
    while (i < line.end()) {
      if (!Text.isWord(text.charAt(i))) {
        i++;
        continue;
      }
      int end = Text.endOfWord(text, i);
      Key key = end - i > LONGEST_NAME ? null : key(text, line, i, end);
      if (key != null) {
        keys.add(key);
        i = Math.max(end, key.value);
        Key inner =
            text.startsWith("Event code:", key.value) ? several(text, line, key.value) : null;
        if (inner != null) {
          keys.add(inner);
          i = inner.value;
        }
      } else {
        i = end;
      }
    }
    return keys;
  }

  private Key key(String text, Span line, int start, int end) {
    int after = Text.skipBlanks(text, end);
    boolean first = Text.skipBlanks(text, line.start()) == start;
    if (after < line.end() && text.charAt(after) == ':' && isSeparator(text, after, line.end())) {
      boolean parted = first || after > end || isCamel(text, start, end);
      boolean empty = after > end && Text.skipBlanks(text, after + 1) >= line.end();
      return (parted && binder.knows(text.substring(start, end)))
              || (first && (empty || (after + 1 < line.end() && text.charAt(after + 1) == ' ')))
          ? new Key(start, end, Text.skipBlanks(text, after + 1))
          : null;
    }
    if (first && after < line.end() && text.charAt(end) == '\t') {
      return binder.knows(text.substring(start, end)) ? new Key(start, end, after) : null;
    }
    Key several = first ? several(text, line, start) : null;
    if (several != null) {
      return several;
    }
    int value = end - start < 8 ? -1 : spoken(text, after, line.end());
    return value >= 0 && !isParameter(text, line, start) && binder.knows(text.substring(start, end))
        ? new Key(start, end, value)
        : null;
  }

  /**
   * Where the value starts in {@code Name=value}, {@code Name True}, {@code Name is value}; or -1.
   */
  private static int spoken(String text, int after, int lineEnd) {
    if (after >= lineEnd || "=TtFf$is".indexOf(text.charAt(after)) < 0) {
      return -1;
    }
    if (text.charAt(after) == '=') {
      return Text.skipBlanks(text, after + 1);
    }
    for (String value : List.of("True", "False", "$true", "$false")) {
      if (text.regionMatches(true, after, value, 0, value.length())) {
        return after;
      }
    }
    for (String word : List.of("is ", "shows ")) {
      if (text.startsWith(word, after)) {
        return after + word.length();
      }
    }
    return -1;
  }

  /** {@code Set-… -MRSProxyEnabled $true} tells what somebody wants, not what is. */
  private static boolean isParameter(String text, Span line, int start) {
    return start > line.start()
        && text.charAt(start - 1) == '-'
        && Text.find(text, "Set-", line.start(), start) >= 0;
  }

  /** A name of several words: {@code Event ID}, {@code Ereignis-ID}. */
  private Key several(String text, Span line, int start) {
    int colon = Text.find(text, ":", start, Math.min(line.end(), start + LONGEST_NAME));
    if (colon < 0) {
      return null;
    }
    String name = text.substring(start, colon).stripTrailing();
    return binder.knows(name)
        ? new Key(start, start + name.length(), Text.skipBlanks(text, colon + 1))
        : null;
  }

  /** Whether a name is written like those of properties, with a capital inside. */
  private static boolean isCamel(String text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** A colon that is followed by {@code //} or {@code \} belongs to an address. */
  private static boolean isSeparator(String text, int colon, int end) {
    return colon + 1 >= end || (text.charAt(colon + 1) != '/' && text.charAt(colon + 1) != '\\');
  }

  /** Takes the indented lines below that have no property name of their own. */
  private int continued(String text, Span line, int end, Key key, Wraps wraps) {
    int column = key.value - line.start();
    int whole = end;
    boolean list = key.value < end && text.charAt(key.value) == '{';
    boolean open = list && Text.find(text, "}", key.value, end) < 0;
    if (list && !open) {
      return end;
    }
    while (whole < text.length() && (column > 12 || list || wraps.has(whole))) {
      int start = whole + 1;
      int indent = Text.skipBlanks(text, start) - start;
      int next = Text.endOfLine(text, Math.min(start, text.length()));
      boolean listed = column > 12 && indent >= column - 2;
      boolean below = (open || listed || wraps.has(whole)) && start + indent < next;
      if (!below || !keys(text, new Span(start, next)).isEmpty()) {
        break;
      }
      open = open && Text.find(text, "}", start, next) < 0;
      whole = next;
    }
    return whole;
  }

  /** A console breaks inside words; a list that broke its own value did it at a blank. */
  private static String unwrapped(String text, int from, int to, Wraps wraps) {
    StringBuilder joined = new StringBuilder();
    int start = from;
    while (start <= to) {
      int end = Math.min(Text.endOfLine(text, start), to);
      joined.append(text.substring(start, end).strip());
      boolean blank = end > start && text.charAt(end - 1) == ' ';
      if (end < to && (blank || (!wraps.has(end) && !endsInToken(joined)))) {
        joined.append(' ');
      }
      start = end + 1;
    }
    return joined.toString().strip();
  }

  /** Whether a console broke an address, a path or a code, and no sentence. */
  private static boolean endsInToken(CharSequence value) {
    int start = value.length();
    boolean sign = false;
    while (start > 0 && value.charAt(start - 1) != ' ') {
      start--;
      sign |= "/:@=\\_".indexOf(value.charAt(start)) >= 0;
    }
    if (value.isEmpty()) {
      return true;
    }
    char last = value.charAt(value.length() - 1);
    return ((sign && value.length() - start > 20) || start == 0) && ",;.".indexOf(last) < 0;
  }

  /** Behind {@code True} and {@code False} stand the user's own words, if any; -1 if neither is. */
  private static int endOfBoolean(String text, int from, int to) {
    int end = from >= to ? from : Text.endOfWord(text, from + (text.charAt(from) == '$' ? 1 : 0));
    return end > from && end <= to && Values.bool(text.substring(from, end)) != null ? end : -1;
  }

  /** An attribute ends with its quote. */
  private static String attribute(String value) {
    int close = value.length() < 2 || value.charAt(0) != '"' ? -1 : value.indexOf('"', 1);
    return close < 0 ? value : value.substring(1, close);
  }
}
