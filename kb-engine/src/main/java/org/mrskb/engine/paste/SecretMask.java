package org.mrskb.engine.paste;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts a mask over secrets. It has the length of the secret, so offsets into the text stay as the
 * user counts them. Those who look for secrets see the text without its invisible characters.
 */
final class SecretMask {
  private static final char MASK = '\u2588';

  private final String original;
  private final String in;

  /** For each character its place in the original; null if nothing in it is invisible. */
  private final int[] origins;

  private char[] masked;
  private final Map<String, Integer> found = new LinkedHashMap<>();

  SecretMask(String original) {
    this.original = original;
    if (Repair.hasInvisible(original, 0, original.length())) {
      TextMap visible = new TextMap();
      Repair.skipInvisible(original, 0, original.length(), visible);
      this.in = visible.text();
      this.origins = visible.origins(original.length());
    } else {
      this.in = original;
      this.origins = null;
    }
  }

  /** What to look at. */
  String text() {
    return in;
  }

  /** Masks all that is no blank. */
  void mask(int start, int end, String kind) {
    boolean any = false;
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(in.charAt(i))) {
        if (masked == null) {
          masked = original.toCharArray();
        }
        int at = origins == null ? i : origins[i];
        any |= masked[at] != MASK;
        masked[at] = MASK;
      }
    }
    if (any) {
      found.merge(kind, 1, Integer::sum);
    }
  }

  /** Masks a value, unless it is none of which anybody makes a secret. */
  void value(int start, int end, String kind) {
    String value = in.substring(start, Math.min(end, start + 64)).strip().toLowerCase(Locale.ROOT);
    if (!SecretWords.isHarmless(value)) {
      mask(start, end, kind);
    }
  }

  /** The original, masked. */
  String result() {
    return masked == null ? original : new String(masked);
  }

  /** A line for each kind of secret found. */
  List<String> notices() {
    List<String> notices = new ArrayList<>();
    found.forEach(
        (kind, count) -> notices.add("Masked in your text: " + kind + " (" + count + ")"));
    return notices;
  }
}
