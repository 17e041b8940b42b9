package org.mrskb.engine.paste;

import java.util.Arrays;

/**
 * Marked characters of a text. Asking about a stretch costs by its length and not, as {@link
 * java.util.BitSet#nextSetBit} would, by how far the next mark is: that keeps readers linear.
 */
final class Marks {
  private long[] words = new long[16];

  /** Marks the characters {@code from} to {@code to}, without the last. */
  void set(int from, int to) {
    if (from >= to) {
      return;
    }
    int last = (to - 1) >> 6;
    if (last >= words.length) {
      words = Arrays.copyOf(words, Math.max(last + 1, words.length * 2));
    }
    for (int word = from >> 6; word <= last; word++) {
      words[word] |= mask(word, from, to);
    }
  }

  /** Whether any of the characters {@code from} to {@code to}, without the last, is marked. */
  boolean any(int from, int to) {
    int last = Math.min((to - 1) >> 6, words.length - 1);
    for (int word = from >> 6; word <= last; word++) {
      if ((words[word] & mask(word, from, to)) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The first character at a place or behind it that is not marked. */
  int end(int from) {
    int word = from >> 6;
    if (word >= words.length) {
      return from;
    }
    long open = ~words[word] & (-1L << from);
    while (open == 0) {
      word++;
      if (word == words.length) {
        return word << 6;
      }
      open = ~words[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(open);
  }

  /** The bits of a word that lie within a stretch that touches it. */
  private static long mask(int word, int from, int to) {
    long mask = -1L;
    int start = word << 6;
    if (from > start) {
      mask &= -1L << (from - start);
    }
    if (to < start + 64) {
      mask &= ~(-1L << (to - start));
    }
    return mask;
  }
}
