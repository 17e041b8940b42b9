package org.mrskb.rules.reader;

import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Squeezed;
import org.mrskb.rules.fact.ExoDatabase;

/** Reads names of databases of Exchange Online: region, {@code PR}, digits, {@code DG}, number. */
final class ExoDatabaseReader implements Reader {

  @Override
  public void read(Paste paste, Sightings sightings) {
    Squeezed view = paste.squeezed();
    String s = view.chars();
    for (int at = view.indexOf("-db"); at >= 0; at = s.indexOf("-db", at + 1)) {
      int end = at + 3;
      while (end < s.length() && isDigit(s.charAt(end)) && end - at < 7) {
        end++;
      }
      int start = start(s, at);
      if (end - at >= 5 && start >= 0 && view.startsWord(start) && view.endsWord(end)) {
        sightings.add(
            Draft.of(ExoDatabase.class)
                .put("name", s.substring(start, end), view.span(start, end))
                .build(paste));
      }
    }
  }

  private static int start(String s, int hyphen) {
    int i = digits(s, hyphen);
    if (i == hyphen || i < 2 || s.charAt(i - 1) != 'g' || s.charAt(i - 2) != 'd') {
      return -1;
    }
    int number = i - 2;
    i = digits(s, number);
    int letters = i;
    while (i > 0 && Character.isLetter(s.charAt(i - 1)) && letters - i < 8) {
      i--;
    }
    boolean production = s.startsWith("pr", letters - 2) || s.startsWith("prd", letters - 3);
    return i < letters - 3 && letters < number && production ? i : -1;
  }

  private static int digits(String s, int end) {
    int i = end;
    while (i > 0 && isDigit(s.charAt(i - 1)) && end - i < 4) {
      i--;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
