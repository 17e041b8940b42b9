package org.mrskb.slack.blocks;

import java.util.Locale;

/**
 * Text for Slack. Everything goes through here, so that nothing a user wrote can ping a channel,
 * become a link or break out of its quotation.
 */
public final class Mrkdwn {
  private static final String FENCE = "```";

  private Mrkdwn() {}

  /** Text that shows as it stands. */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> {
          if (isVisible(c)) {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }

  private static boolean isVisible(char c) {
    int type = Character.getType(c);
    return c == '\n' || c == '\t' || (type != Character.CONTROL && type != Character.FORMAT);
  }

  /** Words of a user on one line, as code, so that no mark in them formats anything. */
  public static String quote(String text, int longest) {
    return "`" + escape(cut(flat(text).replace('`', '\''), longest)) + "`";
  }

  /** A command or an output, as a block to copy. */
  static String fence(String text) {
    return FENCE + "\n" + escape(text.replace(FENCE, "'''")) + "\n" + FENCE;
  }

  /**
   * Words of an author: code marks stay, Markdown's bold becomes Slack's, and lines that were
   * broken for an editor flow again.
   */
  static String prose(String text) {
    StringBuilder flowing = new StringBuilder();
    boolean open = false;
    for (String line : text.strip().split("\n", -1)) {
      String words = line.strip();
      boolean item = words.startsWith("- ") || words.startsWith("* ") || isNumbered(words);
      boolean goesOn = open && !words.isEmpty() && !item;
      flowing.append(flowing.isEmpty() ? "" : goesOn ? " " : "\n").append(words);
      open = !words.isEmpty();
    }
    return escape(flowing.toString()).replace("**", "*");
  }

  private static boolean isNumbered(String words) {
    int dot = words.indexOf(". ");
    return dot > 0 && dot < 3 && words.chars().limit(dot).allMatch(c -> c >= '0' && c <= '9');
  }

  static String link(String url, String label) {
    boolean plain =
        url.startsWith("https://")
            && url.chars().noneMatch(c -> c <= ' ' || c == '|' || c == '<' || c == '>');
    return plain ? "<" + escape(url) + "|" + escape(label.replace('|', '/')) + ">" : escape(label);
  }

  static String flat(String text) {
    StringBuilder line = new StringBuilder();
    for (String part : text.split("\n", -1)) {
      line.append(line.isEmpty() ? "" : " ").append(part.strip());
    }
    return line.toString();
  }

  /** For plain text, where nothing can be escaped: without what marks a mention or a link. */
  public static String harmless(String text) {
    StringBuilder out = new StringBuilder();
    flat(text)
        .chars()
        .filter(c -> c != '<' && c != '>' && isVisible((char) c))
        .forEach(c -> out.append((char) c));
    return out.toString();
  }

  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + "\u2026";
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
