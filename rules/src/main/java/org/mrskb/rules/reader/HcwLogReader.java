package org.mrskb.rules.reader;

import java.util.List;
import java.util.Locale;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.HcwLogLine;

/**
 * Reads lines of the log of the Hybrid Configuration Wizard: {@code 2020.05.29 20:37:37.469 *ERROR*
 * 10277 [Client=UX, Task=…, Thread=7] text}. The column of the level is blank for information.
 */
final class HcwLogReader implements Reader {
  private static final int MOST = 2000;
  private static final List<String> LEVELS = List.of("ERROR", "WARNING", "WARN", "INFO");

  @Override
  public void read(Paste paste, Sightings sightings) {
    int added = 0;
    for (Span line : paste.lines()) {
      Draft<HcwLogLine> draft = added < MOST ? line(paste, line) : null;
      if (draft != null) {
        sightings.add(draft.build(paste));
        added++;
      }
    }
  }

  private static Draft<HcwLogLine> line(Paste paste, Span line) {
    String text = paste.text();
    int start = Text.skipBlanks(text, line.start());
    int stamp = timestamp(text, start, line.end());
    if (stamp < 0) {
      return null;
    }
    Draft<HcwLogLine> draft = Draft.of(HcwLogLine.class);
    int at = Text.skipBlanks(text, stamp);
    if (at < line.end() && text.charAt(at) == '*') {
      int close = Text.find(text, "*", at + 1, Math.min(line.end(), at + 20));
      if (close > at + 1) {
        draft.put("level", text.substring(at + 1, close).strip(), new Span(at, close + 1));
        at = Text.skipBlanks(text, close + 1);
      }
    } else {
      for (String level : LEVELS) {
        int end = at + level.length();
        if (text.startsWith(level, at) && Text.skipBlanks(text, end) > end) {
          draft.put("level", level, new Span(at, end));
          at = Text.skipBlanks(text, end);
        }
      }
    }
    int digits = at;
    while (digits < line.end() && digits - at < 7 && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    if (digits > at) {
      draft.put("eventId", Values.integer(text.substring(at, digits)), new Span(at, digits));
      at = Text.skipBlanks(text, digits);
    }
    if (draft.isEmpty()) {
      return null;
    }
    draft.put("timestamp", text.substring(start, stamp), new Span(start, stamp));
    if (at < line.end() && text.charAt(at) == '[') {
      int close = Text.find(text, "]", at, line.end());
      if (close > at) {
        property(text, at, close, "Task=", "task", draft);
        property(text, at, close, "Cmdlet=", "cmdlet", draft);
        at = Text.skipBlanks(text, close + 1);
      }
    }
    message(paste, new Span(Math.min(at, line.end()), line.end()), draft);
    return draft;
  }

  private static void message(Paste paste, Span rest, Draft<HcwLogLine> draft) {
    Span words = paste.trim(rest);
    String message = paste.slice(words);
    if (message.isEmpty()) {
      return;
    }
    draft.put("message", message, words);
    String lower = message.toLowerCase(Locale.ROOT);
    if (List.of("does not go thru proxy", "does not go through proxy").stream()
        .anyMatch(lower::contains)) {
      draft.put("usesProxy", false, words);
    } else if (List.of("goes thru proxy", "goes through proxy", "go thru proxy").stream()
        .anyMatch(lower::contains)) {
      draft.put("usesProxy", true, words);
    }
  }

  private static void property(
      String text, int open, int close, String key, String field, Draft<HcwLogLine> draft) {
    int at = Text.find(text, key, open, close);
    if (at >= 0) {
      int from = at + key.length();
      int end = Text.find(text, ",", from, close);
      end = end < 0 ? close : end;
      draft.put(field, text.substring(from, end).strip(), new Span(at, end));
    }
  }

  /** The end of {@code yyyy.MM.dd HH:mm:ss.fff}, or -1. */
  private static int timestamp(String text, int start, int end) {
    String shape = "0000.00.00 00:00:00";
    if (end - start < shape.length()) {
      return -1;
    }
    for (int i = 0; i < shape.length(); i++) {
      char c = text.charAt(start + i);
      boolean fits =
          shape.charAt(i) == '0'
              ? Character.isDigit(c)
              : shape.charAt(i) == c || (shape.charAt(i) == '.' && (c == '-' || c == '/'));
      if (!fits) {
        return -1;
      }
    }
    if (text.charAt(start + 4) != '.') {
      return -1;
    }
    int i = start + shape.length();
    while (i < end && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
      i++;
    }
    return i;
  }
}
