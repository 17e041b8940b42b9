package org.mrskb.rules.reader;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.ExchangeVersion;

/**
 * Reads versions of Exchange Server: "Exchange 2016", "2019 dag", {@code Version 15.1 (Build …)}.
 */
final class VersionReader implements ProseReader.WordReader {
  private static final Set<String> YEARS = Set.of("2003", "2007", "2010", "2013", "2016", "2019");
  private static final Set<String> NAMES = Set.of("exchange", "ex", "exch");
  private static final Set<String> AFTER = Set.of("dag", "cu", "hybrid", "exchange", "mailbox");

  /** The first build of Exchange Server SE; 2019 has the same version number below it. */
  private static final int FIRST_SE_BUILD = 2562;

  @Override
  public void read(Paste paste, List<Prose.Word> words, Sightings sightings) {
    readWords(paste, words, sightings);
    readBuilds(paste, sightings);
  }

  private static void readWords(Paste paste, List<Prose.Word> words, Sightings sightings) {
    boolean exchange = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).text();
      String next = i + 1 < words.size() ? words.get(i + 1).text() : "";
      char first = word.charAt(0);
      String year = first == 'e' ? joined(word) : null;
      if (year != null) {
        add(year, words.get(i).span(), paste, sightings);
      } else if (first == '2'
          && YEARS.contains(word)
          && (exchange || AFTER.contains(next) || isUpdate(next))) {
        add(word, words.get(i).span(), paste, sightings);
      } else if (first == 's'
          && ((word.equals("se") && exchange)
              || (word.equals("subscription") && next.equals("edition")))) {
        add("SE", words.get(i).span(), paste, sightings);
      }
      exchange =
          (first == 'e' && NAMES.contains(word))
              || year != null
              || (exchange && (YEARS.contains(word) || word.equals("server") || isLink(word)));
    }
  }

  private static boolean isLink(String word) {
    return word.equals("and") || word.equals("or") || word.equals("to") || word.equals("und");
  }

  private static boolean isUpdate(String word) {
    return word.startsWith("cu") && word.length() > 2 && Character.isDigit(word.charAt(2));
  }

  /** {@code ex2016}, {@code exchange2016}. */
  private static String joined(String word) {
    int cut = word.length() - 4;
    return cut > 0 && NAMES.contains(word.substring(0, cut)) && YEARS.contains(word.substring(cut))
        ? word.substring(cut)
        : null;
  }

  private static void readBuilds(Paste paste, Sightings sightings) {
    if (!paste.squeezed().contains("(build")) {
      return;
    }
    String lower = paste.text().toLowerCase(Locale.ROOT);
    if (lower.length() != paste.text().length()) {
      return;
    }
    String key = "version ";
    for (int at = lower.indexOf(key); at >= 0; at = lower.indexOf(key, at + 1)) {
      int minor = number(lower, at + key.length());
      int end = minor < lower.length() && lower.charAt(minor) == '.' ? number(lower, minor + 1) : 0;
      if (minor == at + key.length() || end <= minor + 1 || !lower.startsWith(" (build ", end)) {
        continue;
      }
      int build = end + " (build ".length();
      int last = number(lower, build);
      if (last > build && last - build < 6) {
        String product =
            product(
                lower.substring(at + key.length(), end),
                Integer.parseInt(lower.substring(build, last)));
        if (product != null) {
          add(product, new Span(at, last), paste, sightings);
        }
      }
    }
  }

  private static int number(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static String product(String version, int build) {
    return switch (version) {
      case "6.5" -> "2003";
      case "8.0", "8.1", "8.2", "8.3" -> "2007";
      case "14.0", "14.1", "14.2", "14.3" -> "2010";
      case "15.0" -> "2013";
      case "15.1" -> "2016";
      case "15.2" -> build < FIRST_SE_BUILD ? "2019" : "SE";
      default -> null;
    };
  }

  private static void add(String product, Span words, Paste paste, Sightings sightings) {
    sightings.add(
        Draft.of(ExchangeVersion.class)
            .put("product", product, words)
            .put("supported", product.equals("SE"), words)
            .build(paste));
  }
}
