package org.mrskb.engine.paste;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds every phrase that a rule names and every word of the pack's vocabulary in one pass over the
 * squeezed text. Its cost does not depend on how many phrases there are.
 */
public final class PhraseReader implements Reader {
  private final PhraseTable phrases;

  public PhraseReader(PhraseTable phrases) {
    this.phrases = phrases;
  }

  @Override
  public void read(Paste paste, Sightings sightings) {
    Squeezed view = paste.squeezed();
    Set<PhraseTable.Target> told = Collections.newSetFromMap(new IdentityHashMap<>());
    phrases.find(
        view.chars(),
        (begin, end, targets) -> {
          for (PhraseTable.Target target : targets) {
            boolean whole = view.startsWord(begin) && (target.open() || view.endsWord(end));
            if (whole && !told.contains(target)) {
              if (see(paste, view.span(begin, end), target, sightings)) {
                told.add(target);
              }
            }
          }
        });
  }

  /** Whether it is one: a word for a topic must be the user's own. */
  private static boolean see(
      Paste paste, Span span, PhraseTable.Target target, Sightings sightings) {
    if (target.topic() && sightings.isClaimed(paste, span)) {
      return false;
    }
    String field = target.topic() ? "topic" : "phrase";
    sightings.add(new Sighting(target.fact(), paste, span, Map.of(field, span)));
    return true;
  }
}
