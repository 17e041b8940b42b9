package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds groups of words, each with the sign it stands for. A word of a group that ends in {@code *}
 * may go on.
 *
 * @param <S> what a group stands for
 */
final class Phrases<S> {
  /** Two letters, five bits of each. */
  private static final int STARTS = 1 << 10;

  /** A group that was found: words {@code from} to {@code to}, the second one not included. */
  record Hit<S>(S sign, int from, int to) {}

  private record Phrase<S>(List<String> words, S sign) {}

  /** By the first two letters, of which an open word has no fewer. */
  private final List<List<Phrase<S>>> byStart =
      new ArrayList<>(Collections.nCopies(STARTS, List.of()));

  /** Adds groups, parted by commas. */
  Phrases<S> add(S sign, String groups) {
    for (String group : groups.split(",", -1)) {
      List<String> words = List.of(group.strip().split(" +", -1));
      int start = start(words.get(0));
      List<Phrase<S>> alike = new ArrayList<>(byStart.get(start));
      alike.add(new Phrase<>(words, sign));
      byStart.set(start, alike);
    }
    return this;
  }

  /** The same for all words that a phrase may begin with; a few others share it. */
  private static int start(String word) {
    return (word.charAt(0) & 31) << 5 | (word.length() == 1 ? 0 : word.charAt(1) & 31);
  }

  List<Hit<S>> find(List<Prose.Word> words) {
    List<Hit<S>> hits = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      List<Phrase<S>> alike = byStart.get(start(words.get(i).text()));
      for (int k = 0; k < alike.size(); k++) {
        Phrase<S> phrase = alike.get(k);
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
      Prose.Word word = words.get(at + i);
      if (!fits(phrase.get(i), word.text()) || word.sentence() != words.get(at).sentence()) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String wanted, String word) {
    return wanted.endsWith("*")
        ? word.regionMatches(0, wanted, 0, wanted.length() - 1)
        : word.equals(wanted);
  }
}
