package org.mrskb.engine.paste;

/**
 * A text without blanks and capitals, in which a line break in the middle of a word does not exist.
 */
public final class Squeezed {
  /** How many kinds of three characters are told apart, by five bits of each. */
  private static final int THREES = 1 << 15;

  private final String chars;

  /** For each character its place in the text, and one more for the end; what is behind is void. */
  private final int[] from;

  /** Which three characters follow each other somewhere; null until somebody asks. */
  private long[] threes;

  private Squeezed(String chars, int[] from) {
    this.chars = chars;
    this.from = from;
  }

  static Squeezed of(String text) {
    char[] chars = new char[text.length()];
    int[] from = new int[text.length() + 1];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      from[length] = i;
      if (c < 128) {
        chars[length] = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        length += c > ' ' ? 1 : 0;
      } else if (!Character.isWhitespace(c)) {
        chars[length++] = Character.toLowerCase(c);
      }
    }
    from[length] = text.length();
    return new Squeezed(new String(chars, 0, length), from);
  }

  /** The form a phrase has in a squeezed text. */
  public static String squeeze(String phrase) {
    return of(phrase).chars;
  }

  public String chars() {
    return chars;
  }

  /**
   * Where a word, itself squeezed, stands first, or -1. Most words that readers look for are in no
   * text at all; those are told by their first letters, without a look at the text.
   */
  public int indexOf(String word) {
    return mayHave(word) ? chars.indexOf(word) : -1;
  }

  public boolean contains(String word) {
    return indexOf(word) >= 0;
  }

  /** Whether the text has each three characters of a word, somewhere. */
  private boolean mayHave(String word) {
    if (threes == null) {
      threes = threes(chars);
    }
    for (int i = 2; i < word.length(); i++) {
      int three = and(and(word.charAt(i - 2) & 31, word.charAt(i - 1)), word.charAt(i));
      if ((threes[three >> 6] & (1L << three)) == 0) {
        return false;
      }
    }
    return true;
  }

  /** The last three characters, one more included. */
  private static int and(int three, char c) {
    return ((three << 5) | (c & 31)) & (THREES - 1);
  }

  private static long[] threes(String chars) {
    long[] threes = new long[THREES / Long.SIZE];
    int three = 0;
    for (int i = 0; i < chars.length(); i++) {
      three = and(three, chars.charAt(i));
      if (i > 1) {
        threes[three >> 6] |= 1L << three;
      }
    }
    return threes;
  }

  /**
   * The stretch of {@link Paste#text()} behind the characters {@code start} to {@code end} of this
   * view.
   */
  public Span span(int start, int end) {
    if (start == end) {
      return new Span(from[start], from[start]);
    }
    return new Span(from[start], from[end - 1] + 1);
  }

  /** Whether the text has a blank or a line break, or ends, right before this character. */
  public boolean startsWord(int at) {
    return at == 0
        || from[at] - from[at - 1] > 1
        || !Character.isLetterOrDigit(chars.charAt(at - 1));
  }

  /**
   * Whether the text has a blank or a line break, or ends, right before this character or at the
   * end.
   */
  public boolean endsWord(int end) {
    return end >= chars.length()
        || from[end] - from[end - 1] > 1
        || !Character.isLetterOrDigit(chars.charAt(end));
  }
}
