package org.mrskb.engine.paste;

/**
 * Undoes what consoles, chats and mail programs do to a text, and remembers where every character
 * came from. Works in one pass; the result is what readers see.
 */
final class Repair {
  private static final String[][] ENTITIES = {
    {"&amp;", "&"},
    {"&lt;", "<"},
    {"&gt;", ">"},
    {"&quot;", "\""},
    {"&apos;", "'"},
    {"&nbsp;", " "},
    {"&#39;", "'"},
    {"&#x27;", "'"},
    {"&#160;", " "},
    {"&ndash;", "-"},
    {"&mdash;", "-"},
    {"&rarr;", "->"}
  };

  /** UTF-8 read as Windows-1252: the usual suspects. */
  private static final String[][] MOJIBAKE = {
    {"\u00e2\u20ac\u2122", "'"},
    {"\u00e2\u20ac\u02dc", "'"},
    {"\u00e2\u20ac\u0153", "\""},
    {"\u00e2\u20ac\u009d", "\""},
    {"\u00e2\u20ac\u201c", "-"},
    {"\u00e2\u20ac\u201d", "-"},
    {"\u00e2\u20ac\u00a6", "\u2026"},
    {"\u00c2\u00a0", " "},
    {"\u00c3\u00a4", "\u00e4"},
    {"\u00c3\u00b6", "\u00f6"},
    {"\u00c3\u00bc", "\u00fc"},
    {"\u00c3\u0178", "\u00df"},
    {"\u00c3\u00a9", "\u00e9"},
    {"\u00c3\u00a8", "\u00e8"},
    {"\u00c3\u00aa", "\u00ea"},
    {"\u00c3\u00a7", "\u00e7"},
    {"\u00c3\u00a3", "\u00e3"},
    {"\u00c3\u00b5", "\u00f5"}
  };

  private final String in;
  private final boolean markup;
  private final StringBuilder out;
  private int[] from;

  private Repair(String in) {
    this.in = in;
    this.markup = isMarkup(in);
    this.out = new StringBuilder(in.length());
    this.from = new int[in.length() + 1];
  }

  /**
   * A repaired text.
   *
   * @param text what readers see
   * @param from for each character of the text, its place in the original; one more for the end
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never shared
  record Result(String text, int[] from) {}

  static Result repair(String in) {
    Repair run = new Repair(in);
    run.all();
    int[] from = java.util.Arrays.copyOf(run.from, run.out.length() + 1);
    from[run.out.length()] = in.length();
    return new Result(run.out.toString(), from);
  }

  /** XML keeps its tags and entities: its own reader knows what they mean. */
  private static boolean isMarkup(String in) {
    return in.contains("<Objs ") || in.contains("<?xml") || in.contains("<Event ");
  }

  private void all() {
    boolean lineStart = true;
    int i = 0;
    while (i < in.length()) {
      if (lineStart) {
        int quoted = quotePrefix(i);
        if (quoted > i) {
          i = quoted;
          lineStart = false;
          continue;
        }
      }
      char c = in.charAt(i);
      int next = special(c, i);
      if (next == i) {
        put(plain(c), i);
        next = i + 1;
      }
      lineStart = c == '\n' || (c == '\r' && next > i);
      i = next;
    }
  }

  /**
   * Handles what is longer than one character or vanishes; returns the place to go on, or {@code i}
   * for a plain one.
   */
  private int special(char c, int i) {
    return switch (c) {
      case '\r' -> lineEnd(i);
      case '\u001b' -> ansi(i);
      case '&' -> markup ? i : replaced(ENTITIES, i);
      case '<' -> markup ? i : angle(i);
      case '\u00e2', '\u00c2', '\u00c3' -> replaced(MOJIBAKE, i);
      default -> isInvisible(c) ? i + 1 : i;
    };
  }

  private int lineEnd(int i) {
    put('\n', i);
    return i + 1 < in.length() && in.charAt(i + 1) == '\n' ? i + 2 : i + 1;
  }

  private static boolean isInvisible(char c) {
    return c == '\ufeff'
        || c == '\u00ad'
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u2069')
        || (c < ' ' && c != '\n' && c != '\t');
  }

  private static char plain(char c) {
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

  private void put(char c, int origin) {
    if (out.length() + 1 >= from.length) {
      from = java.util.Arrays.copyOf(from, from.length * 2);
    }
    from[out.length()] = origin;
    out.append(c);
  }

  /** Skips {@code >} or {@code |} that a mail program puts before quoted lines. */
  private int quotePrefix(int i) {
    int at = i;
    while (at < in.length() && in.charAt(at) == '>') {
      at++;
      if (at < in.length() && in.charAt(at) == ' ') {
        at++;
      }
    }
    if (at == i && !markup && in.startsWith("&gt;", i)) {
      at = i + 4;
      if (at < in.length() && in.charAt(at) == ' ') {
        at++;
      }
    }
    return at > i && !in.startsWith(">>>", i) ? at : i;
  }

  private int ansi(int i) {
    int at = i + 1;
    if (at < in.length() && in.charAt(at) == '[') {
      at++;
      while (at < in.length() && in.charAt(at) >= ' ' && in.charAt(at) < '@') {
        at++;
      }
      return Math.min(at + 1, in.length());
    }
    return at;
  }

  private int replaced(String[][] table, int i) {
    for (String[] row : table) {
      if (in.startsWith(row[0], i)) {
        for (int k = 0; k < row[1].length(); k++) {
          put(row[1].charAt(k), i);
        }
        return i + row[0].length();
      }
    }
    return i;
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
    if (in.startsWith("http", i + 1) || in.startsWith("mailto:", i + 1)) {
      int start = bar > 0 ? bar + 1 : in.startsWith("mailto:", i + 1) ? i + 8 : i + 1;
      for (int k = start; k < end; k++) {
        put(plain(in.charAt(k)), k);
      }
      return end + 1;
    }
    return HtmlTag.at(in, i, end) == HtmlTag.NONE ? i : tag(i, end);
  }

  private int tag(int i, int end) {
    if (HtmlTag.at(in, i, end) == HtmlTag.BREAK) {
      put('\n', i);
    }
    return end + 1;
  }
}
