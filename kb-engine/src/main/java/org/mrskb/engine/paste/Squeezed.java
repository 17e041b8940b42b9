package org.mrskb.engine.paste;

/**
 * A text without blanks and capitals, in which a line break in the middle of a word does not exist.
 */
public final class Squeezed {
  private final String chars;

  /** For each character its place in the text, and one more for the end. */
  private final int[] from;

  private Squeezed(String chars, int[] from) {
    this.chars = chars;
    this.from = from;
  }

  static Squeezed of(String text) {
    TextMap squeezed = new TextMap(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < 128) {
        squeezed.put(c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c, i);
      } else if (!Character.isWhitespace(c)) {
        squeezed.put(Character.toLowerCase(c), i);
      }
    }
    return new Squeezed(squeezed.text(), squeezed.origins(text.length()));
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
