package org.mrskb.engine.paste;

/**
 * Undoes what consoles, chats and mail programs do to a text, and remembers where every character
 * came from. Works in one pass; the result is what readers see.
 */
final class Repair {
  /** How many returns may stand before a line feed. */
  static final int MOST_RETURNS = 3;

  static final char ESCAPE = '\u001b';

  /** What Windows-1252 has in the places 80 to 9f. */
  private static final String WINDOWS_1252 =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
          + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

  private final String in;

  /** For each character its place in the original; null if it only starts elsewhere. */
  private final int[] origins;

  private final int offset;
  private final TextMap out;

  /**
   * A repair of a stretch of the original.
   *
   * @param from where it starts
   * @param to one past its end
   */
  Repair(String original, int from, int to, TextMap out) {
    this.out = out;
    this.offset = from;
    if (hasInvisible(original, from, to)) {
      TextMap visible = new TextMap(to - from);
      skipInvisible(original, from, to, visible);
      this.in = visible.text();
      this.origins = visible.origins(to);
    } else {
      this.in = original.substring(from, to);
      this.origins = null;
    }
  }

  /** Whether anything is there that nobody sees, but for returns, which end lines. */
  static boolean hasInvisible(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\r' && c != '\t')
          || (c >= '\u00ad' && (c == '\u241b' || isInvisible(c)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * First what nobody sees goes, colours of consoles included: it may stand anywhere, even inside a
   * tag or a line's prefix.
   */
  static void skipInvisible(String original, int from, int to, TextMap visible) {
    int i = from;
    while (i < to) {
      char c = original.charAt(i);
      if (c == ESCAPE || c == '\u241b') {
        i = Math.min(to, ansi(original, i));
      } else {
        boolean misread = c == '\u00ad' && i > from && original.charAt(i - 1) == '\u00c2';
        if (c == '\r' || misread || !isInvisible(c)) {
          visible.put(c, i);
        }
        i++;
      }
    }
  }

  /** Whether nothing in the original is invisible. */
  boolean sawAll() {
    return origins == null;
  }

  void run() {
    int i = 0;
    while (i < in.length()) {
      int quoted = out.atLineStart() ? quotePrefix(i) : i;
      if (quoted > i) {
        i = quoted;
        continue;
      }
      int whole = endOfWhole(i);
      if (whole > i) {
        put(i, whole);
        i = whole;
        continue;
      }
      char c = in.charAt(i);
      int next = special(c, i);
      if (next == i) {
        put(plain(c), i);
        next = i + 1;
      }
      i = next;
    }
  }

  /** Where a stretch ends that is right as it is: ASCII within a line, without marks of damage. */
  private int endOfWhole(int from) {
    int i = from;
    while (i < in.length()) {
      char c = in.charAt(i);
      if (c >= 128 || c == '\n' || c == '\r' || c == '[' || c == '&' || c == '<') {
        return i;
      }
      i++;
    }
    return i;
  }

  /**
   * Handles what is longer than one character or vanishes; returns the place to go on, or {@code i}
   * for a plain one.
   */
  private int special(char c, int i) {
    return switch (c) {
      case '\r' -> lineEnd(i);
      case '[' -> colour(i);
      case '&' -> entity(i);
      case '<' -> angle(i);
      default -> c >= '\u00c2' && c <= '\u00ef' ? mojibake(i) : i;
    };
  }

  /** Files that were copied as text too often have more than one return before the line feed. */
  private int lineEnd(int i) {
    put('\n', i);
    int end = i + 1;
    while (end < in.length() && end - i < MOST_RETURNS && in.charAt(end) == '\r') {
      end++;
    }
    return end < in.length() && in.charAt(end) == '\n' ? end + 1 : i + 1;
  }

  static boolean isInvisible(char c) {
    return c == '\ufeff'
        || c == '\u00ad'
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u2069')
        || (c < ' ' && c != '\n' && c != '\t');
  }

  static char plain(char c) {
    if (c < 128) {
      return c;
    }
    if (c >= '\uff01' && c <= '\uff5e') {
      return (char) (c - 0xfee0);
    }
    return switch (c) {
      case '\u00a0', '\u202f', '\u2007', '\u2009', '\u200a', '\u2002', '\u2003', '\u3000' -> ' ';
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u00b4', '\u2032' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u201f', '\u2033' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      case '\u2028', '\u2029' -> '\n';
      default -> c;
    };
  }

  private void put(char c, int i) {
    out.put(c, origins == null ? offset + i : origins[i]);
  }

  private void put(int start, int end) {
    if (origins == null) {
      out.put(in, start, end, offset + start);
    } else {
      out.put(in, start, end, origins);
    }
  }

  /**
   * Skips {@code >} that a mail program or a chat puts before quoted lines, and the indentation
   * before it.
   */
  private int quotePrefix(int i) {
    int at = i;
    while (at < in.length() && at - i < 12 && (in.charAt(at) == ' ' || in.charAt(at) == '\t')) {
      at++;
    }
    int signs = 0;
    while (at < in.length() && at - i < 64) {
      int sign = in.charAt(at) == '>' ? 1 : in.startsWith("&gt;", at) ? 4 : 0;
      if (sign == 0) {
        break;
      }
      signs++;
      at += sign;
      if (at < in.length() && (in.charAt(at) == ' ' || in.charAt(at) == '\u00a0')) {
        at++;
      }
    }
    return signs == 0 ? i : at;
  }

  static int ansi(String in, int i) {
    int at = i + 1;
    if (at < in.length() && in.charAt(at) == '[') {
      at++;
      while (at < in.length() && in.charAt(at) >= ' ' && in.charAt(at) < '@') {
        at++;
      }
      return Math.min(at + 1, in.length());
    }
    if (at < in.length() && in.charAt(at) == ']') {
      int limit = Math.min(in.length(), at + 120);
      while (at < limit && in.charAt(at) != '\u0007' && in.charAt(at) != '\n') {
        at++;
      }
      return at < limit && in.charAt(at) == '\u0007' ? at + 1 : i + 1;
    }
    return at;
  }

  /** A colour whose escape character got lost: {@code [31;1m}. */
  private int colour(int i) {
    int at = i + 1;
    while (at < in.length()
        && at - i < 12
        && (Character.isDigit(in.charAt(at)) || in.charAt(at) == ';')) {
      at++;
    }
    boolean ends = at < in.length() && in.charAt(at) == 'm' && at > i + 1;
    return ends ? at + 1 : i;
  }

  private int entity(int i) {
    int from = in.startsWith("&amp;", i) && nameEnd(i + 5) > 0 ? i + 5 : i + 1;
    int end = nameEnd(from);
    int code = end < 0 ? -1 : Entities.html(in.substring(from, end));
    if (code < 0) {
      if (from == i + 1) {
        return i;
      }
      put('&', i);
      return from;
    }
    char c = (char) code;
    if (c == '\n' || !isInvisible(c)) {
      put(plain(c), i);
    }
    return end + 1;
  }

  /** Where a character reference whose name starts here ends, or -1. */
  private int nameEnd(int from) {
    int end = from;
    while (end < in.length()
        && end - from < Entities.LONGEST
        && (Character.isLetterOrDigit(in.charAt(end)) || in.charAt(end) == '#')) {
      end++;
    }
    boolean known =
        end > from
            && end < in.length()
            && in.charAt(end) == ';'
            && Entities.html(in.substring(from, end)) >= 0;
    return known ? end : -1;
  }

  /** UTF-8 that was read as Windows-1252: two or three letters that make one. */
  private int mojibake(int i) {
    int lead = in.charAt(i);
    if (lead == 0xc2 && i + 1 < in.length() && in.charAt(i + 1) == ' ') {
      put(' ', i); // a no-break space whose second half became an ordinary blank
      return i + 2;
    }
    int more = lead < 0xe0 ? 1 : 2;
    int code = lead & (more == 1 ? 0x1f : 0x0f);
    for (int k = 1; k <= more; k++) {
      int next = i + k < in.length() ? windowsByte(in.charAt(i + k)) : -1;
      if (next < 0x80 || next > 0xbf) {
        return lead == 0xe2 && k == 2 && windowsByte(in.charAt(i + 1)) == 0x80 ? lostByte(i) : i;
      }
      code = code << 6 | (next & 0x3f);
    }
    boolean overlong = code < (more == 1 ? 0x80 : 0x800);
    char c = (char) code;
    if (overlong || Character.isSurrogate(c) || !Character.isDefined(c)) {
      return i;
    }
    if (!isInvisible(c)) {
      put(plain(c), i);
    }
    return i + more + 1;
  }

  /**
   * Windows-1252 has no character for the last byte of a closing quote and of a hyphen. Between
   * letters it was the hyphen.
   */
  private int lostByte(int i) {
    int end = i + 2 < in.length() && in.charAt(i + 2) == '\ufffd' ? i + 3 : i + 2;
    boolean within =
        end == i + 3
            && i > 0
            && Character.isLetterOrDigit(in.charAt(i - 1))
            && end < in.length()
            && in.charAt(end) < 128
            && Character.isLetterOrDigit(in.charAt(end));
    put(within ? '-' : '"', i);
    return end;
  }

  /** The byte that Windows-1252 shows as this character, or -1. */
  private static int windowsByte(char c) {
    if (c >= 0x80 && c <= 0xff) {
      return c;
    }
    int at = WINDOWS_1252.indexOf(c);
    return at < 0 ? -1 : 0x80 + at;
  }

  /**
   * A chat link {@code <https://x|label>} becomes its label, {@code <https://x>} its address, an
   * HTML tag nothing.
   */
  private int angle(int i) {
    int limit = Math.min(in.length(), i + 2048);
    int end = i + 1;
    int bar = -1;
    while (end < limit
        && in.charAt(end) != '>'
        && in.charAt(end) != '<'
        && in.charAt(end) != '\n') {
      if (in.charAt(end) == '|' && bar < 0) {
        bar = end;
      }
      end++;
    }
    if (end >= limit || in.charAt(end) != '>') {
      return i;
    }
    if (in.startsWith("<!--", i)) {
      return in.startsWith("--", end - 2) ? end + 1 : i;
    }
    if (in.startsWith("http", i + 1) || in.startsWith("mailto:", i + 1)) {
      int start = bar > 0 ? bar + 1 : in.startsWith("mailto:", i + 1) ? i + 8 : i + 1;
      for (int k = start; k < end; k++) {
        put(plain(in.charAt(k)), k);
      }
      return end + 1;
    }
    return tag(i, end);
  }

  /** Blanks before a paragraph are those of the page's source. */
  private void dropIndentation() {
    int end = out.length();
    int limit = Math.max(0, end - 80);
    while (end > limit && out.charAt(end - 1) == ' ') {
      end--;
    }
    if (end == 0 || out.charAt(end - 1) == '\n') {
      out.cut(end);
    }
  }

  private int tag(int i, int end) {
    switch (HtmlTag.at(in, i, end)) {
      case BREAK -> {
        boolean opens = in.charAt(i + 1) != '/' && !in.startsWith("br", i + 1);
        if (opens) {
          dropIndentation();
        }
        if (!opens || !out.atLineStart()) {
          put('\n', i);
        }
        int after = end + 1;
        if (!opens && in.startsWith("\r\n", after)) {
          return after + 2;
        }
        return !opens && in.startsWith("\n", after) ? after + 1 : after;
      }
      case CELL -> {
        if (in.charAt(i + 1) != '/' && !out.atLineStart()) {
          put('\t', i);
        }
      }
      case INLINE -> {}
      default -> {
        return i;
      }
    }
    return end + 1;
  }
}
