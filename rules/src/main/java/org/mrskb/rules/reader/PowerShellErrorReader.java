package org.mrskb.rules.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.PowerShellError;

/**
 * Reads error records, of remote sessions and of the REST module: {@code CategoryInfo}, {@code
 * FullyQualifiedErrorId}, {@code PSComputerName}. Works on the squeezed text, so a record may be
 * broken anywhere.
 */
final class PowerShellErrorReader implements Reader {
  private static final int LONGEST = 2500;
  private static final Set<String> VERBS =
      Set.of(
          "Add",
          "Complete",
          "Connect",
          "Disable",
          "Enable",
          "Export",
          "Get",
          "Import",
          "New",
          "Remove",
          "Resume",
          "Set",
          "Start",
          "Stop",
          "Suspend",
          "Test",
          "Update",
          "Approve");

  @Override
  public void read(Paste paste, Sightings sightings) {
    String s = paste.squeezed().chars();
    int at = paste.squeezed().indexOf("categoryinfo");
    if (at < 0) {
      at = paste.squeezed().indexOf("fullyqualifiederrorid");
    }
    List<RestError> heads = RestError.find(paste);
    int head = 0;
    while (at >= 0) {
      int next = s.indexOf("categoryinfo", at + 12);
      int end = Math.min(next < 0 ? s.length() : next, at + LONGEST);
      Draft<PowerShellError> error = Draft.of(PowerShellError.class);
      RestError last = null;
      while (head < heads.size() && heads.get(head).at() < at) {
        if (last != null) {
          sightings.add(last.tell(Draft.of(PowerShellError.class)).build(paste));
        }
        last = heads.get(head++);
      }
      if (last != null && at - last.at() < LONGEST) {
        error.put("code", last.code(), last.words());
      }
      new ErrorRecord(paste, s, at, end, error).read();
      if (!error.isEmpty()) {
        sightings.add(error.build(paste));
      }
      at = next;
    }
    for (RestError rest : heads.subList(head, heads.size())) {
      sightings.add(rest.tell(Draft.of(PowerShellError.class)).build(paste));
    }
    concise(paste, sightings);
  }

  /** PowerShell 7 prints {@code New-MoveRequest: message} and leaves out the rest of the record. */
  private static void concise(Paste paste, Sightings sightings) {
    Set<String> known = new HashSet<>();
    sightings.facts(PowerShellError.class).forEach(e -> known.add(e.cmdlet()));
    for (Span line : paste.lines()) {
      String text = paste.text();
      int start = Text.skipBlanks(text, line.start());
      int hyphen = Text.endOfWord(text, start);
      int end =
          hyphen < line.end() && text.charAt(hyphen) == '-' ? Text.endOfWord(text, hyphen + 1) : 0;
      if (end - hyphen < 4 || end - start > 60 || !VERBS.contains(text.substring(start, hyphen))) {
        continue;
      }
      int colon = Text.skipBlanks(text, end);
      String cmdlet = text.substring(start, end);
      if (text.startsWith(": ", colon) && colon + 2 < line.end() && known.add(cmdlet)) {
        sightings.add(
            Draft.of(PowerShellError.class)
                .put("cmdlet", cmdlet, new Span(start, end))
                .build(paste));
      }
    }
  }

