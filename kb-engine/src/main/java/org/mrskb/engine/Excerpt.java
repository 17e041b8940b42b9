package org.mrskb.engine;

import java.util.BitSet;
import java.util.List;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sighting;
import org.mrskb.engine.paste.Span;

/** The lines of a paste that something was read from. */
final class Excerpt {
  private Excerpt() {}

  /**
   * Keeps the order of the lines; where an empty line was left out, an empty line stays, for it
   * parts one object from the next.
   *
   * @param margin how many lines around each are kept too; -1 for the words of the fields alone,
   *     without the rest of the stretch that a fact was read from
   */
  static String of(Paste paste, List<Sighting> sightings, int margin) {
    List<Span> lines = paste.lines();
    BitSet kept = new BitSet();
    for (Sighting sighting : sightings) {
      if (sighting.paste() == paste) {
        int around = Math.max(0, margin);
        if (margin >= 0 || sighting.fields().isEmpty()) {
          mark(kept, lines, sighting.whole(), around);
        }
        sighting.fields().values().forEach(s -> mark(kept, lines, s, around));
      }
    }
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = paste.slice(lines.get(i));
      if (kept.get(i)) {
        text.append(gap && !text.isEmpty() ? "\n" : "").append(line).append('\n');
      }
      gap = !kept.get(i) && (gap || line.isBlank());
    }
    return text.toString().stripTrailing();
  }

  private static void mark(BitSet kept, List<Span> lines, Span span, int margin) {
    int first = lineAt(lines, span.start());
    int last = lineAt(lines, Math.max(span.start(), span.end() - 1));
    kept.set(Math.max(0, first - margin), Math.min(lines.size(), last + margin + 1));
  }

  private static int lineAt(List<Span> lines, int at) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines.get(middle).start() <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
