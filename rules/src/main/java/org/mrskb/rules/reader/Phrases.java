package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds groups of words, each with the sign it stands for. A word of a group that ends in {@code *}
 * may go on.
 *
 * @param <S> what a group stands for
 */
final class Phrases<S> {
  /** A group that was found: words {@code from} to {@code to}, the second one not included. */
  record Hit<S>(S sign, int from, int to) {}

  private record Phrase<S>(List<String> words, S sign) {}

  private final Map<String, List<Phrase<S>>> byStart = new HashMap<>();

  /** Which first two letters there are, so that most words are not looked up. */
  private final BitSet starts = new BitSet();

  /** Adds groups, parted by commas. */
  Phrases<S> add(S sign, String groups) {
    for (String group : groups.split(",", -1)) {
      List<String> words = List.of(group.strip().split(" +", -1));
      starts.set(start(words.get(0)));
      byStart
          .computeIfAbsent(key(words.get(0)), k -> new ArrayList<>())
          .add(new Phrase<>(words, sign));
    }
    return this;
  }

  /** Two letters: short enough for every word, open or not. */
  private static String key(String word) {
    return word.substring(0, Math.min(2, word.length()));
  }

  private static int start(String word) {
    return (word.charAt(0) & 127) << 7 | (word.length() == 1 ? 0 : word.charAt(1) & 127);
  }

  List<Hit<S>> find(List<Prose.Word> words) {
    List<Hit<S>> hits = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).text();
      if (!starts.get(start(word))) {
        continue;
      }
      for (Phrase<S> phrase : byStart.getOrDefault(key(word), List.of())) {
        if (fits(phrase.words, words, i)) {
          hits.add(new Hit<>(phrase.sign, i, i + phrase.words.size()));
        }
      }
    }
    return hits;
  }

  private static boolean fits(List<String> phrase, List<Prose.Word> words, int at) {
    if (at + phrase.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      String wanted = phrase.get(i);
      Prose.Word word = words.get(at + i);
      boolean open = wanted.endsWith("*");
      if (word.sentence() != words.get(at).sentence()
          || !(open
              ? word.text().startsWith(wanted.substring(0, wanted.length() - 1))
              : word.text().equals(wanted))) {
        return false;
      }
    }
    return true;
  }
}
