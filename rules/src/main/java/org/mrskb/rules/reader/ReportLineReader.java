package org.mrskb.rules.reader;

import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.ReportLine;

/**
 * Reads the lines of move reports: {@code 7/21/2020 12:16:36 AM [YTBPR01MB4016] Fatal error … has
 * occurred.} They are the service's words: who reads lists or the user's own words passes over
 * them.
 */
final class ReportLineReader implements Reader {
  private static final int MOST = 1000;
  private static final int SHORTEST_STAMP = 9;
  private static final String FATAL = "Fatal error";

  /** Where the parts of a line are; what it lacks is empty. */
  private record Parts(Span stamp, Span server, int body) {}

  @Override
  public void read(Paste paste, Sightings sightings) {
    String text = paste.text();
    int added = 0;
    for (Span line : paste.lines()) {
      int start = begin(text, line);
      Parts parts = parts(text, start, line.end());
      boolean stamped = parts.stamp.end() - parts.stamp.start() >= SHORTEST_STAMP;
      if (stamped && text.charAt(line.start()) != 'R') {
        sightings.claim(paste, line);
      }
      if (added == MOST) {
        continue;
      }
      Draft<ReportLine> draft = Draft.of(ReportLine.class);
      boolean served = parts.server.end() > parts.server.start();
      if (served) {
        draft.put("timestamp", stamped ? paste.slice(parts.stamp) : null, parts.stamp);
        draft.put("server", paste.slice(parts.server), parts.server);
      }
      severity(text, parts.body, line.end(), served, draft);
      if (!draft.isEmpty()) {
        Span words = paste.trim(new Span(parts.body, line.end()));
        draft.put("text", paste.slice(words), words);
        sightings.add(draft.build(paste));
        added++;
      }
    }
  }

  /** Where the line begins, without the marks of chats and the name of the property. */
  private static int begin(String text, Span line) {
    int start = line.start();
    while (start < line.end() && " \t_*\"'-".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    if (text.startsWith("Report", start)) {
      int colon = Text.skipBlanks(text, start + "Report".length());
      if (colon < line.end() && text.charAt(colon) == ':') {
        return Text.skipBlanks(text, colon + 1);
      }
    }
    return start;
  }

  private static Parts parts(String text, int start, int end) {
    int open = start;
    while (open < end && open - start < 32 && isStampChar(text.charAt(open))) {
      open++;
    }
    if (open < end && text.charAt(open) == '[') {
      int close = open + 1;
      while (close < end && close - open < 64 && Text.isHostChar(text.charAt(close))) {
        close++;
      }
      if (close < end && text.charAt(close) == ']' && isServer(text, open + 1, close)) {
        int stop = open;
        while (stop > start && text.charAt(stop - 1) == ' ') {
          stop--;
        }
        int body = Math.min(end, Text.skipBlanks(text, close + 1));
        return new Parts(new Span(start, stop), new Span(open + 1, close), body);
      }
    }
    Span none = new Span(start, start);
    return new Parts(none, none, start);
  }

  private static void severity(
      String text, int from, int end, boolean served, Draft<ReportLine> draft) {
    severity(text, from, end, "Warning", draft);
    if (served) {
      severity(text, from, end, "Error", draft);
      if (text.regionMatches(true, from, FATAL, 0, FATAL.length())) {
        draft.put("severity", "Error", new Span(from, Math.min(end, from + FATAL.length())));
      }
    }
  }

  private static void severity(
      String text, int from, int end, String word, Draft<ReportLine> draft) {
    int colon = from + word.length();
    boolean named = text.regionMatches(true, from, word, 0, word.length()) && colon < end;
    if (named && text.charAt(colon) == ':') {
      draft.put("severity", word, new Span(from, colon));
    }
  }

  private static boolean isStampChar(char c) {
    return Character.isDigit(c) || "/.-: TZAPMapm,".indexOf(c) >= 0;
  }

  /** Names of servers in reports are written in capitals, but for their domain, and have digits. */
  private static boolean isServer(String text, int from, int to) {
    int dot = Text.find(text, ".", from, to);
    boolean digit = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c) && (dot < 0 || i < dot)) {
        return false;
      }
      digit |= Character.isDigit(c);
    }
    return digit && to - from >= 4 && Character.isUpperCase(text.charAt(from));
  }
}
