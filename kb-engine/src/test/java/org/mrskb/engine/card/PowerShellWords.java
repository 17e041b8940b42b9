package org.mrskb.engine.card;

import java.util.ArrayList;
import java.util.List;

/**
 * A command as PowerShell takes it apart, written against its language specification and not
 * against the filler: typographic quotes are quotes, back-ticks escape, line ends and {@code ; | &}
 * end a command, and {@code $} within double quotes expands.
 */
public final class PowerShellWords {
  private static final String SINGLE = "'\u2018\u2019\u201a\u201b";
  private static final String DOUBLE = "\"\u201c\u201d\u201e";
  private static final String ENDS = ";|&\n\r(){}";

  private final String in;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean begun;
  private boolean expands;

  private PowerShellWords(String in) {
    this.in = in;
  }

  /** The words and, as words of their own, the signs that part or end commands. */
  public static List<String> of(String command) {
    PowerShellWords parser = new PowerShellWords(command);
    parser.run();
    if (parser.expands) {
      parser.words.add("EXPANDS");
    }
    return parser.words;
  }

  private void run() {
    char quote = 0;
    for (int i = 0; i < in.length(); i++) {
      char c = in.charAt(i);
      String same = quote == '\'' ? SINGLE : DOUBLE;
      if (quote != 0 && same.indexOf(c) >= 0) {
        if (i + 1 < in.length() && same.indexOf(in.charAt(i + 1)) >= 0) {
          word.append(c);
          i++;
        } else {
          quote = 0;
        }
      } else if (quote == '\'') {
        word.append(c);
      } else if (c == '`' && i + 1 < in.length()) {
        word.append(in.charAt(++i));
        begun = true;
      } else if (c == '$' && quote == '"') {
        expands = true;
        word.append(c);
      } else if (quote == '"') {
        word.append(c);
      } else if (SINGLE.indexOf(c) >= 0 || DOUBLE.indexOf(c) >= 0) {
        quote = SINGLE.indexOf(c) >= 0 ? '\'' : '"';
        begun = true;
      } else if (ENDS.indexOf(c) >= 0) {
        end();
        words.add(String.valueOf(c));
      } else if (c == ' ' || c == '\t' || c == '\u00a0' || Character.isSpaceChar(c)) {
        end();
      } else {
        word.append(c);
        begun = true;
      }
    }
    end();
    if (quote != 0) {
      words.add("UNCLOSED");
    }
  }

  private void end() {
    if (begun || word.length() > 0) {
      words.add(word.toString());
    }
    word.setLength(0);
    begun = false;
  }
}
