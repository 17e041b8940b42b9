package org.mrskb.rules.reader;

import java.util.List;
import java.util.Locale;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;

/**
 * Marks what looks like an error, paragraph by paragraph, so that an answer can show what no rule
 * used. The parts of one error record belong together, so a paragraph counts as a whole.
 */
final class SuspectReader implements Reader {
  private static final List<String> SIGNS =
      List.of(
          "exception",
          "error",
          "failed",
          "hcw8",
          "fehler",
          "erreur",
          "denied",
          "could not",
          "couldn't",
          "cannot ",
          "can't ",
          "unable to",
          "(4",
          "(5",
          "stalleddueto");

  @Override
  public void read(Paste paste, Sightings sightings) {
    String text = paste.text();
    Span block = null;
    boolean suspicious = false;
    for (Span line : paste.lines()) {
      if (isBlank(text, line)) {
        flush(paste, sightings, block, suspicious);
        block = null;
        suspicious = false;
        continue;
      }
      block = block == null ? line : block.with(line);
      suspicious = suspicious || isSuspicious(paste.slice(line));
    }
    flush(paste, sightings, block, suspicious);
  }

  private static boolean isBlank(String text, Span line) {
    int i = line.start();
    while (i < line.end() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i == line.end();
  }

  private static boolean isSuspicious(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return SIGNS.stream().anyMatch(lower::contains);
  }

  private static void flush(Paste paste, Sightings sightings, Span block, boolean suspicious) {
    if (block != null && suspicious) {
      sightings.suspect(paste, paste.trim(block));
    }
  }
}
