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
  record Word(String text, int sentence, Span span) {}

  private Prose() {}

  static List<Word> words(Paste paste, Sightings sightings) {
    String text = paste.text();
    List<Word> words = new ArrayList<>();
    int sentence = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        sentence += endsSentence(text, i) ? 1 : 0;
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      Span span = new Span(i, end);
      if (sightings.isClaimed(paste, span)) {
        sentence++;
      } else {
        words.add(new Word(lower(text.substring(i, end)), sentence, span));
      }
      i = end;
    }
    return words;
  }

  private static String lower(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 128 || (c >= 'A' && c <= 'Z')) {
        return word.toLowerCase(Locale.ROOT);
      }
    }
    return word;
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
