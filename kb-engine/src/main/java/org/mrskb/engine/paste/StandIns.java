package org.mrskb.engine.paste;

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

  private final Map<String, String> words = new HashMap<>();
  private final Map<Integer, Integer> counts = new HashMap<>();

  /** The text with its names replaced. Texts of one symptom share the stand-ins of one object. */
  public String replace(String text) {
    List<Span> places = NamePlaces.of(text);
    if (places.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    Set<String> hosts = new TreeSet<>();
    for (Span place : places) {
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

  private static void each(String text, Span place, Word word) {
    int i = place.start();
    while (i < place.end()) {
      int end = i;
      while (end < place.end() && Character.isLetterOrDigit(text.charAt(end))) {
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
          new Span(0, text.length()),
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
