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

  /** What of it looks like nothing else. */
  private static final String SURE = "Except";

  private static final int LONGEST = 120;

  @Override
  public void read(Paste paste, Sightings sightings) {
    String text = paste.text();
    for (int at = text.indexOf(SURE); at >= 0; at = text.indexOf(SURE, at + 1)) {
      int end = at + SUFFIX.length();
      if (end > text.length() || text.startsWith(SUFFIX, at) || !looksLikeSuffix(text, at)) {
        continue;
      }
      int start = at;
      while (start > 0 && end - start < LONGEST && isLetter(text.charAt(start - 1))) {
        start--;
      }
      boolean whole = end == text.length() || !isLetter(text.charAt(end));
      String type = text.substring(start, at) + SUFFIX;
      if (whole && at - start > 6 && end - start < LONGEST && FailureReader.isType(type)) {
        Span words = new Span(start, end);
        sightings.add(Draft.of(TypeCandidate.class).put("type", type, words).build(paste));
      }
    }
  }

  /** Whether letters that look like those of the suffix stand here. */
  private static boolean looksLikeSuffix(String text, int at) {
    return "1lI|i".indexOf(text.charAt(at + 6)) >= 0
        && "0Oo".indexOf(text.charAt(at + 7)) >= 0
        && text.charAt(at + 8) == 'n';
  }

  private static boolean isLetter(char c) {
    return Text.isWord(c) || c == '|';
  }
}
