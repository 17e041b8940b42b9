package org.mrskb.rules.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.engine.paste.Squeezed;
import org.mrskb.rules.fact.Failure.Side;
import org.mrskb.rules.fact.Stall;

/**
 * Reads stall codes in whatever they stand: a property, a table, a log line, a chat. The underscore
 * may be missing or misplaced, and a resource that nobody knows is kept as printed.
 */
final class StallReader implements Reader {
  private static final String SIGN = "stalleddueto";
  private static final int LONGEST = 64;

  /** Longest first where one begins like another. */
  private static final List<String> KNOWN =
      List.of(
          "MdbReplication",
          "MdbAvailability",
          "MdbDiskLatency",
          "MdbFull",
          "DiskLatency",
          "Processor",
          "BigFunnel",
          "ContentIndexing",
          "MailboxCapacityExceeded",
          "EndpointCapacityExceeded",
          "MrsProxyTransientError",
          "UnknownReason",
          "MailboxLock",
          "ReadThrottle",
          "ReadCpu",
          "ReadUnknown",
          "WriteThrottle",
          "WriteCpu",
          "WriteUnknown",
          "HA",
          "CI");

  /** A code in the making; occurrences are counted. The resource of a cut one is gone. */
  private record Code(Side side, String resource, boolean known, boolean cut, Span words) {}

  @Override
  public void read(Paste paste, Sightings sightings) {
    Squeezed view = paste.squeezed();
    String s = view.chars();
    Map<String, Code> codes = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int at = view.indexOf(SIGN); at >= 0; at = s.indexOf(SIGN, at + 1)) {
      Code code = view.startsWord(at) ? code(paste, view, s, at) : null;
      if (code != null) {
        String name = name(code) + (code.cut ? "..." : "");
        codes.putIfAbsent(name, code);
        counts.merge(name, groupCount(paste.text(), code.words.start()), Integer::sum);
      }
    }
    codes.forEach(
        (name, code) ->
            sightings.add(
                Draft.of(Stall.class)
                    .put("code", code.cut ? null : name, code.words)
                    .put("side", code.side, code.words)
                    .put("resource", code.resource, code.words)
                    .put("known", code.resource == null ? null : code.known, code.words)
                    .put("count", counts.get(name), code.words)
                    .build(paste)));
  }

  private static String name(Code code) {
    String side =
        code.side == null
                || (code.resource != null
                    && (code.resource.startsWith("Read") || code.resource.startsWith("Write")))
            ? ""
            : code.side == Side.SOURCE ? "Source_" : "Target_";
    return "StalledDueTo" + side + (code.resource == null ? "" : code.resource);
  }

  private static Code code(Paste paste, Squeezed view, String s, int at) {
    int i = skipUnderscore(s, at + SIGN.length());
    Side side =
        s.startsWith("source", i) ? Side.SOURCE : s.startsWith("target", i) ? Side.TARGET : null;
    i = skipUnderscore(s, side == null ? i : i + 6);
    for (String known : KNOWN) {
      String small = known.toLowerCase(Locale.ROOT);
      int end = i + small.length();
      if (s.startsWith(small, i) && (view.endsWord(end) || known.length() > 6)) {
        return s.startsWith("duration", end) ? null : known(side, known, view.span(at, end));
      }
    }
    boolean oneWord = !hasBlank(paste.slice(view.span(at, Math.max(i, at + 1))));
    int end = i;
    while (end < s.length()
        && end - i <= LONGEST
        && Text.isWord(s.charAt(end))
        && oneWord
        && (end == i ? !view.endsWord(i) || s.charAt(i - 1) == '_' : !view.endsWord(end))) {
      end++;
    }
    boolean cut = s.startsWith("...", end) || s.startsWith("\u2026", end);
    if (end == i || end - i > LONGEST || cut) {
      return side == null ? null : new Code(side, null, false, cut, view.span(at, end));
    }
    Span words = view.span(at, end);
    Span printed = view.span(i, end);
    return new Code(side, paste.slice(printed), false, false, words);
  }

  /** The older names say read for the source and write for the target. */
  private static Code known(Side side, String resource, Span words) {
    Side told =
        side != null
            ? side
            : resource.startsWith("Read")
                ? Side.SOURCE
                : resource.startsWith("Write") ? Side.TARGET : null;
    return new Code(told, resource, true, false, words);
  }

  /** {@code Group-Object} prints how many before the name. */
  private static int groupCount(String text, int start) {
    int end = start;
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
      end--;
    }
    int from = end;
    while (from > 0 && Character.isDigit(text.charAt(from - 1)) && end - from < 5) {
      from--;
    }
    int line = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
    boolean first = from < end && Text.skipBlanks(text, Math.min(line, from)) == from;
    return first ? Math.max(1, Integer.parseInt(text, from, end, 10)) : 1;
  }

  private static int skipUnderscore(String s, int i) {
    return i < s.length() && s.charAt(i) == '_' ? i + 1 : i;
  }

  private static boolean hasBlank(String text) {
    return text.chars().anyMatch(Character::isWhitespace);
  }
}
