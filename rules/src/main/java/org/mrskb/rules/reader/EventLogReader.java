package org.mrskb.rules.reader;

import java.util.List;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Squeezed;
import org.mrskb.rules.fact.EventLogEntry;

/** Reads entries of the event log, and what users say about them: "event 1309", "no event 1309". */
final class EventLogReader implements Reader {
  private static final List<String> ABSENT =
      List.of("no", "noinstanceof", "noentryfor", "without", "withoutan", "kein", "aucun");
  private static final List<String> ABSENT_BEHIND =
      List.of(
          "notfound",
          "isnotthere",
          "isnotinthelog",
          "doesnotexist",
          "isabsent",
          "nichtvorhanden",
          "nichtgefunden");

  @Override
  public void read(Paste paste, Sightings sightings) {
    Squeezed view = paste.squeezed();
    String s = view.chars();
    for (String key :
        List.of(
            "eventid:",
            "eventid",
            "event",
            "ereignis-id:",
            "asp.net4.0.30319.0",
            "mailboxreplication",
            "migrationworkflow")) {
      for (int at = view.indexOf(key); at >= 0; at = s.indexOf(key, at + key.length())) {
        read(paste, view, s, at, at + key.length(), sightings);
      }
    }
  }

  private static void read(
      Paste paste, Squeezed view, String s, int at, int from, Sightings sightings) {
    int end = from;
    while (end < s.length() && Character.isDigit(s.charAt(end)) && end - from < 6) {
      end++;
    }
    if (end == from || end - from > 5 || !view.endsWord(end)) {
      return;
    }
    Draft<EventLogEntry> entry = Draft.of(EventLogEntry.class);
    entry.put("id", Integer.valueOf(s.substring(from, end)), view.span(at, end));
    entry.put("found", !isAbsent(view, s, at, end), view.span(at, end));
    if (s.startsWith("asp.net", at)) {
      entry.put("source", "ASP.NET 4.0.30319.0", view.span(at, from));
    }
    sightings.add(entry.build(paste));
  }

  private static boolean isAbsent(Squeezed view, String s, int at, int end) {
    for (String word : ABSENT) {
      int start = at - word.length();
      if (start >= 0 && s.startsWith(word, start) && view.startsWord(start)) {
        return true;
      }
    }
    return ABSENT_BEHIND.stream().anyMatch(word -> s.startsWith(word, end));
  }
}
