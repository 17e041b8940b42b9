package org.mrskb.engine.paste;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The user's own words in the form they are looked up in: one form for singular and plural, for
 * "isn't", "isnt" and "is not", for "on-prem" and "on prem", and no articles. What programs printed
 * is left out. People word one thing in many ways; an author should have to write it once.
 */
final class PlainWords {
  /** What was left out before a word; a possessive does where an article is wanted. */
  static final int NO_LEAD = 0;

  static final int ARTICLE = 1;
  static final int POSSESSIVE = 2;

  /** Stands in {@link #chars} where a sentence ends or words of a program were. */
  static final char BREAK = '\n';

  private static final Set<String> ARTICLE_WORDS =
      Set.of("the", "a", "an", "this", "these", "those");

  private static final Set<String> POSSESSIVE_WORDS =
      Set.of("my", "our", "your", "their", "his", "her", "its");

  /** After these the letter a is a name: "forest a to forest b". */
  private static final Set<String> NO_NOUNS =
      Set.of("or", "and", "to", "is", "in", "on", "as", "has", "was", "with");

  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("are", "is"),
          Map.entry("am", "is"),
          Map.entry("were", "was"),
          Map.entry("has", "have"),
          Map.entry("does", "do"),
          Map.entry("goes", "go"),
          Map.entry("cant", "cannot"),
          Map.entry("wont", "willnot"),
          Map.entry("dont", "donot"),
          Map.entry("doesnt", "donot"),
          Map.entry("didnt", "didnot"),
          Map.entry("isnt", "isnot"),
          Map.entry("arent", "isnot"),
          Map.entry("wasnt", "wasnot"),
          Map.entry("werent", "wasnot"),
          Map.entry("hasnt", "havenot"),
          Map.entry("havent", "havenot"),
          Map.entry("hadnt", "hadnot"),
          Map.entry("couldnt", "couldnot"),
          Map.entry("wouldnt", "wouldnot"),
          Map.entry("shouldnt", "shouldnot"),
          Map.entry("neednt", "neednot"),
          Map.entry("mustnt", "mustnot"),
          Map.entry("shant", "shallnot"),
          Map.entry("im", "iis"),
          Map.entry("ive", "ihave"),
          Map.entry("youre", "youis"),
          Map.entry("theyre", "theyis"),
          Map.entry("weve", "wehave"),
          Map.entry("theyve", "theyhave"),
          Map.entry("whats", "whatis"),
          Map.entry("thats", "thatis"),
          Map.entry("theres", "thereis"),
          Map.entry("licence", "license"),
          Map.entry("licences", "license"),
          Map.entry("organisation", "organization"),
          Map.entry("organisations", "organization"));

  /** Words whose last two letters "'s" are a verb. */
  private static final Set<String> WITH_IS =
      Set.of("it", "that", "there", "what", "who", "where", "he", "she", "here", "how");

  /** What may follow an apostrophe in a word. */
  private static final Set<String> ENDINGS =
      Set.of("t", "s", "re", "ve", "ll", "d", "m", "T", "S", "RE", "VE", "LL", "D", "M");

  private static final String QUOTES = "\"'`";
  private static final int LONGEST_FORM = 13;

  /** By first letter the lengths of what is replaced, as bits, so that most words are not asked. */
  private static final int[] LENGTHS = lengths();

  private static int[] lengths() {
    int[] lengths = new int[128];
    for (Set<String> words : List.of(ARTICLE_WORDS, POSSESSIVE_WORDS, FORMS.keySet())) {
      for (String word : words) {
        lengths[word.charAt(0)] |= 1 << word.length();
      }
    }
    return lengths;
  }

  private char[] chars = new char[64];
  private int[] from = new int[64];
  private int[] to = new int[64];
  private int length;
  private final BitSet starts = new BitSet();
  private final BitSet led = new BitSet();
  private final BitSet owned = new BitSet();
  private int dropped = NO_LEAD;
  private String text;

  private PlainWords() {}

  /** The words of a paste that no reader claimed as a program's. */
  static PlainWords of(Paste paste, Sightings sightings) {
    PlainWords words = new PlainWords();
    words.read(paste.text(), paste, sightings);
    words.text = new String(words.chars, 0, words.length);
    return words;
  }

  /** An entry of a vocabulary in the same form. */
  static PlainWords of(String entry) {
    PlainWords words = new PlainWords();
    words.read(entry, null, null);
    words.text = new String(words.chars, 0, words.length);
    return words;
  }

  private void read(String text, Paste paste, Sightings sightings) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        int behind = paste == null ? i : sightings.endOfClaim(paste, i);
        int end = behind > i ? behind : end(text, i);
        if (paste != null && sightings.isClaimed(paste, i, end)) {
          pause(i);
        } else {
          word(text, i, end);
        }
        i = end;
      } else {
        if (endsSentence(text, i)) {
          pause(i);
        } else if (!Character.isWhitespace(c) && QUOTES.indexOf(c) < 0 && !isJoint(text, i)) {
          put(c, i, i + 1);
          dropped = NO_LEAD;
        }
        i++;
      }
    }
  }

  private static boolean endsSentence(String text, int at) {
    char next = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    return switch (text.charAt(at)) {
      case '?', '!', ';' -> true;
      case '.', ':' -> Character.isWhitespace(next);
      case '\n' -> next == '\n';
      default -> false;
    };
  }

  /** A hyphen inside a word, or before a parameter. */
  private static boolean isJoint(String text, int at) {
    return text.charAt(at) == '-'
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** Where a word ends: behind "n't" and the like, but before the apostrophe of "l'archive". */
  private static int end(String text, int start) {
    int end = letters(text, start);
    if (end < text.length() && text.charAt(end) == '\'') {
      int last = letters(text, end + 1);
      if (last > end + 1 && ENDINGS.contains(text.substring(end + 1, Math.min(last, end + 4)))) {
        return last;
      }
    }
    return end;
  }

  private static int letters(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void pause(int at) {
    dropped = NO_LEAD;
    if (length > 0 && chars[length - 1] != BREAK) {
      put(BREAK, at, at + 1);
    }
  }

  private void word(String text, int start, int end) {
    int begin = length;
    boolean quoted = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      quoted |= c == '\'';
      char small = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : Character.toLowerCase(c);
      put(small, i, i + 1);
    }
    int size = length - begin;
    boolean known = chars[begin] < 128 && (LENGTHS[chars[begin]] >> Math.min(size, 31) & 1) != 0;
    if ((known || (quoted && size <= LONGEST_FORM)) && replace(text, begin, start, end)) {
      return;
    }
    singular(begin);
    to[length - 1] = end;
    mark(begin);
  }

  private void mark(int begin) {
    starts.set(begin);
    led.set(begin, dropped != NO_LEAD);
    owned.set(begin, dropped == POSSESSIVE);
    dropped = NO_LEAD;
  }

  /** Drops an article and puts another form in place; false if the word is none of these. */
  private boolean replace(String text, int begin, int start, int end) {
    String word = new String(chars, begin, length - begin);
    boolean possessive = POSSESSIVE_WORDS.contains(word);
    boolean article =
        ARTICLE_WORDS.contains(word) && (word.length() > 2 || isBeforeNoun(text, end));
    if (possessive || article) {
      length = begin;
      dropped = possessive ? POSSESSIVE : ARTICLE;
      return true;
    }
    int quote = word.indexOf('\'');
    String form = quote < 0 ? FORMS.get(word) : full(word, quote);
    if (form == null) {
      return false;
    }
    length = begin;
    for (int i = 0; i < form.length(); i++) {
      put(form.charAt(i), start, end);
    }
    mark(begin);
    return true;
  }

  private static String full(String word, int quote) {
    String plain = word.replace("'", "");
    String form = FORMS.get(plain);
    if (form != null) {
      return form;
    }
    String rest = word.substring(quote + 1);
    String head = word.substring(0, quote);
    return switch (rest) {
      case "s" -> WITH_IS.contains(head) ? head + "is" : head;
      case "re" -> head + "is";
      case "ve" -> head + "have";
      case "ll" -> head + "will";
      default -> plain;
    };
  }

  /** Whether a word follows that an article may stand before. */
  private static boolean isBeforeNoun(String text, int end) {
    int i = end;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\n')) {
      i++;
    }
    int last = i;
    while (last < text.length() && Character.isLetterOrDigit(text.charAt(last))) {
      last++;
    }
    return i > end && last - i > 1 && !NO_NOUNS.contains(text.substring(i, Math.min(last, i + 5)));
  }

  /** Takes off the s of a plural, or of a verb. */
  private void singular(int begin) {
    int size = length - begin;
    if (size < 4 || chars[length - 1] != 's') {
      return;
    }
    char before = chars[length - 2];
    if (before == 's' || before == 'u' || before == 'i' || !Character.isLetter(before)) {
      return;
    }
    length--;
    if (before != 'e' || size < 5) {
      return;
    }
    char third = chars[length - 2];
    if (third == 'x' || third == 'h' || (third == 's' && chars[length - 3] == 's')) {
      length--;
    } else if (third == 'i') {
      length--;
      chars[length - 1] = 'y';
    }
  }

  private void put(char c, int start, int end) {
    if (length == chars.length) {
      chars = Arrays.copyOf(chars, length * 2);
      from = Arrays.copyOf(from, length * 2);
      to = Arrays.copyOf(to, length * 2);
    }
    chars[length] = c;
    from[length] = start;
    to[length++] = end;
  }

  String chars() {
    return text;
  }

  /** The stretch of {@link Paste#text()} behind the characters {@code start} to {@code end}. */
  Span span(int start, int end) {
    return new Span(from[start], to[end - 1]);
  }

  boolean startsWord(int at) {
    return starts.get(at) || at == 0 || !Character.isLetterOrDigit(chars[at]);
  }

  /** Whether a word, and not a punctuation mark, begins here. */
  boolean startsLetters(int at) {
    return starts.get(at);
  }

  /** Where the word that begins here ends, at the latest at the limit. */
  int wordEnd(int at, int limit) {
    int end = at + 1;
    while (end < limit && !starts.get(end) && Character.isLetterOrDigit(chars[end])) {
      end++;
    }
    return end;
  }

  boolean endsWord(int end) {
    return end >= length || starts.get(end) || !Character.isLetterOrDigit(chars[end]);
  }

  /** What was left out right before this place. */
  int lead(int at) {
    if (at >= length) {
      return dropped;
    }
    return owned.get(at) ? POSSESSIVE : led.get(at) ? ARTICLE : NO_LEAD;
  }
}
