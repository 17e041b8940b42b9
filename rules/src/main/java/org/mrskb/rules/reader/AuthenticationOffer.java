package org.mrskb.rules.reader;

import java.util.List;
import java.util.Locale;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Span;

/**
 * What a 401 text says about authentication.
 *
 * @param printed the words between the quotes
 * @param at place in the squeezed text
 * @param words place in the text
 */
record AuthenticationOffer(String printed, int at, Span words) {
  private static final String HEADER = "WWW-Authenticate:";

  /**
   * The scheme that the caller used. The word before the quote is the same in every language seen
   * so far.
   */
  static AuthenticationOffer client(Paste paste) {
    return quoted(
        paste,
        List.of(
            "clientauthenticationscheme",
            "clientauthentifizierungsschema",
            "authentificationduclient",
            "authenticationscheme"));
  }

  /** The schemes that the server offered. */
  static AuthenticationOffer server(Paste paste) {
    AuthenticationOffer headers = headers(paste);
    return headers != null
        ? headers
        : quoted(
            paste,
            List.of(
                "authenticationheaderreceivedfromtheserverwas",
                "authentifizierungsheader",
                "en-t\u00eated'authentification",
                "cabe\u00e7alhodeautentica\u00e7\u00e3o"));
  }

  /** The lines {@code WWW-Authenticate: …} of a raw answer, as curl prints them. */
  private static AuthenticationOffer headers(Paste paste) {
    StringBuilder printed = new StringBuilder();
    Span words = null;
    for (Span line : paste.lines()) {
      String text = paste.slice(line).strip();
      if (text.regionMatches(true, 0, HEADER, 0, HEADER.length())) {
        printed
            .append(printed.isEmpty() ? "" : ", ")
            .append(text.substring(HEADER.length()).strip());
        words = words == null ? line : words.with(line);
      }
    }
    int at = paste.squeezed().indexOf(HEADER.toLowerCase(Locale.ROOT));
    return words == null ? null : new AuthenticationOffer(printed.toString(), at, words);
  }

  private static AuthenticationOffer quoted(Paste paste, List<String> keys) {
    String s = paste.squeezed().chars();
    for (String key : keys) {
      int at = paste.squeezed().indexOf(key);
      if (at < 0) {
        continue;
      }
      int open = at + key.length();
      while (open < s.length()
          && open - at - key.length() < 60
          && s.charAt(open) != '\''
          && s.charAt(open) != '"') {
        open++;
      }
      if (open >= s.length() || (s.charAt(open) != '\'' && s.charAt(open) != '"')) {
        continue;
      }
      int close = closing(s, open);
      if (close == open + 1) {
        return new AuthenticationOffer("", at, paste.squeezed().span(at, close + 1));
      }
      if (close > open + 1) {
        Span words = paste.squeezed().span(open + 1, close);
        return new AuthenticationOffer(oneLine(paste.slice(words)), at, words);
      }
    }
    return null;
  }

  /** The quote that ends the value: a realm inside may have quotes of its own. */
  private static int closing(String s, int open) {
    char quote = s.charAt(open);
    int limit = Math.min(s.length(), open + 300);
    for (int i = open + 1; i < limit; i++) {
      if (s.charAt(i) == quote
          && (i + 1 >= s.length() || s.charAt(i + 1) != quote || quote == '\'')) {
        boolean opensRealm = s.charAt(i - 1) == '=';
        if (!opensRealm && (quote == '\'' || realmClosed(s, open, i))) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean realmClosed(String s, int open, int at) {
    String inside = s.substring(open + 1, at);
    int realm = inside.indexOf("=\"");
    return realm < 0 || inside.indexOf('"', realm + 2) > 0;
  }

  private static String oneLine(String printed) {
    StringBuilder line = new StringBuilder();
    boolean afterBreak = false;
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (c == '\n') {
        afterBreak = true;
      } else if (!(afterBreak && c == ' ')) {
        line.append(c);
        afterBreak = false;
      }
    }
    return line.toString();
  }
}
