package org.mrskb.rules.reader;

/**
 * A printed value in which a console broke lines. Where it broke one there was a blank or nothing,
 * and nobody can tell which; such a place is kept as one mark that equals both.
 */
final class WrappedText {
  /** A place where the console broke a line. */
  static final char BREAK = '\u0001';

  private WrappedText() {}

  /**
   * The value of a property that a list or a table of Markdown spread over several lines; null if
   * the text is nothing of the kind.
   *
   * @param printed the text with the name of the property
   */
  static String of(String printed) {
    if (printed.indexOf('\n') < 0) {
      return null;
    }
    int name = Text.skipBlanks(printed, Text.endOfWord(printed, 0));
    if (name == 0 || name >= printed.length()) {
      return null;
    }
    return switch (printed.charAt(name)) {
      case ':' -> joined(printed.substring(name + 1));
      case '|' -> cells(printed.substring(name));
      default -> null;
    };
  }

  private static String joined(String value) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < value.length()) {
      char c = value.charAt(i);
      if (!Character.isWhitespace(c)) {
        out.append(c);
        i++;
        continue;
      }
      boolean line = false;
      while (i < value.length() && Character.isWhitespace(value.charAt(i))) {
        line |= value.charAt(i) == '\n';
        i++;
      }
      out.append(line ? BREAK : ' ');
    }
    return strip(out.toString());
  }

  /** Rows with an empty first cell go on with the value above. */
  private static String cells(String rows) {
    StringBuilder out = new StringBuilder();
    for (String row : rows.split("\n", -1)) {
      String text = row.strip();
      int end = text.endsWith("|") ? text.length() - 1 : text.length();
      int start = text.lastIndexOf('|', end - 1) + 1;
      out.append(out.isEmpty() ? "" : BREAK)
          .append(text.substring(Math.min(start, end), end).strip());
    }
    return strip(out.toString());
  }

  static boolean isBlank(char c) {
    return c == BREAK || Character.isWhitespace(c);
  }

  static boolean isBroken(String value) {
    return value.indexOf(BREAK) >= 0;
  }

  static String strip(String value) {
    int start = 0;
    int end = value.length();
    while (start < end && isBlank(value.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(start, end);
  }

  /** For people: a broken place is left out. */
  static String shown(String value) {
    return value.replace(String.valueOf(BREAK), "");
  }

  /** Equal but for capitals, which addresses do not tell apart. */
  static boolean same(String a, String b) {
    int i = 0;
    int k = 0;
    while (i < a.length() && k < b.length()) {
      char c = Character.toLowerCase(a.charAt(i));
      char d = Character.toLowerCase(b.charAt(k));
      if (c == d) {
        i++;
        k++;
      } else if (c == BREAK) {
        i++;
        k += d == ' ' ? 1 : 0;
      } else if (d == BREAK) {
        k++;
        i += c == ' ' ? 1 : 0;
      } else {
        return false;
      }
    }
    return i == a.length() && k == b.length();
  }

  /** Equal once blanks and hyphens are left out. */
  static boolean nearly(String a, String b) {
    return bones(a).equals(bones(b));
  }

  /** Whether one of them looks like the other with its end cut off. */
  static boolean cut(String a, String b) {
    String x = bones(a);
    String y = bones(b);
    return x.length() != y.length() && (x.startsWith(y) || y.startsWith(x));
  }

  private static String bones(String value) {
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isBlank(c) && c != '-') {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }
}
