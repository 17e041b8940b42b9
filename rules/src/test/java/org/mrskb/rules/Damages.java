package org.mrskb.rules;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.mrskb.engine.Symptom;

/** What consoles, chats and mail programs do to a text on its way. */
final class Damages {
  private static final Map<String, BiFunction<String, Random, String>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("lines quoted with >", (t, r) -> "> " + t.replace("\n", "\n> "));
    ALL.put("lines quoted as a chat stores it", (t, r) -> "&gt; " + t.replace("\n", "\n&gt; "));
    ALL.put("no-break spaces", (t, r) -> t.replace(' ', '\u00a0'));
    ALL.put("zero-width spaces", Damages::zeroWidth);
    ALL.put("escaped entities", (t, r) -> escaped(t));
    ALL.put("smart quotes", (t, r) -> smart(t));
    ALL.put("Windows line ends", (t, r) -> t.replace("\n", "\r\n"));
    ALL.put("byte order mark", (t, r) -> "\ufeff" + t);
    ALL.put("colours", (t, r) -> "\u001b[31;1m" + t.replace("\n", "\u001b[0m\n\u001b[31m"));
    ALL.put("UTF-8 read as Windows-1252", (t, r) -> mojibake(t));
    ALL.put("indentation", (t, r) -> "    " + t.replace("\n", "\n    "));
    ALL.put("a console of 100 columns", (t, r) -> wrapped(t, 100));
    ALL.put("a console of 80 columns", (t, r) -> wrapped(t, 80));
    ALL.put("links of a chat", (t, r) -> linked(t));
    ALL.put("paragraphs of a web page", (t, r) -> paragraphs(t));
    ALL.put("UTF-16 without a mark", (t, r) -> wide(t));
    ALL.put("code fence", (t, r) -> "```\n" + t + "\n```");
  }

  private Damages() {}

  /** By name, in the order in which they happen to a text. */
  static Map<String, BiFunction<String, Random, String>> all() {
    return ALL;
  }

  private static String zeroWidth(String text, Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(text.charAt(i));
      if (random.nextInt(6) == 0) {
        out.append(random.nextBoolean() ? '\u200b' : '\u00ad');
      }
    }
    return out.toString();
  }

  private static String escaped(String text) {
    return text.contains("&") || text.contains("<")
        ? text
        : text.replace(">", "&gt;").replace("\"", "&quot;");
  }

  private static String smart(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean opens = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      out.append(
          switch (c) {
            case '\'' -> opens ? '\u2018' : '\u2019';
            case '"' -> opens ? '\u201c' : '\u201d';
            default -> c;
          });
    }
    return out.toString();
  }

  private static String mojibake(String text) {
    byte[] bytes = smart(text).getBytes(StandardCharsets.UTF_8);
    return new String(bytes, Charset.forName("windows-1252"));
  }

  /** The way a console breaks what is longer than its window. */
  private static String wrapped(String text, int columns) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      for (int at = 0; at == 0 || at < line.length(); at += columns) {
        out.append(line, at, Math.min(line.length(), at + columns)).append('\n');
      }
    }
    return out.substring(0, out.length() - 1);
  }

  private static String linked(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int url = text.indexOf("https://"); url >= 0; url = text.indexOf("https://", at)) {
      int end = url;
      while (end < text.length() && "'\"<>|,;) \n\t".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      String address = text.substring(url, end);
      boolean linked = url > 0 && "<|".indexOf(text.charAt(url - 1)) >= 0;
      out.append(text, at, url).append(linked ? address : "<" + address + "|" + address + ">");
      at = end;
    }
    return out.append(text.substring(at)).toString();
  }

  private static String paragraphs(String text) {
    return text.contains("<") || text.contains("&")
        ? text
        : "<p>" + text.replace("\r", "").replace(">", "&gt;").replace("\n", "</p>\n<p>") + "</p>";
  }

  private static String wide(String text) {
    boolean western = text.chars().filter(c -> c < 256).count() * 5 > text.length() * 4L;
    return !western || text.length() < 4
        ? text
        : Symptom.of(text.getBytes(StandardCharsets.UTF_16LE)).text();
  }
}
