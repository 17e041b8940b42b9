package org.mrskb.rules.reader;

import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Span;
import org.mrskb.engine.paste.Squeezed;

/**
 * A word that a console may have broken in two.
 *
 * @param text the word, whole
 * @param span where it stands, line break included
 */
record Words(String text, Span span) {
  /** The word around a stretch of the squeezed text; null if it is longer than any word. */
  static Words around(Paste paste, Wraps wraps, int start, int end, int longest) {
    Squeezed view = paste.squeezed();
    String s = view.chars();
    int from = start;
    while (from > 0
        && start - from <= longest
        && Text.isWord(s.charAt(from - 1))
        && joined(paste, wraps, from)) {
      from--;
    }
    int to = end;
    while (to < s.length()
        && to - end <= longest
        && Text.isWord(s.charAt(to))
        && joined(paste, wraps, to)) {
      to++;
    }
    for (int i = start + 1; i < end; i++) {
      if (!joined(paste, wraps, i) && !isBroken(paste, i)) {
        return null;
      }
    }
    if (start - from > longest || to - end > longest) {
      return null;
    }
    Span span = view.span(from, to);
    StringBuilder word = new StringBuilder(to - from);
    for (int i = span.start(); i < span.end(); i++) {
      char c = paste.text().charAt(i);
      if (!Character.isWhitespace(c)) {
        word.append(c);
      }
    }
    return new Words(word.toString(), span);
  }

  /** Whether a line break stands before this character, and no blank. */
  private static boolean isBroken(Paste paste, int at) {
    int before = paste.squeezed().span(at - 1, at).end();
    return paste.text().charAt(before) == '\n';
  }

  /** Whether nothing but a console's line break stands before this character. */
  static boolean joined(Paste paste, Wraps wraps, int at) {
    int here = paste.squeezed().span(at, at + 1).start();
    int before = paste.squeezed().span(at - 1, at).end();
    if (here == before) {
      return true;
    }
    String text = paste.text();
    if (text.charAt(before) != '\n') {
      return false;
    }
    for (int i = before + 1; i < here; i++) {
      if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
        return false;
      }
    }
    if (wraps.has(before)) {
      return true;
    }
    return isHalf(text, before, here);
  }

  /**
   * Without other lines to compare with: a long line that ends in a small letter after a capital
   * word began, and a next line that starts with one, or with the usual ends of types.
   */
  private static boolean isHalf(String text, int before, int here) {
    int lineStart = text.lastIndexOf('\n', Math.max(0, before - 1)) + 1;
    int begin = before;
    while (begin > lineStart && before - begin < 120 && Text.isWord(text.charAt(begin - 1))) {
      begin--;
    }
    boolean camel =
        before > begin
            && Character.isUpperCase(text.charAt(begin))
            && Character.isLowerCase(text.charAt(before - 1));
    boolean bounded = begin > lineStart && ".,-[|( ".indexOf(text.charAt(begin - 1)) >= 0;
    boolean half = !Character.isUpperCase(text.charAt(here));
    boolean tail =
        text.startsWith("Exception", here)
            || text.startsWith("TransientException", here)
            || text.startsWith("PermanentException", here);
    return camel && bounded && before - lineStart > NARROW && (half || tail) && here - before < 6;
  }

  private static final int NARROW = 40;
}
