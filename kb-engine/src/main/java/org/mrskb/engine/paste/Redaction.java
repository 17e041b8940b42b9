package org.mrskb.engine.paste;

import java.util.List;

/**
 * Masks secrets before anything else sees the text. One forward pass, no regular expressions;
 * columns of passwords take a second one where a word for them was seen.
 */
final class Redaction {
  /** How all that is looked for begins; nearly no three characters of a text do. */
  private static final boolean[] STARTS = new boolean[32 * 32 * 32];

  static {
    SecretWords.ALL.forEach(Redaction::starts);
    SelfEvidentSecrets.STARTS.forEach(Redaction::starts);
    ScriptSecrets.STARTS.forEach(Redaction::starts);
  }

  private Redaction() {}

  private static void starts(String word) {
    STARTS[start(word.charAt(0), word.charAt(1), word.charAt(2))] = true;
  }

  private static int start(char first, char second, char third) {
    return SecretWords.start(first, second) << 5 | (third & 31);
  }

  /** The text with secrets masked, and a line for each kind of secret found. */
  record Result(String text, List<String> notices) {}

  static Result redact(String original) {
    SecretMask mask = new SecretMask(original);
    NamedSecrets named = new NamedSecrets(mask);
    look(mask, named);
    if (named.isAny()) {
      new SecretColumns(mask).run();
    }
    return new Result(mask.result(), mask.notices());
  }

  private static void look(SecretMask mask, NamedSecrets named) {
    String in = mask.text();
    ScriptSecrets scripts = new ScriptSecrets(mask);
    SelfEvidentSecrets evident = new SelfEvidentSecrets(mask);
    int i = 0;
    while (i < in.length()) {
      i = nextStart(in, i);
      char c = in.charAt(i);
      scripts.at(i, c);
      int end = evident.at(i, c);
      if (end == i) {
        end = named.at(i, c);
      }
      i = Math.max(end, i + 1);
    }
  }

  /**
   * Where the next three characters stand that may begin something, or the last two of the text.
   */
  private static int nextStart(String in, int from) {
    if (from + 2 >= in.length()) {
      return from;
    }
    int three = SecretWords.start(in.charAt(from), in.charAt(from + 1));
    for (int i = from + 2; i < in.length(); i++) {
      three = ((three << 5) | (in.charAt(i) & 31)) & (STARTS.length - 1);
      if (STARTS[three]) {
        return i - 2;
      }
    }
    return in.length() - 2;
  }
}
