package org.mrskb.rules.reader;

import java.util.List;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;

/** Takes the user's own words apart once, for all that read words. */
final class ProseReader implements Reader {
  private final List<WordReader> readers;

  ProseReader(WordReader... readers) {
    this.readers = List.of(readers);
  }

  /** Reads words. */
  interface WordReader {
    void read(Paste paste, List<Prose.Word> words, Sightings sightings);
  }

  @Override
  public void read(Paste paste, Sightings sightings) {
    List<Prose.Word> words = Prose.words(paste, sightings);
    for (WordReader reader : readers) {
      reader.read(paste, words, sightings);
    }
  }
}
