package org.mrskb.engine.paste;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Joins terms that stand near each other in one sentence, in any order, into what they mean
 * together. Looks at the last place of each term only, and a short way back from there, so its cost
 * grows with the text and no faster.
 */
final class NearWords {
  /** How many words may stand between two terms. */
  private static final int MOST_BETWEEN = 8;

  /** How far apart terms may be in characters, so that looking between them is cheap. */
  private static final int FARTHEST = 160;

  /** What turns the meaning around when it stands between the terms. */
  private static final Set<String> NEGATIONS =
      Set.of("never", "no", "without", "nicht", "kein", "keine", "pas");

  private final PlainWords words;
  private final Map<Integer, Span[]> last = new HashMap<>();

  NearWords(PlainWords words) {
    this.words = words;
  }

  /** The stretch of plain words from the first term to the last one, or null if one is missing. */
  Span add(PhraseTable.Target target, int begin, int end) {
    Span[] places = last.computeIfAbsent(target.group(), g -> new Span[target.terms()]);
    places[target.term()] = new Span(begin, end);
    for (Span place : places) {
      if (place == null || end - place.start() > FARTHEST) {
        return null;
      }
    }
    Span[] sorted = places.clone();
    Arrays.sort(sorted, java.util.Comparator.comparingInt(Span::start));
    for (int i = 1; i < sorted.length; i++) {
      if (!isNear(sorted[i - 1].end(), sorted[i].start())) {
        return null;
      }
    }
    return new Span(sorted[0].start(), sorted[sorted.length - 1].end());
  }

  private boolean isNear(int from, int to) {
    if (from > to) {
      return false;
    }
    String chars = words.chars();
    int between = 0;
    int i = from;
    while (i < to) {
      if (chars.charAt(i) == PlainWords.BREAK) {
        return false;
      }
      int end = i + 1;
      if (words.startsLetters(i)) {
        end = words.wordEnd(i, to);
        String word = chars.substring(i, end);
        if (word.endsWith("not") || NEGATIONS.contains(word) || ++between > MOST_BETWEEN) {
          return false;
        }
      }
      i = end;
    }
    return true;
  }
}
