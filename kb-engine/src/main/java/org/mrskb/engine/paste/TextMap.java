package org.mrskb.engine.paste;

import java.util.Arrays;

/** A text in the making that remembers where each of its characters came from. */
final class TextMap {
  private char[] text;
  private int[] from;
  private int length;

  TextMap() {
    this(256);
  }

  /**
   * An empty one.
   *
   * @param size how many characters are expected
   */
  TextMap(int size) {
    text = new char[size];
    from = new int[size + 1];
  }

  void put(char c, int origin) {
    if (length == text.length) {
      grow(length + 1);
    }
    from[length] = origin;
    text[length++] = c;
  }

  private void grow(int least) {
    int larger = Math.max(least, Math.max(256, length * 2));
    text = Arrays.copyOf(text, larger);
    from = Arrays.copyOf(from, larger + 1);
  }

  /**
   * Puts a stretch of a text as it is.
   *
   * @param origins for each character of the text its place in the original
   */
  void put(String s, int start, int end, int[] origins) {
    int at = append(s, start, end);
    System.arraycopy(origins, start, from, at, end - start);
  }

  /**
   * Puts a stretch of a text whose characters follow each other in the original too.
   *
   * @param origin the place of the first
   */
  void put(String s, int start, int end, int origin) {
    int at = append(s, start, end);
    for (int i = 0; i < end - start; i++) {
      from[at + i] = origin + i;
    }
  }

  private int append(String s, int start, int end) {
    int at = length;
    if (end - start > text.length - at) {
      grow(at + end - start);
    }
    s.getChars(start, end, text, at);
    length += end - start;
    return at;
  }

  void put(String s, int origin) {
    for (int i = 0; i < s.length(); i++) {
      put(s.charAt(i), origin);
    }
  }

  int length() {
    return length;
  }

  boolean atLineStart() {
    return length == 0 || text[length - 1] == '\n';
  }

  char charAt(int i) {
    return text[i];
  }

  String slice(int start, int end) {
    return new String(text, start, end - start);
  }

  /** Forgets everything from here on. */
  void cut(int end) {
    length = end;
  }

  String text() {
    return new String(text, 0, length);
  }

  /** For each character its place in the original, and one more for the end. Ends the making. */
  int[] origins(int end) {
    int[] origins = from.length == length + 1 ? from : Arrays.copyOf(from, length + 1);
    origins[length] = end;
    return origins;
  }
}
