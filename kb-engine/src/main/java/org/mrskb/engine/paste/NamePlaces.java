package org.mrskb.engine.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where names of people, servers and organisations stand in a text: mail addresses, host
 * names, distinguished names and {@code DOMAIN\\user}.
 */
final class NamePlaces {
  /** Domains of Microsoft and other providers, which no customer owns. */
  private static final List<String> PUBLIC =
      List.of(
          "mail.onmicrosoft.com",
          "onmicrosoft.com",
          "outlook.com",
          "office.com",
          "office365.com",
          "office365.us",
          "microsoft.com",
          "microsoftonline.com",
          "microsoftonline-p.com",
          "msappproxy.net",
          "windows.net",
          "windows.com",
          "azure.net",
          "azure.com",
          "aka.ms",
          "live.com",
          "hotmail.com",
          "gmail.com",
          "google.com",
          "googleapis.com",
          "sharepoint.com",
          "digicert.com");

  /** The last word of a name that makes it one of a host, besides those of two letters. */
  private static final Set<String> TOP =
      Set.of(
          "com",
          "net",
          "org",
          "int",
          "lan",
          "local",
          "corp",
          "internal",
          "info",
          "biz",
          "cloud",
          "edu",
          "gov",
          "io",
          "de",
          "fr",
          "uk",
          "ch",
          "at",
          "nl",
          "be",
          "it",
          "es",
          "eu",
          "us",
          "ca",
          "au",
          "se",
          "no",
          "dk",
          "fi",
          "pl",
          "ie",
          "nz",
          "jp",
          "br",
          "za");

  private final String text;
  private final List<Span> places = new ArrayList<>();

  private NamePlaces(String text) {
    this.text = text;
  }

  /** Where names stand; a place may hold several words. */
  static List<Span> of(String text) {
    NamePlaces names = new NamePlaces(text);
    names.find();
    return names.places;
  }

  private void find() {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '@' -> address(i);
        case '.' -> host(i);
        case ':' -> authority(i);
        case '\\' -> account(i);
        case '=' -> distinguished(i);
        default -> {}
      }
    }
  }

  private void address(int at) {
    int start = at;
    while (start > 0 && at - start < 64 && isLocalChar(text.charAt(start - 1))) {
      start--;
    }
    int end = hostEnd(at + 1);
    if (start < at && text.substring(at + 1, end).indexOf('.') > 0) {
      places.add(new Span(start, at));
      domain(at + 1, end);
    }
  }

  /** The part of a domain that is its owner's. */
  private void domain(int start, int end) {
    String name = text.substring(start, end).toLowerCase(Locale.ROOT);
    for (String known : PUBLIC) {
      if (name.equals(known)) {
        return;
      }
      if (name.endsWith("." + known)) {
        boolean tenant = known.endsWith("onmicrosoft.com") || known.equals("sharepoint.com");
        if (tenant) {
          places.add(new Span(start, end - known.length() - 1));
        }
        return;
      }
    }
    places.add(new Span(start, end));
  }

  /** A name with dots whose last word is one that hosts end with. */
  private void host(int dot) {
    int start = dot;
    while (start > 0 && dot - start < 64 && isHostChar(text.charAt(start - 1))) {
      start--;
    }
    boolean first = text.lastIndexOf('.', dot - 1) < start;
    int end = hostEnd(dot + 1);
    if (!first || start == dot || end <= dot + 1) {
      return;
    }
    String name = text.substring(start, end);
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean program =
        name.startsWith("System.") || name.startsWith("Microsoft.") || name.startsWith("ASP.");
    if (TOP.contains(last) && !program && !isPublic(beforeBreak(start) + name)) {
      domain(start, end);
    }
  }

  /** What a console broke off at the end of the line above. */
  private String beforeBreak(int start) {
    if (start == 0 || text.charAt(start - 1) != '\n') {
      return "";
    }
    int from = start - 1;
    while (from > 0 && start - from < 64 && isHostChar(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, start - 1);
  }

  private static boolean isPublic(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return PUBLIC.stream()
        .filter(known -> !known.endsWith("onmicrosoft.com"))
        .anyMatch(known -> small.equals(known) || small.endsWith("." + known));
  }

  /** A host without dots in an address: {@code https://ex01/EWS}. */
  private void authority(int colon) {
    if (text.startsWith("://", colon)) {
      int end = hostEnd(colon + 3);
      boolean scheme = colon > 0 && Character.isLetter(text.charAt(colon - 1));
      if (scheme && end > colon + 3 && text.substring(colon + 3, end).indexOf('.') < 0) {
        places.add(new Span(colon + 3, end));
      }
    }
  }

  /** {@code DOMAIN\\user} and {@code SERVER\\EWS (Default Web Site)}; paths are neither. */
  private void account(int slash) {
    int start = slash;
    while (start > 0 && slash - start < 64 && isHostChar(text.charAt(start - 1))) {
      start--;
    }
    int end = slash + 1;
    while (end < text.length() && end - slash < 64 && isLocalChar(text.charAt(end))) {
      end++;
    }
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    char after = end >= text.length() ? ' ' : text.charAt(end);
    boolean path =
        before == '\\' || before == ':' || before == '/' || after == '\\' || after == ':';
    String owner = text.substring(start, slash);
    boolean system =
        List.of("AUTHORITY", "BUILTIN", "DOMAIN").contains(owner)
            || owner.chars().noneMatch(Character::isLetterOrDigit);
    if (path || system || start == slash || end == slash + 1) {
      return;
    }
    places.add(new Span(start, slash));
    if (!text.startsWith(" (", end)) {
      places.add(new Span(slash + 1, end));
    }
  }

  /** {@code CN=…} and {@code DC=…}, {@code /cn=…} of an older kind included. */
  private void distinguished(int equals) {
    if (equals < 2) {
      return;
    }
    String key = text.substring(equals - 2, equals).toLowerCase(Locale.ROOT);
    boolean bounded = equals == 2 || !Character.isLetterOrDigit(text.charAt(equals - 3));
    if (!bounded || !(key.equals("cn") || key.equals("dc"))) {
      return;
    }
    int end = equals + 1;
    while (end < text.length()
        && end - equals < 128
        && ",/\n\r'\"<>;|)}\u2018\u2019\u201d".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    places.add(new Span(equals + 1, end));
  }

  private int hostEnd(int from) {
    int end = from;
    while (end < text.length() && end - from < 254 && isHostChar(text.charAt(end))) {
      end++;
    }
    while (end > from && "._-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isHostChar(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
  }

  private static boolean isLocalChar(char c) {
    return Character.isLetterOrDigit(c) || "._-+'".indexOf(c) >= 0;
  }
}
