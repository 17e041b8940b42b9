package org.mrskb.engine.paste;

import java.util.List;
import java.util.Locale;

/** Finds secrets behind the words that name them: {@code password: x}, {@code -Password x}. */
final class NamedSecrets {
  private final String in;
  private final SecretMask mask;
  private final Assignment assignment;
  private boolean named;

  NamedSecrets(SecretMask mask) {
    this.in = mask.text();
    this.mask = mask;
    this.assignment = new Assignment(in);
  }

  /** Whether any word for a secret stands in the text: names of columns are among them. */
  boolean isAny() {
    return named;
  }

  /** Masks what follows if a word for a secret begins here, and returns the place to go on. */
  int at(int i, char c) {
    if (c < 'A' || i + 1 == in.length()) {
      return i;
    }
    List<SecretWords.Key> keys = SecretWords.keys(c, in.charAt(i + 1));
    for (int k = 0; k < keys.size(); k++) {
      SecretWords.Key key = keys.get(k);
      if (in.regionMatches(true, i, key.word(), 0, key.word().length())) {
        named = true;
        if (key.word().equals(SecretWords.SECURE)) {
          return secured(i, i + SecretWords.SECURE.length());
        }
        boolean encrypted = precededBy("encrypted", i);
        int from = i + key.word().length();
        int end = valueAfter(i, from, encrypted ? SecretWords.ENCRYPTED : key.kind());
        return end - from > ValueEnd.FAR ? end : from;
      }
    }
    return i;
  }

  /** {@code ConvertTo-SecureString "x" -AsPlainText}, and {@code "x" | ConvertTo-SecureString}. */
  private int secured(int start, int from) {
    int i = assignment.skipBlanks(from);
    boolean again = true;
    while (again) {
      again = false;
      for (String option : List.of("-asplaintext", "-force", "-string", ":")) {
        if (in.regionMatches(true, i, option, 0, option.length())) {
          i = assignment.skipBlanks(i + option.length());
          again = true;
        }
      }
    }
    int before = start;
    while (before > 0 && start - before < 8 && " |(".indexOf(in.charAt(before - 1)) >= 0) {
      before--;
    }
    char quote = before == 0 ? 0 : in.charAt(before - 1);
    if (before < start && (quote == '"' || quote == '\'')) {
      int open = before - 2;
      while (open > 0 && before - open < ValueEnd.FAR && in.charAt(open) != quote) {
        open--;
      }
      mask.mask(open + 1, before - 1, SecretWords.PASSWORD);
    }
    boolean none = i >= in.length() || "-|)\n\r;".indexOf(in.charAt(i)) >= 0;
    return none ? i : assigned(i, SecretWords.PASSWORD, false);
  }

  private boolean precededBy(String word, int i) {
    return in.regionMatches(true, i - word.length(), word, 0, word.length());
  }

  /**
   * Masks the value after a key and returns its end, if what follows reads like an assignment and
   * not like a sentence.
   */
  private int valueAfter(int start, int from, String kind) {
    int i = from;
    while (i < in.length() && ValueEnd.isToken(in.charAt(i)) && i - from < 16) {
      i++;
    }
    if (!SecretWords.isEnding(in.substring(from, i).toLowerCase(Locale.ROOT))) {
      return from;
    }
    if (kind.equals(SecretWords.COOKIE)) {
      return in.startsWith(":", i) ? cookies(i + 1) : from;
    }
    boolean bearer = in.regionMatches(true, start, "bearer", 0, 6);
    if (in.startsWith("\\u003d", i)) {
      return assigned(i + 6, kind, bearer);
    }
    boolean parameter = assignment.isParameter(start);
    char closing = i < in.length() ? in.charAt(i) : 0;
    int j = i;
    if (closing == '\\') {
      j++;
    }
    if (closing == '"' || closing == '\'' || closing == '>' || closing == '\\') {
      j++;
    }
    boolean element = closing == '>' || in.startsWith("&gt;", i);
    if (in.startsWith("&gt;", i)) {
      j = i + 4;
    } else if (in.startsWith("&quot;", i)) {
      j = i + 6;
    } else if (in.startsWith("\" />", i) || in.startsWith("\"/>", i)) {
      return from;
    } else if (closing == '"' && j < in.length() && in.charAt(j) == '>') {
      element = true;
      j++;
    }
    if (element) {
      int end = ValueEnd.ofElement(in, j);
      if (end < in.length()) {
        mask.value(j, end, kind);
      }
      return end;
    }
    int cell = j;
    j = assignment.skipDecoration(j);
    if (closing == '"' && in.regionMatches(true, j, "value=", 0, 6)) {
      return assigned(j + 6, kind, bearer); // <add key="ClientSecret" value="…" />
    }
    j = assignment.signBelow(j);
    int sign = assignment.sign(j);
    if (in.startsWith("</t", cell)) {
      return assigned(j, kind, bearer);
    }
    if (sign > j) {
      j = assignment.valueBelow(assignment.skipDecoration(sign), kind);
    } else if (!(bearer || parameter || assignment.isSpoken(j)) || j == i) {
      return from;
    } else if (assignment.isSpoken(j)) {
      j = assignment.spoken(j);
    }
    return assigned(j, kind, bearer);
  }

