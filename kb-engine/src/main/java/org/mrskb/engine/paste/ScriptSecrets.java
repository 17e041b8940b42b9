package org.mrskb.engine.paste;

import java.util.List;

/**
 * Finds secrets that no word such as "password" stands before: in command lines, in calls of
 * scripts and in signed addresses.
 */
final class ScriptSecrets {
  private static final int LONGEST_LINE = 2000;
  private static final List<String> CURL_OPTIONS =
      List.of("-u ", "--user ", "--user=", "--proxy-user ", "-U ");
  private static final List<String> CREDENTIALS = List.of("networkcredential(", "pscredential(");

  /** What {@link #at} knows begins with one of these. */
  static final List<String> STARTS = List.of("curl", "net", "pscr", "pass", "sig");

  private final String in;
  private final SecretMask mask;
  private int commandsUntil;

  ScriptSecrets(SecretMask mask) {
    this.in = mask.text();
    this.mask = mask;
  }

  /** Looks whether one begins here. */
  void at(int i, char c) {
    switch (c) {
      case 'c', 'C' -> command(i, "curl");
      case 'n', 'N' -> {
        command(i, "net use");
        credential(i);
      }
      case 'p', 'P' -> {
        credential(i);
        assigned(i, "pass");
      }
      case 's', 'S' -> signature(i);
      default -> {}
    }
  }

  private boolean starts(int i, String word) {
    return in.regionMatches(true, i, word, 0, word.length())
        && (i == 0 || !ValueEnd.isToken(in.charAt(i - 1)));
  }

  /** {@code curl -u user:secret}, {@code net use \\server\share secret /user:name}. */
  private void command(int i, String name) {
    if (i < commandsUntil || !starts(i, name + " ")) {
      return;
    }
    int end = i;
    int limit = Math.min(in.length(), i + LONGEST_LINE);
    while (end < limit && in.charAt(end) != '\n') {
      end++;
    }
    commandsUntil = end;
    if (name.equals("curl")) {
      curl(i, end);
    } else {
      netUse(i + name.length(), end);
    }
  }

  private void curl(int from, int end) {
    for (int i = from; i < end; i++) {
      if (in.charAt(i) != '-' || in.charAt(i - 1) != ' ') {
        continue;
      }
      for (String option : CURL_OPTIONS) {
        int value = i + option.length();
        if (!in.startsWith(option, i) || value >= end) {
          continue;
        }
        int stop = endOfWord(value, end);
        int colon = in.indexOf(':', value);
        if (colon > 0 && colon + 1 < stop) {
          mask.mask(colon + 1, stop, SecretWords.PASSWORD);
        }
      }
    }
  }

  /** What is no share, no drive and no option is the password. */
  private void netUse(int from, int end) {
    int i = from;
    while (i < end && in.charAt(i) == ' ') {
      i++;
    }
    boolean drive = i + 1 < end && in.charAt(i + 1) == ':';
    if (i >= end || ("\\/*".indexOf(in.charAt(i)) < 0 && !drive)) {
      return; // somebody speaks of it
    }
    while (i < end) {
      if (in.charAt(i) == ' ') {
        i++;
        continue;
      }
      int stop = endOfWord(i, end);
      char c = in.charAt(i);
      boolean letter = stop - i <= 2 || in.charAt(Math.min(end - 1, i + 1)) == ':';
      if (c == '>' || c == '|') {
        return;
      }
      if (c != '\\' && c != '/' && c != '*' && !letter) {
        mask.mask(i, stop, SecretWords.PASSWORD);
      }
      i = stop + 1;
    }
  }

  private int endOfWord(int from, int end) {
    int i = from;
    char quote = i < end && "'\"".indexOf(in.charAt(i)) >= 0 ? in.charAt(i) : 0;
    i += quote == 0 ? 0 : 1;
    while (i < end && (quote == 0 ? " `".indexOf(in.charAt(i)) < 0 : in.charAt(i) != quote)) {
      i++;
    }
    return i;
  }

  /** {@code New-Object System.Net.NetworkCredential('name','secret')}. */
  private void credential(int i) {
    for (String call : CREDENTIALS) {
      if (!in.regionMatches(true, i, call, 0, call.length())) {
        continue;
      }
      int limit = Math.min(in.length(), i + ValueEnd.FAR);
      int comma = i + call.length();
      while (comma < limit && in.charAt(comma) != ',' && in.charAt(comma) != ')') {
        comma++;
      }
      int open = comma + 1;
      while (open < limit && in.charAt(open) == ' ') {
        open++;
      }
      if (comma < limit && open < limit && "'\"".indexOf(in.charAt(open)) >= 0) {
        int close = in.indexOf(in.charAt(open), open + 1);
        if (close > 0 && close - open < ValueEnd.FAR) {
          mask.mask(open + 1, close, SecretWords.PASSWORD);
        }
      }
    }
  }

  /** {@code /pass:secret}, {@code pass=secret}: only with the sign right behind the word. */
  private void assigned(int i, String word) {
    int sign = i + word.length();
    boolean named = starts(i, word) && sign + 1 < in.length() && ":=".indexOf(in.charAt(sign)) >= 0;
    if (!named || Character.isWhitespace(in.charAt(sign + 1))) {
      return;
    }
    int end = sign + 1;
    while (end < in.length()
        && !Character.isWhitespace(in.charAt(end))
        && end - sign < ValueEnd.FAR) {
      end++;
    }
    mask.mask(sign + 1, end, SecretWords.PASSWORD);
  }

  /** The signature of a shared-access address: {@code ?sv=…&sig=…}. */
  private void signature(int i) {
    if (!in.regionMatches(true, i, "sig=", 0, 4)
        || i == 0
        || "?&;'\"".indexOf(in.charAt(i - 1)) < 0) {
      return;
    }
    int end = i + 4;
    while (end < in.length()
        && (ValueEnd.isToken(in.charAt(end)) || "%+/=.~".indexOf(in.charAt(end)) >= 0)) {
      end++;
    }
    if (end - i > 20) {
      mask.mask(i + 4, end, SecretWords.TOKEN);
    }
  }
}
