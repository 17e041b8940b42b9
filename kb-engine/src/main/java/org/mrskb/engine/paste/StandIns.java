package org.mrskb.engine.paste;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts stand-ins in the place of names: of people and servers in mail addresses, host names,
 * distinguished names and {@code DOMAIN\\user}. The same name has the same stand-in throughout a
 * symptom, and a stand-in is as long as its name, so offsets still count in the user's own text.
 * Names of Microsoft's own services stay, for they tell where a text comes from.
 *
 * <p>A stand-in is a word such as {@code qzzj}: a q and letters that no word has behind it. That
 * tells it from a name wherever it turns up later, and keeps it out of commands. Of names with one
 * or two characters some share a stand-in.
 */
public final class StandIns {
  private static final String FIRST = "zjkvwy";
  private static final String REST = "qzjkvwy";

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

  /** Words in host and directory names that tell what a thing is and not whose it is. */
  private static final Set<String> GENERIC =
      Set.of(
          ("autodiscover mail webmail owa hybrid remote exchange www smtp imap pop ews "
                  + "localhost domain user users recipients configuration services servers computers "
                  + "microsoft schema administrators databases group administrative groups local "
                  + "internal corp example default migration federation msexchange system attendant "
                  + "office inbound outbound from to hosted archive object objects builtin frontend "
                  + "client proxy internet first organization public folder folders receive send "
                  + "connector connectors protocols transport settings deleted mailbox mailboxes "
                  + "health discovery search online controllers com net org int lan gov edu info biz "
                  + "cloud co us uk de fr ch at nl be it es eu io ca au se no dk fi pl ie nz jp br "
                  + "in za ac")
              .split(" "));

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

  private final Map<String, String> words = new HashMap<>();
  private final Map<Integer, Integer> counts = new HashMap<>();

  /** A place of a name in a text. */
  private record Place(int start, int end) {}

