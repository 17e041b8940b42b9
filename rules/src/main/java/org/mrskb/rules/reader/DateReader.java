package org.mrskb.rules.reader;

import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.DateOrder;
import org.mrskb.rules.fact.PrintedTime;

/**
 * Finds out whether the dates of a text are day first or month first: one date with a number above
 * twelve proves it for all. Only then are they turned into ISO dates.
 */
final class DateReader implements Reader {
  private static final int MOST = 300;

  @Override
  public void read(Paste paste, Sightings sightings) {
    String order = null;
    Span proof = null;
    String text = paste.text();
    for (int at = next(text, 0); at >= 0; at = next(text, at + 1)) {
      int[] date = date(text, at);
      if (date == null) {
        continue;
      }
      String proved = date[0] > 12 ? "dmy" : date[1] > 12 ? "mdy" : null;
      boolean valid = date[0] <= 31 && date[1] <= 31 && (date[0] <= 12 || date[1] <= 12);
      if (proved != null && valid) {
        if (order != null && !order.equals(proved)) {
          return;
        }
        order = proved;
        proof = proof == null ? new Span(at, date[3]) : proof;
      }
      at = date[3];
    }
    if (order != null) {
      sightings.add(Draft.of(DateOrder.class).put("order", order, proof).build(paste));
      times(paste, order, sightings);
    }
  }

  private static void times(Paste paste, String order, Sightings sightings) {
    String text = paste.text();
    int added = 0;
    for (int at = next(text, 0); at >= 0 && added < MOST; at = next(text, at + 1)) {
      int[] date = date(text, at);
      if (date == null) {
        continue;
      }
      int end = date[3];
      int time = Text.skipBlanks(text, end);
      int stop = time;
      while (stop < text.length()
          && stop - time < 8
          && (Character.isDigit(text.charAt(stop)) || text.charAt(stop) == ':')) {
        stop++;
      }
      int day = order.equals("dmy") ? date[0] : date[1];
      int month = order.equals("dmy") ? date[1] : date[0];
      int[] clock = stop - time >= 7 ? clock(text, time, stop) : null;
      if (clock != null && month >= 1 && month <= 12 && day >= 1 && day <= 31) {
        Span words = new Span(at, stop);
        String iso =
            date[2]
                + two('-', month)
                + two('-', day)
                + two('T', clock[0])
                + two(':', clock[1])
                + two(':', clock[2]);
        sightings.add(
            Draft.of(PrintedTime.class)
                .put("printed", paste.slice(words), words)
                .put("iso", iso, words)
                .build(paste));
        added++;
      }
      at = Math.max(end, stop);
    }
  }

  private static String two(char before, int number) {
    return (number < 10 ? before + "0" : String.valueOf(before)) + number;
  }

  /** Hours, minutes and seconds of the day, or null. */
  private static int[] clock(String text, int from, int to) {
    int[] parts = new int[3];
    int part = 0;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == ':') {
        part++;
        if (part > 2) {
          return null;
        }
      } else {
        parts[part] = parts[part] * 10 + (text.charAt(i) - '0');
      }
    }
    int rest = Text.skipBlanks(text, to);
    if (text.startsWith("PM", rest) && parts[0] < 12) {
      parts[0] += 12;
    } else if (text.startsWith("AM", rest) && parts[0] == 12) {
      parts[0] = 0;
    }
    return part == 2 && parts[0] < 24 && parts[1] < 60 && parts[2] < 60 ? parts : null;
  }

  /** Where the next number before a slash begins, or -1; it has one digit or two. */
  private static int next(String text, int from) {
    for (int slash = text.indexOf('/', from + 1);
        slash >= 0;
        slash = text.indexOf('/', slash + 1)) {
      int start = slash - (slash - 2 >= from && isDigit(text, slash - 2) ? 2 : 1);
      if (isDigit(text, slash - 1)) {
        return start;
      }
    }
    return -1;
  }

  /** Two numbers and a year with slashes between, and where they end; null if there is none. */
  private static int[] date(String text, int at) {
    if (at > 0 && (isDigit(text, at - 1) || text.charAt(at - 1) == '/')) {
      return null;
    }
    int[] found = new int[4];
    int i = at;
    for (int part = 0; part < 3; part++) {
      int start = i;
      while (isDigit(text, i) && i - start < 4) {
        found[part] = found[part] * 10 + (text.charAt(i) - '0');
        i++;
      }
      int digits = i - start;
      if (part < 2 ? digits < 1 || digits > 2 : digits != 4) {
        return null;
      }
      if (part < 2) {
        if (i >= text.length() || text.charAt(i) != '/') {
          return null;
        }
        i++;
      }
    }
    found[3] = i;
    return isDigit(text, i) ? null : found;
  }

  private static boolean isDigit(String text, int i) {
    return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }
}
