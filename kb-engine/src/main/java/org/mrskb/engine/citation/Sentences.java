package org.mrskb.engine.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a paragraph into sentences. It knows what technical prose is full of and what splitters for
 * plain prose stumble over: full stops in code, in names, in versions and in abbreviations.
 */
final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of("e.g.", "i.e.", "etc.", "vs.", "cf.", "no.", "approx.", "resp.", "incl.", "fig.");
  private static final String CLOSING = "\"')]*_\u201d\u2019";

  private Sentences() {}

  static List<String> of(String paragraph) {
    String line = oneLine(paragraph);
    List<String> sentences = new ArrayList<>();
    boolean code = false;
    int from = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '`') {
        code = !code;
      } else if (!code && isStop(c)) {
        int end = i + 1;
        while (end < line.length() && CLOSING.indexOf(line.charAt(end)) >= 0) {
          end++;
        }
        if (end == line.length() || (line.charAt(end) == ' ' && ends(line, from, i, end))) {
          add(sentences, line.substring(from, end));
          from = end;
        }
      }
    }
    add(sentences, line.substring(from));
    return sentences;
  }

  /** Whether a text ends as a sentence does; a heading or the lead of a list does not. */
  static boolean isWhole(String sentence) {
    int last = sentence.length() - 1;
    while (last >= 0 && CLOSING.indexOf(sentence.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && isStop(sentence.charAt(last));
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?';
  }

  private static boolean ends(String line, int from, int stop, int end) {
    char next = line.charAt(end + 1);
    if (Character.isLowerCase(next)) {
      return false;
    }
    int word = line.lastIndexOf(' ', stop) + 1;
    String last = line.substring(Math.max(from, word), stop + 1).toLowerCase(Locale.ROOT);
    boolean initial = last.length() == 2 && Character.isLetter(last.charAt(0));
    return !initial && !ABBREVIATIONS.contains(last.replaceFirst("^[(\"']+", ""));
  }

  /** The paragraph without line breaks and without runs of blanks. */
  static String oneLine(String paragraph) {
    StringBuilder line = new StringBuilder(paragraph.length());
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      boolean blank = Character.isWhitespace(c) || c == '\u00a0';
      if (!blank) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  private static void add(List<String> sentences, String text) {
    String sentence = text.strip();
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
  }
}
