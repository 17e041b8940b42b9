package org.mrskb.rules.reader;

import java.util.BitSet;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Span;

/**
 * The line breaks that a console made, not the text: they stand where lines are as long as lines
 * get in this paste, and more than one is.
 */
final class Wraps {
  private static final int NARROWEST = 40;
  private final BitSet breaks = new BitSet();

  static Wraps of(Paste paste) {
    return paste.view(Wraps.class, Wraps::read);
  }

  private static Wraps read(Paste paste) {
    int[] counts = new int[1024];
    int longest = 0;
    for (Span line : paste.lines()) {
      int length = line.end() - line.start();
      if (length < counts.length) {
        counts[length]++;
      }
      longest = Math.max(longest, length);
    }
    Wraps wraps = new Wraps();
    if (longest >= NARROWEST && longest < counts.length && counts[longest] > 1) {
      for (Span line : paste.lines()) {
        if (line.end() - line.start() == longest) {
          wraps.breaks.set(line.end());
        }
      }
    }
    return wraps;
  }

  /** Whether the line break at this place is the console's. */
  boolean has(int at) {
    return breaks.get(at);
  }
}
