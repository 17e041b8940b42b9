package org.mrskb.engine.paste;

/**
 * Where a value ends: at a blank or a sign that parts it from what follows, but not where a console
 * broke its line.
 */
final class ValueEnd {
  /** An encrypted password of a connection has a few thousand characters. */
  static final int LONGEST = 16384;

  /** What is longer than this is not looked at twice. */
  static final int FAR = 256;

  private ValueEnd() {}

  /** Whether a value without quotes ends here. */
  static boolean isAt(String in, int i) {
    char c = in.charAt(i);
    return Character.isWhitespace(c) || "<\"',;".indexOf(c) >= 0 || (c == '&' && isQuery(in, i));
  }

  /** An ampersand parts the values of a query; within a password it is a character. */
  private static boolean isQuery(String in, int i) {
    int j = i + 1;
    while (j < in.length() && j - i < 30 && isToken(in.charAt(j))) {
      j++;
    }
    return j < in.length() && (in.charAt(j) == '=' || in.charAt(j) == ';');
  }

  /** The end of a token, which a console may have broken into lines. */
  static int ofToken(String in, int at, boolean dots) {
    int end = at;
    int lineStart = at;
    while (true) {
      while (end < in.length()
          && (isToken(in.charAt(end))
              || "+/=".indexOf(in.charAt(end)) >= 0
              || (dots && in.charAt(end) == '.'))) {
        end++;
      }
      if (end - lineStart < 40) {
        return end;
      }
      int next = end;
      while (next < in.length() && next - end < 24 && "\r\n \t>".indexOf(in.charAt(next)) >= 0) {
        next++;
      }
      boolean broken = in.substring(end, next).indexOf('\n') >= 0;
      int run = next;
      while (run < in.length() && run - next < 24 && isToken(in.charAt(run))) {
        run++;
      }
      boolean ends = run < in.length() && "\r\n\"'<,;=.".indexOf(in.charAt(run)) >= 0;
      if (!broken || run == next || (run - next < 24 && !ends && run < in.length())) {
        return end;
      }
      end = next;
      lineStart = next;
    }
  }

  /** Letters of ASCII, digits, and what joins them in names and in Base64 for addresses. */
  static boolean isToken(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }

  /** Where the text of an element ends: at the next tag. */
  static int ofElement(String in, int from) {
    int end = from;
    int limit = Math.min(in.length(), from + LONGEST);
    while (end < limit && in.charAt(end) != '<' && !in.startsWith("&lt;", end)) {
      end++;
    }
    return end;
  }

  /** Whether a console broke the line that ends here: it is as wide as windows are. */
  static boolean isWrapped(String in, int newline) {
    int start = newline;
    while (start > 0 && newline - start < FAR && in.charAt(start - 1) != '\n') {
      start--;
    }
    return ConsoleWraps.WIDTHS.contains(newline - start);
  }
}
