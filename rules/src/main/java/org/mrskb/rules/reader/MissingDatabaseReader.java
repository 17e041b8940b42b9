package org.mrskb.rules.reader;

import java.util.List;
import org.mrskb.engine.card.Shape;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Squeezed;
import org.mrskb.rules.fact.MissingDatabase;

/** Reads {@code Database <GUID> doesn't exist} and {@code couldn't find database <GUID>}. */
final class MissingDatabaseReader implements Reader {
  private static final String KEY = "database";
  private static final int GUID = 36;
  private static final List<String> BEHIND =
      List.of("doesn'texist", "doesnotexist", "couldn'tbefound", "couldnotbefound", "wasn'tfound");
  private static final List<String> BEFORE =
      List.of("couldn'tfind", "couldnotfind", "cannotfind", "can'tfind");

  @Override
  public void read(Paste paste, Sightings sightings) {
    Squeezed view = paste.squeezed();
    String s = view.chars();
    for (int at = view.indexOf(KEY); at >= 0; at = s.indexOf(KEY, at + 1)) {
      int guid = skipQuotes(s, at + KEY.length());
      int end = guid + GUID;
      if (end > s.length() || !Shape.GUID.accepts(s.substring(guid, end))) {
        continue;
      }
      int start = at;
      int behind = skipQuotes(s, end);
      boolean missing =
          BEHIND.stream().anyMatch(word -> s.startsWith(word, behind))
              || BEFORE.stream().anyMatch(word -> s.startsWith(word, start - word.length()));
      if (missing) {
        sightings.add(
            Draft.of(MissingDatabase.class)
                .put("guid", paste.slice(view.span(guid, end)), view.span(at, end))
                .build(paste));
      }
    }
  }

  private static int skipQuotes(String s, int from) {
    int at = from;
    while (at < s.length() && "'\"{}".indexOf(s.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