  /** One record. */
  private record ErrorRecord(
      Paste paste, String s, int start, int end, Draft<PowerShellError> error) {

    void read() {
      category();
      int id = find("fullyqualifiederrorid", start);
      if (id >= 0) {
        identity(id + "fullyqualifiederrorid".length());
      }
      int host = find("pscomputername:", start);
      if (host >= 0) {
        int from = host + "pscomputername:".length();
        int to = from;
        while (to < end && Text.isHostChar(s.charAt(to)) && (to == from || !startsLine(to))) {
          to++;
        }
        put("psComputerName", from, to);
      }
    }

    private int find(String word, int from) {
      return Text.find(s, word, from, end);
    }

    private boolean startsLine(int at) {
      int here = paste.squeezed().span(at, at + 1).start();
      int before = paste.squeezed().span(at - 1, at).end();
      return paste.text().substring(before, here).indexOf('\n') >= 0
          && !Character.isLetterOrDigit(s.charAt(at - 1));
    }

    private void category() {
      if (!s.startsWith("categoryinfo:", start)) {
        return;
      }
      int from = start + "categoryinfo:".length();
      int to = from;
      while (to < end && Character.isLetter(s.charAt(to))) {
        to++;
      }
      put("category", from, to);
      int open = find("[", to);
      int close = open < 0 ? -1 : find("]", open);
      if (close < 0 || close - open > 80) {
        return;
      }
      put("cmdlet", open + 1, close);
      int type = close + 1;
      if (type < end && s.charAt(type) == ',') {
        type++;
        int stop = type;
        while (stop < end && Text.isWord(s.charAt(stop)) && !s.startsWith("+fully", stop)) {
          stop++;
        }
        boolean cut = s.startsWith("...", stop) || s.startsWith("\u2026", stop);
        if (!cut && FailureReader.isType(Text.exact(paste, type, stop))) {
          put("type", type, stop);
        }
      }
    }

    private void identity(int from) {
      int stop = find("+pscomputername", from);
      stop = stop < 0 ? end : stop;
      value("server=", from, stop, ",]", "server");
      value("requestid=", from, stop, ",]", "requestId");
      timestamp(from, stop);
      value("failurecategory=", from, stop, "]", "failureCategory");
      if (error.get("type") == null && error.get("failureCategory") instanceof String category) {
        int hyphen = category.indexOf('-');
        String type = category.substring(hyphen + 1);
        int at = Text.find(s, "failurecategory=", from, stop);
        if (FailureReader.isType(type) && at >= 0) {
          Span words = paste.squeezed().span(at, at + "failurecategory=".length());
          error.put("type", type, words);
        }
      }
      hash(from, stop);
    }

    private void value(String key, int from, int stop, String ends, String field) {
      int at = Text.find(s, key, from, stop);
      if (at < 0) {
        return;
      }
      int begin = at + key.length();
      int to = begin;
      while (to < stop && ends.indexOf(s.charAt(to)) < 0 && to - begin < 200) {
        to++;
      }
      put(field, begin, to);
    }

    private void timestamp(int from, int stop) {
      int at = Text.find(s, "timestamp=", from, stop);
      int close = at < 0 ? -1 : Text.find(s, "]", at, stop);
      int begin = at + "timestamp=".length();
      if (close > begin && close < stop && close - begin < 60) {
        Span words = paste.squeezed().span(begin, close);
        error.put("timestamp", oneLine(paste.slice(words)), words);
      }
    }

    /** The code stands before the comma and the class name. */
    private void hash(int from, int stop) {
      int begin = from;
      while (begin < stop && s.charAt(begin) == ':') {
        begin++;
      }
      for (int i = begin; i < stop && i - begin < 600; i++) {
        if (s.charAt(i) == ']') {
          begin = i + 1;
        }
      }
      int to = begin;
      while (to < stop && Character.digit(s.charAt(to), 16) >= 0) {
        to++;
      }
      if (to - begin >= 5 && to - begin <= 8 && to < stop && s.charAt(to) == ',') {
        put("hash", begin, to);
      }
    }

    private void put(String field, int from, int to) {
      if (to > from) {
        String text = Text.exact(paste, from, to);
        if (!Values.isMasked(text) && !Values.isCut(text)) {
          error.put(field, text, paste.squeezed().span(from, to));
        }
      }
    }

    /** A console breaks a time anywhere, and the blank at the break is lost: it is put back. */
    private static String oneLine(String text) {
      if (text.indexOf('\n') < 0) {
        return text;
      }
      StringBuilder line = new StringBuilder();
      for (String piece : text.split("\n", -1)) {
        String bare = piece.strip();
        if (!line.isEmpty() && !bare.isEmpty()) {
          line.append(isParted(line.charAt(line.length() - 1), line, bare) ? " " : "");
        }
        line.append(bare);
      }
      return line.toString();
    }

    /** Whether a blank stood between two pieces: a number and a word, a year and an hour. */
    private static boolean isParted(char before, CharSequence line, String next) {
      char after = next.charAt(0);
      boolean word =
          Character.isDigit(before) && Character.isLetter(after) && "TZ".indexOf(after) < 0;
      boolean number = Character.isLetter(before) && Character.isDigit(after) && before != 'T';
      int from = line.length();
      while (from > 0 && Character.isDigit(line.charAt(from - 1))) {
        from--;
      }
      boolean year = line.length() - from == 4 && Character.isDigit(after);
      return word || number || year || before == ',';
    }
  }
}
