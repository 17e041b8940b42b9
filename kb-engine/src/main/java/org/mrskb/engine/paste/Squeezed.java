package org.mrskb.engine.paste;

import java.util.Arrays;

/**
 * A text without blanks and capitals, in which a line break in the middle of a word does not exist.
 */
public final class Squeezed {
  private final String chars;
  private final int[] from;
  private final int length;

  private Squeezed(String chars, int[] from, int length) {
    this.chars = chars;
    this.from = from;
    this.length = length;
  }

  static Squeezed of(String text) {
    StringBuilder chars = new StringBuilder(text.length());
    int[] from = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        from[chars.length()] = i;
        chars.append(Character.toLowerCase(c));
      }
    }
    return new Squeezed(chars.toString(), Arrays.copyOf(from, chars.length()), text.length());
  }

  /** The form a phrase has in a squeezed text. */
  public static String squeeze(String phrase) {
    return of(phrase).chars;
  }

  public String chars() {
    return chars;
  }

  /**
   * The stretch of {@link Paste#text()} behind the characters {@code start} to {@code end} of this
   * view.
   */
  public Span span(int start, int end) {
    if (start == end) {
      int at = start < from.length ? from[start] : length;
      return new Span(at, at);
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
