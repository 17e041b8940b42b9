package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;

/** The words of a text that are the user's own, in small letters, with the sentence they are in. */
final class Prose {
  /** A word and its place; hyphens part words, so "cross-forest" is two. */
  record Word(String text, int sentence, int start, int end) {
    Span span() {
      return new Span(start, end);
    }
  }

  private Prose() {}

  static List<Word> words(Paste paste, Sightings sightings) {
    String text = paste.text();
    List<Word> words = new ArrayList<>();
    Known known = new Known();
    int sentence = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!Text.isLetterOrDigit(c)) {
        sentence += endsSentence(text, i) ? 1 : 0;
        i++;
        continue;
      }
      int behind = sightings.endOfClaim(paste, i);
      if (behind > i) {
        sentence++;
        i = behind;
        continue;
      }
      int end = i;
      int hash = 0;
      while (end < text.length() && Text.isLetterOrDigit(text.charAt(end))) {
        hash = 31 * hash + (text.charAt(end) | 0x20);
        end++;
      }
      if (sightings.isClaimed(paste, i, end)) {
        sentence++;
      } else {
        words.add(new Word(known.lower(text, i, end, hash), sentence, i, end));
      }
      i = end;
    }
    return words;
  }

  /** The last words seen: long texts say the same ones over and over. */
  private static final class Known {
    private final String[] words = new String[512];

    /**
     * A word in small letters.
     *
     * @param hash the same for capitals and small letters
     */
    String lower(String text, int from, int to, int hash) {
      int place = (hash ^ (hash >>> 9)) & (words.length - 1);
      String known = words[place];
      boolean same =
          known != null
              && known.length() == to - from
              && text.regionMatches(true, from, known, 0, to - from);
      if (!same) {
        known = text.substring(from, to).toLowerCase(Locale.ROOT);
        words[place] = known;
      }
      return known;
    }
  }

  private static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    boolean last = at + 1 == text.length();
    char next = last ? ' ' : text.charAt(at + 1);
    return switch (c) {
      case '?', '!', ';' -> true;
      case '.', ':' -> Character.isWhitespace(next);
      case '\n' -> next == '\n';
      default -> false;
    };
  }
}
