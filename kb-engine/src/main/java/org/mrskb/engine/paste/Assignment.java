package org.mrskb.engine.paste;

import java.util.List;

/**
 * The way from a name to its value: signs, quotes, the mark-up of chats and pages, the line below,
 * and how people say it in a sentence.
 */
final class Assignment {
  /** How people say what a password is; longer ones first. */
  private static final List<String> VERBS =
      List.of(
          "is now ",
          "is still ",
          "is ",
          "was ",
          "ist jetzt ",
          "ist ",
          "lautet: ",
          "lautet ",
          "est ",
          "ends up as ");

  private final String in;

  Assignment(String in) {
    this.in = in;
  }

  /** Where the sign that assigns a value ends: {@code = : => ->} or the edge of a cell. */
  int sign(int j) {
    if (j >= in.length()) {
      return j;
    }
    if (in.startsWith("->", j) || in.startsWith("=>", j) || in.startsWith(":=", j)) {
      return j + 2;
    }
    if (in.startsWith("is:", j)) {
      return j + 3;
    }
    return "=:\uff1a|".indexOf(in.charAt(j)) >= 0 ? j + 1 : j;
  }

  /** The sign may have slipped into the next line. */
  int signBelow(int from) {
    int line = nextLine(from);
    boolean sign = line > from && line + 1 < in.length() && ":=".indexOf(in.charAt(line)) >= 0;
    return sign && in.charAt(line + 1) == ' ' ? line : from;
  }

  /** The value may stand in the next line, alone; a word with letters and digits is taken. */
  int valueBelow(int from, String kind) {
    int line = nextLine(from);
    if (line <= from || kind.equals(SecretWords.TOKEN)) {
      return from;
    }
    int end = line;
    boolean letters = false;
    boolean digits = false;
    while (end < in.length()
        && end - line < ValueEnd.FAR
        && !Character.isWhitespace(in.charAt(end))) {
      letters |= Character.isLetter(in.charAt(end));
      digits |= Character.isDigit(in.charAt(end));
      end++;
    }
    int rest = skipBlanks(end);
    boolean alone = rest >= in.length() || "\r\n".indexOf(in.charAt(rest)) >= 0;
    return letters && digits && alone && end - line >= 8 ? skipDecoration(line) : from;
  }

  /** Where the text of the next line begins if nothing more stands in this one. */
  private int nextLine(int from) {
    int i = skipBlanks(from);
    i += in.startsWith("\r", i) ? 1 : 0;
    if (i >= in.length() || in.charAt(i) != '\n') {
      return from;
    }
    int line = skipBlanks(i + 1);
    return in.startsWith("> ", line) ? skipBlanks(line + 2) : line;
  }

  /** {@code the password is Winter26}: what follows has letters and digits and is no word. */
  boolean isSpoken(int at) {
    int from = spoken(at);
    if (from == at) {
      return false;
    }
    boolean letters = false;
    boolean digits = false;
    int i = from;
    while (i < in.length() && i - from < ValueEnd.FAR && !ValueEnd.isAt(in, i)) {
      letters |= Character.isLetter(in.charAt(i));
      digits |= Character.isDigit(in.charAt(i));
      i++;
    }
    return letters && digits && i - from > 5;
  }

  /** Where the value behind a verb begins; where the verb would be if there is none. */
  int spoken(int at) {
    for (String verb : VERBS) {
      if (in.regionMatches(true, at, verb, 0, verb.length())) {
        int end = skipBlanks(at + verb.length());
        return end < in.length() && in.charAt(end) == ':' ? skipDecoration(end + 1) : end;
      }
    }
    return at;
  }

  /** {@code -Password}, {@code -AdminPassword}: the hyphen follows a blank or nothing. */
  boolean isParameter(int at) {
    int i = at;
    while (i > 0 && at - i < 32 && ValueEnd.isToken(in.charAt(i - 1)) && in.charAt(i - 1) != '-') {
      i--;
    }
    return i > 0
        && in.charAt(i - 1) == '-'
        && (i < 2
            || Character.isWhitespace(in.charAt(i - 2))
            || !ValueEnd.isToken(in.charAt(i - 2)));
  }

  /** Skips blanks, and what chats and web pages put around a name: {@code *}, back-ticks, tags. */
  int skipDecoration(int from) {
    int i = from;
    int limit = Math.min(in.length(), from + ValueEnd.FAR);
    while (i < limit) {
      char c = in.charAt(i);
      if (c == ' ' || c == '\t' || c == '\u00a0') {
        i++;
      } else if ((c == '*' || c == '`' || c == '_') && !in.startsWith("***", i)) {
        i++;
      } else if (in.startsWith("&nbsp;", i)) {
        i += 6;
      } else if (c == '<' && tagEnd(i) > i) {
        i = tagEnd(i);
      } else {
        break;
      }
    }
    return i;
  }

  private int tagEnd(int open) {
    int limit = Math.min(in.length(), open + ValueEnd.FAR);
    for (int i = open + 1; i < limit; i++) {
      char c = in.charAt(i);
      if (c == '>') {
        return HtmlTag.at(in, open, i) == HtmlTag.NONE ? open : i + 1;
      }
      if (c == '<' || c == '\n') {
        return open;
      }
    }
    return open;
  }

  int skipBlanks(int from) {
    int i = from;
    while (i < in.length()
        && (in.charAt(i) == ' ' || in.charAt(i) == '\t' || in.charAt(i) == '\u00a0')) {
      i++;
    }
    return i;
  }
}
