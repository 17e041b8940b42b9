package org.mrskb.engine.paste;

import java.util.Locale;
import java.util.Set;

/**
 * The tags that Teams, Outlook and web pages leave in a paste. Anything else in angle brackets is
 * the user's text.
 */
enum HtmlTag {
  NONE,
  INLINE,
  CELL,
  BREAK;

  private static final Set<String> INLINES =
      Set.of(
          "span",
          "b",
          "i",
          "em",
          "strong",
          "code",
          "a",
          "u",
          "font",
          "tt",
          "body",
          "html",
          "s",
          "sub",
          "sup",
          "small",
          "img",
          "thead",
          "tbody",
          "head",
          "meta",
          "link",
          "title",
          "kbd",
          "samp",
          "var",
          "mark",
          "center",
          "colgroup",
          "col",
          "o:p");
  private static final Set<String> BREAKS =
      Set.of(
          "br",
          "p",
          "div",
          "pre",
          "li",
          "ul",
          "ol",
          "tr",
          "table",
          "blockquote",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "dl",
          "dt",
          "dd",
          "section",
          "article",
          "header",
          "footer");
  private static final Set<String> CELLS = Set.of("td", "th");

  /** The tag between {@code <} at {@code open} and {@code >} at {@code close}. */
  static HtmlTag at(String text, int open, int close) {
    int start = open + 1;
    if (start < close && text.charAt(start) == '/') {
      start++;
    }
    int end = start;
    while (end < close
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == ':')) {
      end++;
    }
    if (end == start || end - start > 10) {
      return NONE;
    }
    boolean whole = end == close || text.charAt(end) == ' ' || text.charAt(end) == '/';
    String name = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (!whole) {
      return NONE;
    }
    if (CELLS.contains(name)) {
      return CELL;
    }
    return BREAKS.contains(name) ? BREAK : INLINES.contains(name) ? INLINE : NONE;
  }
}
