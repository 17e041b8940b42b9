package org.mrskb.engine.paste;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds every phrase that a rule names in the squeezed text, and every word of the pack's
 * vocabulary in the user's own words. Its cost does not depend on how many there are.
 */
public final class PhraseReader implements Reader {
  private final PhraseTable phrases;

  public PhraseReader(PhraseTable phrases) {
    this.phrases = phrases;
  }

  @Override
  public void read(Paste paste, Sightings sightings) {
    Set<PhraseTable.Target> told = Collections.newSetFromMap(new IdentityHashMap<>());
    Squeezed view = paste.squeezed();
    phrases.findPhrases(
        view.chars(),
        (begin, end, targets) -> {
          for (PhraseTable.Target target : targets) {
            if (view.startsWord(begin) && view.endsWord(end) && told.add(target)) {
              sightings.add(sighting(target, paste, view.span(begin, end), "phrase"));
            }
          }
        });
    PlainWords words = PlainWords.of(paste, sightings);
    NearWords near = new NearWords(words);
    phrases.findWords(
        words.chars(),
        (begin, end, targets) -> {
          for (PhraseTable.Target target : targets) {
            if (fits(target, words, begin, end) && !told.contains(target)) {
              Span found = place(target, near, begin, end);
              if (found != null) {
                told.add(target);
                Span span = words.span(found.start(), found.end());
                sightings.add(sighting(target, paste, span, "topic"));
              }
            }
          }
        });
  }

  private static boolean fits(PhraseTable.Target target, PlainWords words, int begin, int end) {
    return words.startsWord(begin)
        && (target.open() || words.endsWord(end))
        && words.lead(begin) >= target.before()
        && words.lead(end) >= target.after();
  }

  private static Span place(PhraseTable.Target target, NearWords near, int begin, int end) {
    return target.group() == 0 ? new Span(begin, end) : near.add(target, begin, end);
  }

  private static Sighting sighting(
      PhraseTable.Target target, Paste paste, Span span, String field) {
    return new Sighting(target.fact(), paste, span, Map.of(field, span));
  }
}
