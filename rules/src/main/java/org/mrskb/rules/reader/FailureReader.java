package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.Failure;

/**
 * Reads the exception types of a text, with or without namespace, whole or cut in two at the edge
 * of a console, each with the MAPI codes that follow it.
 */
final class FailureReader implements Reader {
  private static final String SUFFIX = "Exception";
  private static final int REACH = 600;
  private static final int LONGEST = 120;
  private static final int MOST_OF_A_TYPE = 50;

  @Override
  public void read(Paste paste, Sightings sightings) {
    List<Words> types = new ArrayList<>();
    Wraps wraps = Wraps.of(paste);
    String s = paste.squeezed().chars();
    for (int at = s.indexOf("exception"); at >= 0; at = s.indexOf("exception", at + 9)) {
      Words word = Words.around(paste, wraps, at, at + SUFFIX.length(), LONGEST);
      if (word != null
          && isType(word.text())
          && !isElided(paste, word)
          && !sightings.isSettled(paste, word.span())) {
        types.add(word);
      }
    }
    Map<String, List<Failure>> known = new HashMap<>();
    sightings
        .facts(Failure.class)
        .forEach(f -> known.computeIfAbsent(f.type(), t -> new ArrayList<>()).add(f));
    for (int i = 0; i < types.size(); i++) {
      Words type = types.get(i);
      List<Failure> same = known.computeIfAbsent(type.text(), t -> new ArrayList<>());
      if (same.size() >= MOST_OF_A_TYPE) {
        continue;
      }
      int end = type.span().end();
      int next = i + 1 < types.size() ? types.get(i + 1).span().start() : paste.text().length();
      Span tail = new Span(end, Math.max(end, Math.min(next, end + REACH)));
      MapiCodes codes = MapiCodes.in(paste.slice(tail));
      Failure failure = new Failure(type.text(), null, null, codes.hresult(), codes.ec());
      if (same.stream().noneMatch(f -> tells(f, failure))) {
        same.add(failure);
        sightings.add(
            Draft.of(Failure.class)
                .put("type", type.text(), type.span())
                .put("hresult", codes.hresult(), tail)
                .put("ec", codes.ec(), tail)
                .build(paste));
      }
    }
  }

  /** Whether a failure tells all that another one does. */
  private static boolean tells(Failure known, Failure other) {
    return (other.hresult() == null || other.hresult().equals(known.hresult()))
        && (other.ec() == null || other.ec().equals(known.ec()));
  }

  /** Whether a name is one of an exception: {@code …Exception} or {@code MapiException…}. */
  static boolean isType(String name) {
    if (name.length() <= SUFFIX.length() || !Character.isUpperCase(name.charAt(0))) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (!Text.isWord(name.charAt(i)) || name.charAt(i) >= 128) {
        return false;
      }
    }
    if (name.startsWith(MapiNames.FAMILY)) {
      return MapiNames.isWhole(name);
    }
    return name.endsWith(SUFFIX);
  }

  private static boolean isElided(Paste paste, Words word) {
    int start = word.span().start();
    String text = paste.text();
    return text.startsWith("...", start - 3)
        || (start > 0 && text.charAt(start - 1) == '\u2026')
        || text.startsWith("...", word.span().end())
        || text.startsWith("\u2026", word.span().end());
  }
}
