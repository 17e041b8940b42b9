package org.mrskb.rules.reader;

import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Span;

/** Small steps over characters that several readers take. */
final class Text {
  private Text() {}

  static boolean isWord(char c) {
    return isLetterOrDigit(c) || c == '_';
  }

  /** As {@link Character#isLetterOrDigit(char)}, faster for most texts. */
  static boolean isLetterOrDigit(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  static boolean isHostChar(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
  }

  static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  static int endOfWord(String text, int from) {
    int i = from;
    while (i < text.length() && isWord(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Where a word stands between two places, or -1; looks no further. */
  static int find(String text, String word, int from, int end) {
    int last = Math.min(end, text.length()) - word.length();
    char first = word.charAt(0);
    for (int i = Math.max(0, from); i <= last; i++) {
      if (text.charAt(i) == first && text.startsWith(word, i)) {
        return i;
      }
    }
    return -1;
  }

  /** A stretch of the squeezed text with its capitals. */
  static String exact(Paste paste, int from, int to) {
    StringBuilder exact = new StringBuilder(Math.max(0, to - from));
    for (int i = from; i < to; i++) {
      exact.append(paste.text().charAt(paste.squeezed().span(i, i + 1).start()));
    }
    return exact.toString();
  }

  /** Whether {@code Name : value} begins here. */
  static boolean isProperty(String text, int from) {
    int end = endOfWord(text, from);
    int colon = skipBlanks(text, end);
    return end > from && colon > end && colon < text.length() && text.charAt(colon) == ':';
  }

  static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  static Span line(Paste paste, int at) {
    int start = paste.text().lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    return new Span(Math.min(start, at), endOfLine(paste.text(), at));
  }
}
