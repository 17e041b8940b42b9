package org.mrskb.rules.reader;

import java.util.Map;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sighting;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.Failure;

/**
 * Reads the exception types of a text, with or without namespace, whole or cut in two at the edge
 * of a console.
 */
final class FailureReader implements Reader {
  private static final String SUFFIX = "Exception";

  @Override
  public void read(Paste paste, Sightings sightings) {
    String text = paste.text();
    for (int at = text.indexOf(SUFFIX); at >= 0; at = text.indexOf(SUFFIX, at + 1)) {
      int end = at + SUFFIX.length();
      boolean mapi = startsMapi(text, at);
      if (!mapi && end < text.length() && Text.isWord(text.charAt(end))) {
        continue;
      }
      int start = at;
      while (start > 0 && Text.isWord(text.charAt(start - 1))) {
        start--;
      }
      end = Text.endOfWord(text, end);
      String type = wrapped(text, start) + text.substring(start, end);
      boolean elided = start > 2 && text.startsWith("...", start - 3);
      if (!elided && type.length() > SUFFIX.length() && Character.isUpperCase(type.charAt(0))) {
        Span words = new Span(start, end);
        sightings.add(
            new Sighting(
                new Failure(type, null, null, null, null), paste, words, Map.of("type", words)));
      }
    }
  }

  private static boolean startsMapi(String text, int at) {
    return at >= 4 && text.startsWith("Mapi", at - 4);
  }

  /**
   * The first half of a type that a console cut: a line that ends in letters, and this one starts
   * in column one.
   */
  private static String wrapped(String text, int start) {
    int i = start - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    if (i < 0 || text.charAt(i) != '\n' || start - i > 6) {
      return "";
    }
    int end = i;
    int begin = end;
    while (begin > 0 && Text.isWord(text.charAt(begin - 1))) {
      begin--;
    }
    int lineStart = text.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
    boolean camel =
        end > begin
            && Character.isUpperCase(text.charAt(begin))
            && Character.isLowerCase(text.charAt(end - 1));
    boolean bounded = begin > 0 && ".,-[|( ".indexOf(text.charAt(begin - 1)) >= 0;
    boolean half = start < text.length() && !Character.isUpperCase(text.charAt(start));
    boolean tail =
        text.startsWith(SUFFIX, start)
            || text.startsWith("Transient" + SUFFIX, start)
            || text.startsWith("Permanent" + SUFFIX, start);
    return camel && bounded && end - lineStart > 40 && (half || tail)
        ? text.substring(begin, end)
        : "";
  }
}
