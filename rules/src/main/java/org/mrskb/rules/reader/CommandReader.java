package org.mrskb.rules.reader;

import java.util.Set;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.CommandParameter;

/** Reads the commands that a paste shows, with what their parameters were given. */
final class CommandReader implements Reader {
  private static final int MOST = 300;
  private static final Set<String> VERBS =
      Set.of(
          "New",
          "Get",
          "Set",
          "Start",
          "Stop",
          "Resume",
          "Suspend",
          "Test",
          "Complete",
          "Remove",
          "Enable",
          "Disable",
          "Add",
          "Update",
          "Export",
          "Import",
          "Connect");

  @Override
  public void read(Paste paste, Sightings sightings) {
    String text = paste.text();
    int added = 0;
    int i = 0;
    while (i < text.length() && added < MOST) {
      int hyphen = text.indexOf('-', i);
      if (hyphen < 0) {
        return;
      }
      i = hyphen + 1;
      int start = hyphen;
      while (start > 0 && hyphen - start < 9 && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      int end = Text.endOfWord(text, i);
      boolean cmdlet =
          VERBS.contains(text.substring(start, hyphen))
              && end - i > 3
              && end - i < 60
              && Character.isUpperCase(text.charAt(i));
      if (cmdlet) {
        String name = text.substring(start, end);
        int at = end;
        while (added < MOST) {
          int next = parameter(paste, name, at, sightings);
          if (next < 0) {
            break;
          }
          at = next;
          added++;
        }
        i = at;
      }
    }
  }

  /** Reads one parameter; returns where it ends, or -1 if there is none. */
  private static int parameter(Paste paste, String cmdlet, int from, Sightings sightings) {
    String text = paste.text();
    int at = blanks(text, from);
    if (at == from || at + 2 >= text.length() || text.charAt(at) != '-') {
      return -1;
    }
    int end = Text.endOfWord(text, at + 1);
    if (end == at + 1 || !Character.isLetter(text.charAt(at + 1)) || end - at > 60) {
      return -1;
    }
    Draft<CommandParameter> draft = Draft.of(CommandParameter.class);
    draft.put("cmdlet", cmdlet, new Span(at, end));
    draft.put("parameter", text.substring(at + 1, end), new Span(at, end));
    int value = end < text.length() && text.charAt(end) == ':' ? end + 1 : blanks(text, end);
    int stop = value;
    if (value < text.length() && "'\"".indexOf(text.charAt(value)) >= 0) {
      int close = Text.find(text, text.substring(value, value + 1), value + 1, value + 300);
      stop = close < 0 ? value : close + 1;
    } else if (value < text.length() && text.charAt(value) == '(') {
      return closing(text, value, paste, draft, sightings);
    } else {
      while (stop < text.length() && !isEnd(text.charAt(stop))) {
        stop++;
      }
    }
    boolean given = stop > value && value > end && "-|$@{`\n\r".indexOf(text.charAt(value)) < 0;
    if (given) {
      String printed = Values.unquoted(text.substring(value, stop));
      boolean told = !Values.isMasked(printed) && !Values.isCut(printed) && !printed.isEmpty();
      draft.put("value", told ? printed : null, new Span(value, stop));
    }
    sightings.add(draft.build(paste));
    boolean skips = stop > value && "$@".indexOf(text.charAt(value)) >= 0;
    return given || skips ? stop : end;
  }

  private static int closing(
      String text, int open, Paste paste, Draft<CommandParameter> draft, Sightings sightings) {
    sightings.add(draft.build(paste));
    int close = Text.find(text, ")", open, open + 300);
    return close < 0 ? open : close + 1;
  }

  private static boolean isEnd(char c) {
    return Character.isWhitespace(c) || c == '|' || c == ';';
  }

  /** Skips blanks, and the line break behind a back-tick. */
  private static int blanks(String text, int from) {
    int i = Text.skipBlanks(text, from);
    if (i < text.length() && text.charAt(i) == '`') {
      int next = Text.skipBlanks(text, i + 1);
      if (next < text.length() && text.charAt(next) == '\n') {
        return Text.skipBlanks(text, next + 1);
      }
    }
    return i;
  }
}
