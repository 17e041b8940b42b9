package org.mrskb.engine.paste;

import java.util.Arrays;

/** A text in the making that remembers where each of its characters came from. */
final class TextMap {
  private final StringBuilder text = new StringBuilder();
  private int[] from = new int[256];

  void put(char c, int origin) {
    if (text.length() + 1 >= from.length) {
      from = Arrays.copyOf(from, from.length * 2);
    }
    from[text.length()] = origin;
    text.append(c);
  }

  void put(String s, int origin) {
    for (int i = 0; i < s.length(); i++) {
      put(s.charAt(i), origin);
    }
  }

  int length() {
    return text.length();
  }

  boolean atLineStart() {
    return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
  }

  char charAt(int i) {
    return text.charAt(i);
  }

  String slice(int start, int end) {
    return text.substring(start, end);
  }

  /** Forgets everything from here on. */
  void cut(int length) {
    text.setLength(length);
  }

  String text() {
    return text.toString();
  }

  /** For each character its place in the original, and one more for the end. */
  int[] origins(int end) {
    int[] origins = Arrays.copyOf(from, text.length() + 1);
    origins[text.length()] = end;
    return origins;
  }
}
