package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The addresses of a recipient as one property prints them: in braces, wrapped, perhaps cut with
 * dots.
 *
 * @param all the addresses with their prefix, for example {@code smtp:} or {@code X500:}
 * @param complete whether nothing was left out, so that an absent address is really absent
 */
record Addresses(List<String> all, boolean complete) {
  private static final String SEPARATORS = ",;\n" + WrappedText.BREAK;

  static Addresses of(String printed) {
    if (printed == null) {
      return new Addresses(List.of(), false);
    }
    String text = printed.strip();
    boolean braces = text.startsWith("{");
    boolean closed = text.endsWith("}");
    boolean complete = braces == closed && !CrossTenantKinds.isElided(text);
    String inner =
        text.substring(braces ? 1 : 0, Math.max(braces ? 1 : 0, text.length() - (closed ? 1 : 0)));
    List<String> all = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= inner.length(); i++) {
      boolean end = i == inner.length();
      if (end || (SEPARATORS.indexOf(inner.charAt(i)) >= 0 && startsAddress(inner, i + 1))) {
        String part = WrappedText.strip(inner.substring(start, i));
        if (!part.isEmpty() && !CrossTenantKinds.isElided(part)) {
          all.add(part);
        }
        start = i + 1;
      }
    }
    return new Addresses(List.copyOf(all), complete);
  }

  /** A comma inside a distinguished name does not end it: only a prefix or an address goes on. */
  private static boolean startsAddress(String text, int from) {
    int i = from;
    while (i < text.length() && WrappedText.isBlank(text.charAt(i))) {
      i++;
    }
    if (text.startsWith("...", i) || text.startsWith("\u2026", i)) {
      return true;
    }
    int end = Text.endOfWord(text, i);
    if (end > i && end < text.length() && text.charAt(end) == ':') {
      return true;
    }
    int stop = i;
    while (stop < text.length() && SEPARATORS.indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    String next = text.substring(i, stop);
    return next.indexOf('@') > 0 && next.indexOf('=') < 0;
  }

  List<String> x500() {
    return with("x500:");
  }

  /** Mail addresses have no blanks, so a broken one is whole again without its break. */
  List<String> smtp() {
    List<String> found = new ArrayList<>(with("smtp:"));
    all.stream().filter(a -> a.indexOf(':') < 0 && a.contains("@")).forEach(found::add);
    return found.stream().map(WrappedText::shown).toList();
  }

  private List<String> with(String prefix) {
    List<String> found = new ArrayList<>();
    for (String address : all) {
      if (address.regionMatches(true, 0, prefix, 0, prefix.length())) {
        found.add(WrappedText.strip(address.substring(prefix.length())));
      }
    }
    return found;
  }

  /** An address without its prefix, in small letters. */
  static String bare(String address) {
    String text = address.strip().toLowerCase(Locale.ROOT);
    return text.startsWith("smtp:") ? text.substring(5).strip() : text;
  }

  static String domain(String address) {
    String bare = bare(address);
    int at = bare.indexOf('@');
    return at < 0 ? "" : bare.substring(at + 1);
  }
}
