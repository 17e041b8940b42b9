package org.mrskb.engine.paste;

import java.util.Map;

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
    phrases.find(
        view.chars(),
        (begin, end, targets) -> {
          for (PhraseTable.Target target : targets) {
            if (view.startsWord(begin) && (target.open() || view.endsWord(end))) {
              see(paste, view.span(begin, end), target, sightings);
            }
          }
        });
  }

  private static void see(Paste paste, Span span, PhraseTable.Target target, Sightings sightings) {
    if (target.topic() && sightings.isClaimed(paste, span)) {
      return;
    }
    String field = target.topic() ? "topic" : "phrase";
    sightings.add(new Sighting(target.fact(), paste, span, Map.of(field, span)));
  }
}
