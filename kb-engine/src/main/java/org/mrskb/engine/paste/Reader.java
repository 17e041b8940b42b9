package org.mrskb.engine.paste;

import java.util.List;

/**
 * Turns one kind of evidence into facts. A reader never guesses: what is not told stays null. It
 * must be linear in the text and must not use regular expressions that can backtrack.
 */
public interface Reader {

  /**
   * Reads one part of a symptom. Readers run in the pack's order and see what earlier ones found.
   */
  void read(Paste paste, Sightings sightings);

  /**
   * Called once after all parts were read, for facts that need more than one part, such as a
   * comparison.
   */
  default void finish(List<Paste> pastes, Sightings sightings) {}
}
