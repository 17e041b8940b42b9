package org.mrskb.rules.reader;

import java.util.Locale;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.EndpointState;

/**
 * Reads {@code NeedsToConnect}, which is a state only when written as one word: that a server needs
 * to connect somewhere is no news.
 */
final class EndpointStateReader implements Reader {
  private static final String STATE = "NeedsToConnect";

  @Override
  public void read(Paste paste, Sightings sightings) {
    if (!paste.squeezed().contains(STATE.toLowerCase(Locale.ROOT))) {
      return;
    }
    String text = paste.text().toLowerCase(Locale.ROOT);
    int at = text.indexOf(STATE.toLowerCase(Locale.ROOT));
    if (at >= 0) {
      Span words = new Span(at, at + STATE.length());
      sightings.add(Draft.of(EndpointState.class).put("state", STATE, words).build(paste));
    }
  }
}
