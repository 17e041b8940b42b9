package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.MigrationEndpoint;
import org.mrskb.rules.fact.Sizing;

/**
 * Reads the numbers of a question about concurrency and does the arithmetic: "the endpoint says 20,
 * we want 100", "complete a batch of 400". A number whose meaning the words around it do not tell
 * is left alone.
 */
final class SizingReader implements Reader {
  private static final int LONGEST = 4000;
  private static final List<String> MAILBOXES =
      List.of(
          "mailbox",
          "mbx",
          "user",
          "seat",
          "account",
          "people",
          "postf",
          "benutzer",
          "bo\u00eete",
          "utilisateur");
  private static final Set<String> NOW =
      Set.of("from", "says", "show", "shows", "default", "currently", "now", "endpoint", "von");
  private static final Set<String> WANTED =
      Set.of("want", "wants", "wanted", "need", "needs", "run", "allow", "will", "veut");
  private static final Set<String> UP =
      Set.of("raise", "raised", "increase", "increased", "bump", "up", "from", "go", "wants");
  private static final Set<String> FILLERS = Set.of("is", "of", "only", "about", "at", "as", "=");

  /** One word or number with its place. */
  private record Token(String word, Integer number, Span span) {}

  @Override
  public void read(Paste paste, Sightings sightings) {
    // numbers need the endpoint that another part may show: see finish
  }

  @Override
  public void finish(List<Paste> pastes, Sightings sightings) {
    Integer shown = onlyLimit(sightings);
    for (Paste paste : pastes) {
      if (paste.text().length() <= LONGEST) {
        Draft<Sizing> draft = Draft.of(Sizing.class);
        List<Token> tokens = tokens(paste, sightings);
        Span words = null;
        for (int i = 0; i < tokens.size(); i++) {
          if (tokens.get(i).number != null) {
            place(tokens, i, draft);
            words = words == null && !draft.isEmpty() ? tokens.get(i).span : words;
          }
        }
        if (!draft.isEmpty()) {
          calculate(draft, shown, words);
          sightings.add(draft.build(paste));
        }
      }
    }
  }

  private static Integer onlyLimit(Sightings sightings) {
    List<Integer> limits =
        sightings
            .facts(MigrationEndpoint.class)
            .map(MigrationEndpoint::maxConcurrentMigrations)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return limits.size() == 1 ? limits.get(0) : null;
  }

  private static void place(List<Token> tokens, int i, Draft<Sizing> draft) {
    Token number = tokens.get(i);
    if (number.number == 0) {
      return;
    }
    int before = i - 1;
    while (before >= 0 && FILLERS.contains(word(tokens, before))) {
      before--;
    }
    String previous = word(tokens, before);
    Span words = number.span;
    boolean target = previous.equals("to") || previous.equals("auf");
    if ((target && isRise(tokens, before) && !isSet(tokens, before)) || WANTED.contains(previous)) {
      draft.put("concurrencyWanted", number.number, words);
    } else if (previous.startsWith("maxconcurrentmigrations")
        || NOW.contains(previous)
        || (target && isSet(tokens, before))) {
      draft.put("concurrencyNow", number.number, words);
    } else if (isMailboxes(word(tokens, i + 1))
        || isMailboxes(word(tokens, i + 2))
        || previous.equals("batch")) {
      draft.put("batchSize", number.number, words);
    } else if (isAboutEndpoint(tokens, i)) {
      draft.put("concurrencyNow", number.number, words);
    }
  }

  /** "the endpoint has 20": the number follows within a few words. */
  private static boolean isAboutEndpoint(List<Token> tokens, int i) {
    for (int k = i - 1; k >= 0 && k >= i - 4; k--) {
      if (word(tokens, k).equals("endpoint") || word(tokens, k).equals("endpunkt")) {
        return true;
      }
    }
    return false;
  }

  /** "is set to 20": a value, not a wish. */
  private static boolean isSet(List<Token> tokens, int to) {
    String verb = word(tokens, to - 1);
    String helper = word(tokens, to - 2);
    return (verb.equals("set") || verb.equals("limited"))
        && (helper.equals("is") || helper.equals("are") || helper.equals("was"));
  }

  private static boolean isRise(List<Token> tokens, int to) {
    for (int i = to - 1; i >= 0 && i >= to - 6; i--) {
      if (UP.contains(word(tokens, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMailboxes(String word) {
    return MAILBOXES.stream().anyMatch(word::startsWith);
  }

  private static String word(List<Token> tokens, int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).word;
  }

  private static void calculate(Draft<Sizing> draft, Integer shown, Span words) {
    Integer batch = (Integer) draft.get("batchSize");
    Integer now = (Integer) draft.get("concurrencyNow");
    Integer wanted = (Integer) draft.get("concurrencyWanted");
    Integer limit = now != null ? now : shown != null ? shown : wanted;
    if (now != null || shown != null) {
      int step = limit + 10;
      draft.put("nextStep", wanted == null ? step : Math.min(step, wanted), words);
    }
    if (batch != null) {
      int low = (batch + 3) / 4;
      int high = Math.max(low, batch * 3 / 10);
      int syncs = limit == null ? low : Math.min(low, limit);
      draft.put("syncsLow", low, words);
      draft.put("syncsHigh", high, words);
      draft.put("incrementalSyncs", syncs, words);
      draft.put("migrations", limit == null ? syncs : Math.max(limit, syncs), words);
    }
    if (limit != null) {
      draft.put("groupLow", limit * 10 / 3, words);
      draft.put("groupHigh", limit * 4, words);
    }
  }

  private static List<Token> tokens(Paste paste, Sightings sightings) {
    List<Token> tokens = new ArrayList<>();
    String text = paste.text();
    int i = 0;
    while (i < text.length()) {
      if (!Text.isWord(text.charAt(i))) {
        i++;
        continue;
      }
      int end = Text.endOfWord(text, i);
      boolean digits = isDigits(text, i, end);
      if (digits && end - i <= 3 && isThousands(text, end)) {
        end += 4;
      }
      if (!sightings.isClaimed(paste, i, end)) {
        String word = text.substring(i, end).toLowerCase(Locale.ROOT);
        boolean free = digits && end - i <= 7 && isFree(text, i, end);
        tokens.add(
            new Token(
                word,
                free ? Integer.valueOf(word.replace(",", "").replace(".", "")) : null,
                new Span(i, end)));
      }
      i = end;
    }
    return tokens;
  }

  private static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** {@code 1,000} and {@code 1.000} are one number. */
  private static boolean isThousands(String text, int at) {
    return at + 4 <= text.length()
        && (text.charAt(at) == ',' || text.charAt(at) == '.')
        && Character.isDigit(text.charAt(at + 1))
        && Character.isDigit(text.charAt(at + 2))
        && Character.isDigit(text.charAt(at + 3))
        && (at + 4 == text.length() || !Text.isWord(text.charAt(at + 4)));
  }

  /** No part of a date, an address, a version, a percentage or an identifier, and no status. */
  private static boolean isFree(String text, int start, int end) {
    boolean left = start == 0 || "/:.-#+@\\_".indexOf(text.charAt(start - 1)) < 0;
    boolean right = end >= text.length() || "/:-%@\\_".indexOf(text.charAt(end)) < 0;
    boolean status =
        start > 0
            && text.charAt(start - 1) == '('
            && end < text.length()
            && text.charAt(end) == ')';
    boolean inside =
        end + 1 < text.length() && text.charAt(end) == '.' && Text.isWord(text.charAt(end + 1));
    return left && right && !inside && !status;
  }
}