  /** The rest of the line: a header has many cookies. */
  private int cookies(int from) {
    int end = from;
    while (end < in.length() && in.charAt(end) != '\n' && "'\"".indexOf(in.charAt(end)) < 0) {
      end++;
    }
    if (end - from > 16) {
      mask.mask(from, end, SecretWords.TOKEN);
    }
    return end;
  }

  /** Masks the value that begins here, and returns where it ends. */
  private int assigned(int from, String kind, boolean bearer) {
    int j = scheme(from, kind);
    boolean escaped = in.startsWith("\\u0022", j);
    j = in.startsWith("&quot;", j) || escaped ? j + 6 : in.startsWith("\\\"", j) ? j + 2 : j;
    if (escaped) {
      int close = in.indexOf("\\u0022", j);
      int stop = close < 0 || close - j > ValueEnd.LONGEST ? j : close;
      mask.value(j, stop, kind);
      return stop;
    }
    if (in.startsWith("<mailto:", j)) {
      int close = j;
      while (close < in.length() && close - j < ValueEnd.FAR && in.charAt(close) != '>') {
        close++;
      }
      mask.mask(j + 1, close, kind);
      return close;
    }
    char quote = j < in.length() ? in.charAt(j) : 0;
    int end;
    if ("\"'\u2018\u201c\u201e".indexOf(quote) >= 0) {
      j++;
      end = j;
      char close = quote == '\u2018' ? '\u2019' : quote == '\u201c' ? '\u201d' : quote;
      close = quote == '\u201e' ? '\u201c' : close;
      while (end < in.length()
          && in.charAt(end) != close
          && (in.charAt(end) != '\n' || ValueEnd.isWrapped(in, end))) {
        end += in.charAt(end) == '\\' && end + 1 < in.length() ? 2 : 1;
      }
      end = Math.min(end, in.length());
    } else if (kind.equals(SecretWords.TOKEN)) {
      end = ValueEnd.ofToken(in, j, true);
      while (end < in.length() && !ValueEnd.isAt(in, end)) {
        end++;
      }
    } else {
      end = j;
      while (end < in.length() && !ValueEnd.isAt(in, end)) {
        end++;
        end += end < in.length() && in.charAt(end) == '\n' && ValueEnd.isWrapped(in, end) ? 1 : 0;
      }
      if (end - j > 40 && kind.equals(SecretWords.ENCRYPTED)) {
        end = Math.max(end, ValueEnd.ofToken(in, j, false));
      }
    }
    if (end - j >= (kind.equals(SecretWords.TOKEN) ? 16 : 1) || (!bearer && quote == '"')) {
      mask.value(j, end, kind);
    }
    return end;
  }

  /** Skips the scheme of an {@code Authorization} header. */
  private int scheme(int from, String kind) {
    if (kind.equals(SecretWords.TOKEN)) {
      for (String word : List.of("basic ", "bearer ", "negotiate ", "ntlm ")) {
        if (in.regionMatches(true, from, word, 0, word.length())) {
          return assignment.skipBlanks(from + word.length());
        }
      }
    }
    return from;
  }
}
