package org.mrskb.rules.reader;

import java.util.Locale;
import java.util.Set;
import org.mrskb.engine.card.Shape;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.MailAddress;
import org.mrskb.rules.fact.Named;

/** Reads what error texts name in quotes, domains behind their noun, and mail addresses. */
final class NameReader implements Reader {
  private static final int LONGEST = 160;
  private static final int MOST = 300;
  private static final Set<String> HOST_NOUNS =
      Set.of("domain", "tenant", "forest", "dom\u00e4ne", "domaine");

  @Override
  public void read(Paste paste, Sightings sightings) {
    quoted(paste, sightings);
    hosts(paste, sightings);
    licences(paste, sightings);
    addresses(paste, sightings);
  }

  private static void quoted(Paste paste, Sightings sightings) {
    String text = paste.text();
    int added = 0;
    int i = nextQuote(text, 0);
    while (i < text.length() && added < MOST) {
      char c = text.charAt(i);
      boolean opens =
          (c == '\'' || c == '"')
              && (i == 0 || " \t\n(".indexOf(text.charAt(i - 1)) >= 0)
              && i + 1 < text.length()
              && !Character.isWhitespace(text.charAt(i + 1));
      if (!opens) {
        i = nextQuote(text, i + 1);
        continue;
      }
      int close = i + 1;
      int limit = Math.min(text.length(), i + LONGEST);
      while (close < limit && !closes(text, close, c)) {
        close++;
      }
      Span noun = wordBefore(text, i);
      boolean cell =
          i > 0
              && text.charAt(i - 1) == '\n'
              && close + 1 < limit
              && ",;".indexOf(text.charAt(close + 1)) >= 0;
      if (close < limit && noun != null && !cell && isName(text.substring(i + 1, close))) {
        Span name = new Span(i + 1, close);
        String printed = oneLine(text.substring(i + 1, close));
        if (!sightings.isSettled(paste, name)) {
          sightings.add(
              Draft.of(Named.class)
                  .put(
                      "what",
                      text.substring(noun.start(), noun.end()).toLowerCase(Locale.ROOT),
                      noun)
                  .put("name", printed, name)
                  .build(paste));
          added++;
        }
        i = close + 1;
      } else {
        i++;
      }
    }
  }

  private static int nextQuote(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\'' && text.charAt(i) != '"') {
      i++;
    }
    return i;
  }

  private static boolean closes(String text, int at, char quote) {
    return text.charAt(at) == quote
        && (at + 1 >= text.length() || !Text.isWord(text.charAt(at + 1)));
  }

  private static boolean isName(String value) {
    boolean address = value.contains("://");
    int breaks = 0;
    for (int i = 0; i < value.length(); i++) {
      breaks += value.charAt(i) == '\n' ? 1 : 0;
    }
    return !value.isBlank()
        && !address
        && breaks <= 1
        && !Values.isMasked(value)
        && !Values.isCut(value);
  }

  private static String oneLine(String value) {
    int at = value.indexOf('\n');
    return at < 0
        ? value.strip()
        : value.substring(0, at).stripTrailing() + value.substring(at + 1).stripLeading();
  }

  /** The word before a quote, past a comma or a colon. */
  private static Span wordBefore(String text, int quote) {
    int end = quote;
    while (end > 0 && quote - end < 4 && " ,:\n(".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < 40 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return end - start >= 2 ? new Span(start, end) : null;
  }

  private static void hosts(Paste paste, Sightings sightings) {
    String text = paste.text();
    if (HOST_NOUNS.stream().noneMatch(paste.squeezed()::contains)) {
      return;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length()) {
      return;
    }
    for (String noun : HOST_NOUNS) {
      for (int at = lower.indexOf(noun); at >= 0; at = lower.indexOf(noun, at + 1)) {
        int end = at + noun.length();
        int from = Text.skipBlanks(text, end);
        int to = from;
        while (to < text.length() && to - from < 254 && Text.isHostChar(text.charAt(to))) {
          to++;
        }
        while (to > from && text.charAt(to - 1) == '.') {
          to--;
        }
        String host = text.substring(from, to);
        boolean whole = at == 0 || !Text.isWord(text.charAt(at - 1));
        if (whole
            && from > end
            && host.indexOf('.') > 0
            && Shape.HOST.accepts(host)
            && !Values.isMasked(host)) {
          sightings.add(
              Draft.of(Named.class)
                  .put("what", noun, new Span(at, end))
                  .put("name", host, new Span(from, to))
                  .build(paste));
        }
      }
    }
  }

  /** {@code A Cross-tenant User Data Migration license is required}. */
  private static void licences(Paste paste, Sightings sightings) {
    String text = paste.text();
    String noun = " license is required";
    for (int at = text.indexOf(noun); at >= 0; at = text.indexOf(noun, at + 1)) {
      int start = at;
      while (start > 0 && at - start < 80 && ".\n,:;".indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      Span words = paste.trim(new Span(start, at));
      String name = paste.slice(words);
      int article = name.startsWith("An ") ? 3 : name.startsWith("A ") ? 2 : 0;
      if (article > 0 && name.length() > article + 2) {
        Span licence = new Span(words.start() + article, words.end());
        sightings.add(
            Draft.of(Named.class)
                .put("what", "license", new Span(at + 1, at + 8))
                .put("name", paste.slice(licence), licence)
                .build(paste));
      }
    }
  }

  private static void addresses(Paste paste, Sightings sightings) {
    String text = paste.text();
    int added = 0;
    for (int at = text.indexOf('@'); at >= 0 && added < MOST; at = text.indexOf('@', at + 1)) {
      int start = at;
      while (start > 0 && at - start < 64 && isLocal(text.charAt(start - 1))) {
        start--;
      }
      int end = at + 1;
      while (end < text.length() && end - at < 254 && Text.isHostChar(text.charAt(end))) {
        end++;
      }
      while (end > at + 1 && ".-".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      String address = text.substring(start, end);
      Span words = new Span(start, end);
      boolean masked = start > 0 && text.charAt(start - 1) == '*';
      if (!masked
          && Shape.SMTP.accepts(address)
          && !address.toLowerCase(Locale.ROOT).contains("xxx")
          && !sightings.isSettled(paste, words)) {
        sightings.add(Draft.of(MailAddress.class).put("address", address, words).build(paste));
        added++;
      }
    }
  }

  private static boolean isLocal(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "._-+'&".indexOf(c) >= 0);
  }
}
