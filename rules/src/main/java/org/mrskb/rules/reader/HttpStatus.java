package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.engine.paste.Squeezed;

/**
 * An HTTP status code where a text says that it is one.
 *
 * @param code the code
 * @param at place in the squeezed text
 * @param words place in the text
 * @param alone whether the code stands without any of the words that error texts put around it
 */
record HttpStatus(int code, int at, Span words, boolean alone) {
  private static final Set<Integer> MEANT_IN_CHAT =
      Set.of(400, 401, 403, 404, 405, 408, 413, 429, 500, 502, 503, 504);
  private static final int CHAT = 240;

  private static final Map<String, Integer> PHRASES =
      Map.of(
          "httprequestwasforbidden", 403,
          "httprequestisunauthorized", 401,
          "httprequestwasunauthorized", 401);

  private static final List<String> BEFORE =
      List.of(
          "httpstatus",
          "httpstatuscode",
          "statuscode",
          "statuscode:",
          "httpstatus:",
          "httpstatuscode:",
          "http/1.1",
          "http/2",
          "httperror",
          "errorcode:",
          "http",
          "error:",
          "error");
  private static final List<String> AFTER =
      List.of(
          "forbidden",
          "unauthorized",
          "notfound",
          "methodnotallowed",
          "badgateway",
          "badrequest",
          "serviceunavailable",
          "gatewaytimeout",
          "gatewaytime-out",
          "internalservererror",
          "requestentitytoolarge",
          "payloadtoolarge",
          "toomanyrequests");

  static List<HttpStatus> find(Paste paste, Sightings sightings) {
    Squeezed view = paste.squeezed();
    String s = view.chars();
    List<HttpStatus> found = new ArrayList<>();
    PHRASES.forEach(
        (phrase, code) -> {
          for (int at = view.indexOf(phrase); at >= 0; at = s.indexOf(phrase, at + 1)) {
            found.add(new HttpStatus(code, at, view.span(at, at + phrase.length()), false));
          }
        });
    boolean chat = paste.text().strip().length() <= CHAT;
    for (int i = 0; i + 3 <= s.length(); i++) {
      char c = s.charAt(i);
      if (c != '4' && c != '5') {
        continue;
      }
      if (isDigit(s, i + 1)
          && isDigit(s, i + 2)
          && !isDigit(s, i + 3)
          && (i == 0 || !isDigit(s, i - 1) || view.startsWord(i))) {
        HttpStatus status = at(view, s, i, chat);
        if (status != null) {
          found.add(status);
        }
        i += 2;
      }
    }
    found.removeIf(
        status ->
            sightings.isSettled(paste, status.words())
                || (status.isBare() && sightings.isClaimed(paste, status.words())));
    found.sort(Comparator.comparingInt(HttpStatus::at));
    return found;
  }

  /** Three digits with no word to them; in a table they count something. */
  private boolean isBare() {
    return words.end() - words.start() == 3;
  }

  private static boolean isDigit(String s, int i) {
    return i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9';
  }

  private static HttpStatus at(Squeezed view, String s, int i, boolean chat) {
    int code = Integer.parseInt(s.substring(i, i + 3));
    if (i > 0 && s.charAt(i - 1) == '(' && i + 3 < s.length() && s.charAt(i + 3) == ')') {
      int end = i + 4;
      for (String word : AFTER) {
        if (s.startsWith(word, end)) {
          return new HttpStatus(code, i, view.span(i - 1, end + word.length()), false);
        }
      }
      boolean sentence = i > 1 && (s.charAt(i - 2) == ':' || Character.isLetter(s.charAt(i - 2)));
      return sentence ? new HttpStatus(code, i, view.span(i - 1, end), false) : null;
    }
    if (!view.startsWord(i) || !view.endsWord(i + 3)) {
      return null;
    }
    int from = i + 3;
    from += from < s.length() && ":-".indexOf(s.charAt(from)) >= 0 ? 1 : 0;
    for (String word : AFTER) {
      if (s.startsWith(word, from)) {
        int end = from + word.length();
        return new HttpStatus(code, i, view.span(i, end), chat && s.length() < 40);
      }
    }
    for (String word : BEFORE) {
      if (i >= word.length()
          && s.startsWith(word, i - word.length())
          && MEANT_IN_CHAT.contains(code)) {
        return new HttpStatus(
            code, i, view.span(i - word.length(), i + 3), chat && s.length() < 40);
      }
    }
    return chat && MEANT_IN_CHAT.contains(code) && !isAmount(s, i)
        ? new HttpStatus(code, i, view.span(i, i + 3), s.length() < 40)
        : null;
  }

  /**
   * Numbers of things are no status codes: {@code 403/1995 messages}, {@code 500 mailboxes}, {@code
   * 401.1}.
   */
  private static boolean isAmount(String s, int i) {
    if (i > 0 && "/#-+".indexOf(s.charAt(i - 1)) >= 0) {
      return true;
    }
    if (i > 1 && ".,:".indexOf(s.charAt(i - 1)) >= 0 && isDigit(s, i - 2)) {
      return true;
    }
    if (i + 3 < s.length() && "/%".indexOf(s.charAt(i + 3)) >= 0) {
      return true;
    }
    if (i + 3 < s.length() && ".,".indexOf(s.charAt(i + 3)) >= 0 && isDigit(s, i + 4)) {
      return true;
    }
    for (String unit :
        List.of(
            "items",
            "messages",
            "mailbox",
            "user",
            "mb",
            "gb",
            "kb",
            "minutes",
            "hours",
            "seconds",
            "ms",
            "box",
            "people",
            "seats",
            "accounts",
            "days",
            "folders",
            "of",
            "k")) {
      if (s.startsWith(unit, i + 3)) {
        return true;
      }
    }
    return false;
  }
}
