package org.mrskb.rules.reader;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.Amount;

/**
 * Reads the numbers of error texts with the words they belong to: {@code Missing items 7, limit 0};
 * {@code Current connections: 100}; {@code 32 Public Folders}; {@code transient failures (60)}.
 * Dates, versions, codes and the cells of tables are no amounts.
 */
final class AmountReader implements Reader {
  private static final int MOST = 200;
  private static final Set<String> IDENTIFIERS = Set.of("lid", "id", "date", "status");
  private static final Set<String> UNITS =
      Set.of("B", "KB", "MB", "GB", "TB", "Ko", "Mo", "Go", "To", "bytes", "Bytes", "octets");

  @Override
  public void read(Paste paste, Sightings sightings) {
    String text = paste.text();
    int added = 0;
    int i = 0;
    while (i < text.length() && added < MOST) {
      if (!Character.isDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && isNumberChar(text, end)) {
        end++;
      }
      Span number = new Span(i, end);
      if (end - i <= 15 && !sightings.isSettled(paste, number) && isFree(text, number)) {
        Long value = value(text, i, end);
        Span words = value == null ? null : words(text, number);
        if (words != null
            && (isCell(paste, sightings, words, number) || isDate(text, words, number))) {
          words = null;
        }
        if (words != null) {
          String what =
              text.substring(words.start(), words.end())
                  .replace('\n', ' ')
                  .toLowerCase(Locale.ROOT);
          if (!IDENTIFIERS.contains(what)) {
            sightings.add(
                Draft.of(Amount.class)
                    .put("what", what, words)
                    .put("value", value, number)
                    .build(paste));
            added++;
          }
        }
      }
      i = end;
    }
  }

  /** Three digits behind one point may be a fraction. */
  private static Long value(String text, int from, int to) {
    String printed = text.substring(from, to);
    return printed.indexOf('.') >= 0 || isSize(text, from, to) ? null : Values.whole(printed);
  }

  /** Sizes have a fact of their own, and the comma of {@code 3,811 GB} means two things. */
  private static boolean isSize(String text, int from, int to) {
    int unit = Text.skipBlanks(text, to);
    String behind = text.substring(unit, Math.min(text.length(), Text.endOfWord(text, unit)));
    int end = from;
    while (end > 0 && " (".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String before = text.substring(Math.max(0, end - 2), end);
    return UNITS.contains(behind) || (UNITS.contains(before) && text.charAt(from - 1) == '(');
  }

  /** Whether this is the value of a property, which a fact of its own has. */
  private static boolean isCell(Paste paste, Sightings sightings, Span words, Span number) {
    String text = paste.text();
    int end = Text.skipBlanks(text, number.end());
    int start = words.start();
    while (start > 0 && text.charAt(start - 1) == ' ') {
      start--;
    }
    return words.start() < number.start()
        && sightings.isClaimed(paste, words)
        && (end >= text.length() || text.charAt(end) == '\n')
        && (start == 0 || text.charAt(start - 1) == '\n');
  }

  /** {@code 03 Nov 2026}: a word between two numbers, the second of them a year. */
  private static boolean isDate(String text, Span words, Span number) {
    int year = Text.skipBlanks(text, words.end());
    if (text.startsWith("\n", year)) {
      year = Text.skipBlanks(text, year + 1);
    }
    int end = Text.endOfWord(text, year);
    return words.start() > number.start()
        && words.end() - words.start() < 10
        && end - year == 4
        && (text.startsWith("20", year) || text.startsWith("19", year));
  }

  private static boolean isNumberChar(String text, int at) {
    char c = text.charAt(at);
    return Character.isDigit(c)
        || ((c == ',' || c == '.')
            && at + 1 < text.length()
            && Character.isDigit(text.charAt(at + 1)));
  }

  /** Whether nothing that belongs to a date, a code or a path touches the number. */
  private static boolean isFree(String text, Span number) {
    char before = number.start() == 0 ? ' ' : text.charAt(number.start() - 1);
    char after = number.end() >= text.length() ? ' ' : text.charAt(number.end());
    return (isMarked(text, number)
            || (" \t\n(".indexOf(before) >= 0 && " \t\n).,;".indexOf(after) >= 0))
        && !isGroup(text, number.end())
        && !isGroup(text, number.start() - 1);
  }

  /**
   * Whether the number stands in quotes or angle brackets, as error texts mark what they fill in.
   */
  private static boolean isMarked(String text, Span number) {
    int end = number.end();
    if (number.start() == 0 || end >= text.length()) {
      return false;
    }
    int mark = "'\"<".indexOf(text.charAt(number.start() - 1));
    return mark >= 0 && text.charAt(end) == "'\">".charAt(mark);
  }

  /** French consoles part the thousands with a blank. */
  private static boolean isGroup(String text, int blank) {
    int end = blank + 1;
    while (end < text.length() && end - blank < 5 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return blank > 0
        && blank < text.length()
        && text.charAt(blank) == ' '
        && end - blank == 4
        && Character.isDigit(text.charAt(blank - 1));
  }

  private static Span words(String text, Span number) {
    Span before = before(text, Math.max(0, number.start() - 60), number.start());
    if (before != null) {
      return before;
    }
    int start = Text.skipBlanks(text, number.end());
    if (start == number.end()
        || text.charAt(number.end()) == '\t'
        || followsName(text, number.start())) {
      return null;
    }
    int end = start;
    for (int word = 0; word < 2; word++) {
      int next = end;
      while (next < text.length() && next - start < 40 && Character.isLetter(text.charAt(next))) {
        next++;
      }
      if (next - end < 3) {
        break;
      }
      end = next;
      if (end >= text.length() || text.charAt(end) != ' ') {
        break;
      }
      end++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end - start < 3 ? null : new Span(start, end);
  }

  /** Whether the number belongs to a name: {@code Exchange 2016}, {@code Office 365}. */
  private static boolean followsName(String text, int at) {
    int end = at;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < 40 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return end > start && Character.isUpperCase(text.charAt(start)) && end - start > 2;
  }

  private static String last(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  /** One or two words right before the number, or before the colon or parenthesis before it. */
  private static Span before(String text, int from, int at) {
    int end = at;
    if (end > from && "('\"<".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean marked = end < at && text.charAt(end) != '(';
    while (end > from && text.charAt(end - 1) == ' ') {
      end--;
    }
    boolean colon = end > from && text.charAt(end - 1) == ':';
    boolean bracket = at > from && text.charAt(at - 1) == '(';
    if (colon && bracket) {
      return null;
    }
    if (colon) {
      end--;
      while (end > from && text.charAt(end - 1) == ' ') {
        end--;
      }
    }
    boolean verb = false;
    for (String word : List.of(" is", " of", " are")) {
      if (end - from > 4 && text.startsWith(word, end - word.length())) {
        end -= word.length();
        verb = true;
        break;
      }
    }
    int start = end;
    int words = 0;
    while (words < 2) {
      int word = start;
      while (word > from && Character.isLetter(text.charAt(word - 1))) {
        word--;
      }
      if (start - word < 2) {
        break;
      }
      words++;
      start = word;
      if (start > from && text.charAt(start - 1) == ' ') {
        start--;
      } else {
        break;
      }
    }
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    String found = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean names =
        colon
            || bracket
            || marked
            || (verb && List.of("quota", "limit", "size", "count").contains(last(found)))
            || found.endsWith("items")
            || found.endsWith("limit")
            || found.endsWith("count");
    return words > 0 && names ? new Span(start, end) : null;
  }
}
