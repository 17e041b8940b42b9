package org.mrskb.rules.reader;

import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.TypeCandidate;

/** Offers exception types that a screen reader misread: one for l, nought for O. */
final class MisreadReader implements Reader {
  private static final String SUFFIX = "Exception";
  private static final int LONGEST = 120;

  @Override
  public void read(Paste paste, Sightings sightings) {
    String text = paste.text();
    int i = 0;
    while (i < text.length()) {
      if (!isLetter(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && isLetter(text.charAt(end))) {
        end++;
      }
      if (end - i > SUFFIX.length() + 6 && end - i < LONGEST) {
        String word = text.substring(i, end);
        String tail = word.substring(word.length() - SUFFIX.length());
        if (!tail.equals(SUFFIX) && plain(tail).equals(plain(SUFFIX))) {
          String type = word.substring(0, word.length() - SUFFIX.length()) + SUFFIX;
          if (FailureReader.isType(type)) {
            Span words = new Span(i, end);
            sightings.add(Draft.of(TypeCandidate.class).put("type", type, words).build(paste));
          }
        }
      }
      i = end;
    }
  }

  private static boolean isLetter(char c) {
    return Text.isWord(c) || c == '|';
  }

  /** Letters that look alike become one. */
  private static String plain(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      plain.append(
          switch (c) {
            case '1', 'l', 'I', '|', 'i' -> 'i';
            case '0', 'O', 'o' -> 'o';
            default -> c;
          });
    }
    return plain.toString();
  }
}