  /** The text with its names replaced. Texts of one symptom share the stand-ins of one object. */
  public String replace(String text) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '@' -> address(text, i, places);
        case '.' -> host(text, i, places);
        case ':' -> authority(text, i, places);
        case '\\' -> account(text, i, places);
        case '=' -> distinguished(text, i, places);
        default -> {}
      }
    }
    if (places.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    Set<String> hosts = new TreeSet<>();
    for (Place place : places) {
      each(
          text,
          place,
          (start, end) -> {
            put(text, out, start, end);
            if (hasDigit(text, start, end) && end - start > 2) {
              hosts.add(text.substring(start, end).toLowerCase(Locale.ROOT));
            }
          });
    }
    again(text, out, hosts);
    return out.toString();
  }

  private interface Word {
    void at(int start, int end);
  }

  private static void each(String text, Place place, Word word) {
    int i = place.start;
    while (i < place.end) {
      int end = i;
      while (end < place.end && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end > i) {
        word.at(i, end);
      }
      i = end + 1;
    }
  }

  /** A name with a digit that stood in one of these forms is replaced where it stands alone too. */
  private void again(String text, StringBuilder out, Set<String> known) {
    if (!known.isEmpty()) {
      each(
          text,
          new Place(0, text.length()),
          (start, end) -> {
            if (end - start < 64
                && hasDigit(text, start, end)
                && known.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
              put(text, out, start, end);
            }
          });
    }
  }

  private static boolean hasDigit(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void put(String text, StringBuilder out, int start, int end) {
    String word = text.substring(start, end);
    String small = word.toLowerCase(Locale.ROOT);
    if (GENERIC.contains(small) || small.chars().allMatch(Character::isDigit)) {
      return;
    }
    String standIn = words.computeIfAbsent(small, w -> next(word.length()));
    for (int i = 0; i < word.length() && i < standIn.length(); i++) {
      char c = standIn.charAt(i);
      out.setCharAt(
          start + i, Character.isUpperCase(word.charAt(i)) ? Character.toUpperCase(c) : c);
    }
  }

  private String next(int length) {
    int number = counts.merge(length, 1, Integer::sum) - 1;
    StringBuilder word = new StringBuilder("q");
    if (length > 1) {
      word.append(FIRST.charAt(number % FIRST.length()));
      number /= FIRST.length();
    }
    while (word.length() < length) {
      word.append(REST.charAt(number % REST.length()));
      number /= REST.length();
    }
    return word.toString();
  }

  private static boolean isHostChar(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
  }

  private static boolean isLocalChar(char c) {
    return Character.isLetterOrDigit(c) || "._-+'".indexOf(c) >= 0;
  }

  private static void address(String text, int at, List<Place> places) {
    int start = at;
    while (start > 0 && at - start < 64 && isLocalChar(text.charAt(start - 1))) {
      start--;
    }
    int end = hostEnd(text, at + 1);
    if (start < at && text.substring(at + 1, end).indexOf('.') > 0) {
      places.add(new Place(start, at));
      domain(text, at + 1, end, places);
    }
  }

  private static int hostEnd(String text, int from) {
    int end = from;
    while (end < text.length() && end - from < 254 && isHostChar(text.charAt(end))) {
      end++;
    }
    while (end > from && "._-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** The part of a domain that is its owner's. */
  private static void domain(String text, int start, int end, List<Place> places) {
    String name = text.substring(start, end).toLowerCase(Locale.ROOT);
    for (String known : PUBLIC) {
      if (name.equals(known)) {
        return;
      }
      if (name.endsWith("." + known)) {
        boolean tenant = known.endsWith("onmicrosoft.com") || known.equals("sharepoint.com");
        if (tenant) {
          places.add(new Place(start, end - known.length() - 1));
        }
        return;
      }
    }
    places.add(new Place(start, end));
  }

  /** A name with dots whose last word is one that hosts end with. */
  private static void host(String text, int dot, List<Place> places) {
    int start = dot;
    while (start > 0 && dot - start < 64 && isHostChar(text.charAt(start - 1))) {
      start--;
    }
    boolean first = text.lastIndexOf('.', dot - 1) < start;
    int end = hostEnd(text, dot + 1);
    if (!first || start == dot || end <= dot + 1) {
      return;
    }
    String name = text.substring(start, end);
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean program =
        name.startsWith("System.") || name.startsWith("Microsoft.") || name.startsWith("ASP.");
    if (TOP.contains(last) && !program && !isPublic(beforeBreak(text, start) + name)) {
      domain(text, start, end, places);
    }
  }

  /** What a console broke off at the end of the line above. */
  private static String beforeBreak(String text, int start) {
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
  private static void authority(String text, int colon, List<Place> places) {
    if (text.startsWith("://", colon)) {
      int end = hostEnd(text, colon + 3);
      boolean scheme = colon > 0 && Character.isLetter(text.charAt(colon - 1));
      if (scheme && end > colon + 3 && text.substring(colon + 3, end).indexOf('.') < 0) {
        places.add(new Place(colon + 3, end));
      }
    }
  }

  /** {@code DOMAIN\\user} and {@code SERVER\\EWS (Default Web Site)}; paths are neither. */
  private static void account(String text, int slash, List<Place> places) {
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
    places.add(new Place(start, slash));
    if (!text.startsWith(" (", end)) {
      places.add(new Place(slash + 1, end));
    }
  }

  /** {@code CN=…} and {@code DC=…}, {@code /cn=…} of an older kind included. */
  private static void distinguished(String text, int equals, List<Place> places) {
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
    places.add(new Place(equals + 1, end));
  }

  /** Whether a value holds a stand-in, which means nothing to a server. */
  public static boolean isIn(String value) {
    int i = 0;
    while (i < value.length()) {
      int end = i;
      while (end < value.length() && Character.isLetterOrDigit(value.charAt(end))) {
        end++;
      }
      if (isOne(value, i, end)) {
        return true;
      }
      i = end + 1;
    }
    return false;
  }

  private static boolean isOne(String value, int start, int end) {
    if (end - start < 2
        || Character.toLowerCase(value.charAt(start)) != 'q'
        || FIRST.indexOf(Character.toLowerCase(value.charAt(start + 1))) < 0) {
      return false;
    }
    for (int i = start + 2; i < end; i++) {
      if (REST.indexOf(Character.toLowerCase(value.charAt(i))) < 0) {
        return false;
      }
    }
    return true;
  }

  /** What kinds of names a text has stand-ins for, in a line for people; null if none. */
  static String notice(String text) {
    Set<String> kinds = new TreeSet<>();
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end - i > 2 && end - i < 64 && isOne(text, i, end)) {
        char after = end < text.length() ? text.charAt(end) : ' ';
        char before = i > 0 ? text.charAt(i - 1) : ' ';
        kinds.add(
            after == '@' || before == '@'
                ? "mail addresses"
                : after == '.' || before == '.' || before == '/' ? "host names" : "names of users");
      }
      i = end + 1;
    }
    return kinds.isEmpty()
        ? null
        : "Replaced by stand-ins in your text: "
            + String.join(", ", kinds)
            + ". Commands show placeholders for them.";
  }
}
