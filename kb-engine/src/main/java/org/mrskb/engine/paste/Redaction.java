package org.mrskb.engine.paste;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Masks secrets before anything else sees the text. The mask has the length of the secret, so
 * offsets into the text stay as the user counts them. One forward pass per kind, no regular
 * expressions.
 */
final class Redaction {
  static final char MASK = '\u2588';

  /** Words that a secret follows, after {@code =}, {@code :}, a quote or a blank. */
  private static final Map<String, String> KEYS = new LinkedHashMap<>();

  static {
    for (String key : List.of("password", "passwort", "passwd", "pwd", "mot de passe")) {
      KEYS.put(key, "password");
    }
    for (String key :
        List.of(
            "client_secret",
            "clientsecret",
            "client secret",
            "appsecret",
            "secretvalue",
            "apikey",
            "api_key")) {
      KEYS.put(key, "client secret");
    }
    for (String key : List.of("access_token", "refresh_token", "id_token", "bearer")) {
      KEYS.put(key, "token");
    }
    KEYS.put("private_key", "private key");
  }

  private final char[] text;
  private final String lower;
  private final Map<String, Integer> masked = new LinkedHashMap<>();

  private Redaction(String original) {
    text = original.toCharArray();
    lower = original.toLowerCase(Locale.ROOT);
  }

  /** The text with secrets masked, and a line for each kind of secret found. */
  record Result(String text, List<String> notices) {}

  static Result redact(String original) {
    Redaction run = new Redaction(original);
    if (run.lower.length() == original.length()) {
      run.keyBlocks();
      run.webTokens();
      run.keyedValues();
    }
    List<String> notices = new ArrayList<>();
    run.masked.forEach(
        (kind, count) -> notices.add("Masked in your text: " + kind + " (" + count + ")"));
    return new Result(new String(run.text), notices);
  }

  private void mask(int start, int end, String kind) {
    boolean any = false;
    for (int i = start; i < end; i++) {
      if (text[i] != MASK && !Character.isWhitespace(text[i])) {
        text[i] = MASK;
        any = true;
      }
    }
    if (any) {
      masked.merge(kind, 1, Integer::sum);
    }
  }

  private void keyBlocks() {
    for (int at = lower.indexOf("-----begin ");
        at >= 0;
        at = lower.indexOf("-----begin ", at + 1)) {
      int head = lower.indexOf("-----", at + 11);
      if (head < 0 || head - at > 80 || !lower.substring(at, head).contains("private key")) {
        continue;
      }
      int end = lower.indexOf("-----end ", head);
      mask(head + 5, end < 0 ? text.length : end, "private key");
    }
  }

  /** JSON web tokens start with the Base64 of an opening brace and a quote, and have two dots. */
  private void webTokens() {
    for (int at = lower.indexOf("eyj"); at >= 0; at = lower.indexOf("eyj", at + 1)) {
      if (at > 0 && isTokenChar(text[at - 1])) {
        continue;
      }
      int end = at;
      int dots = 0;
      while (end < text.length && (isTokenChar(text[end]) || text[end] == '.')) {
        dots += text[end] == '.' ? 1 : 0;
        end++;
      }
      if (dots >= 1 && end - at > 40) {
        mask(at, end, "token");
      }
      at = Math.max(at, end - 1);
    }
  }

  private static boolean isTokenChar(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }

  private void keyedValues() {
    KEYS.forEach(
        (key, kind) -> {
          for (int at = lower.indexOf(key); at >= 0; at = lower.indexOf(key, at + key.length())) {
            valueAfter(at + key.length(), kind);
          }
        });
  }

  /**
   * Masks the value after a key, if what follows reads like an assignment and not like a sentence.
   */
  private void valueAfter(int from, String kind) {
    int i = from;
    while (i < text.length && isTokenChar(text[i])) {
      i++;
    }
    if (i - from > 12) {
      return;
    }
    boolean closing = i < text.length && (text[i] == '>' || text[i] == '"' || text[i] == '\'');
    int quoteEnd = closing ? i + 1 : i;
    int j = skipBlanks(quoteEnd);
    boolean assigned = j < text.length && (text[j] == '=' || text[j] == ':');
    boolean element = closing && text[i] == '>';
    boolean token = kind.equals("token") && j > i;
    if (assigned) {
      j = skipBlanks(j + 1);
    } else if (!element && !token) {
      return;
    }
    char quote = j < text.length ? text[j] : 0;
    int end;
    if (quote == '"' || quote == '\'') {
      j++;
      end = j;
      while (end < text.length && text[end] != quote && text[end] != '\n') {
        end++;
      }
    } else {
      end = j;
      while (end < text.length && !isValueEnd(text[end])) {
        end++;
      }
    }
    String value = lower.substring(j, end);
    if (end - j >= (token ? 16 : 1) && !isHarmless(value)) {
      mask(j, end, kind);
    }
  }

  private int skipBlanks(int i) {
    while (i < text.length && (text[i] == ' ' || text[i] == '\t')) {
      i++;
    }
    return i;
  }

  private static boolean isValueEnd(char c) {
    return Character.isWhitespace(c)
        || c == '<'
        || c == '"'
        || c == '\''
        || c == ','
        || c == ';'
        || c == '&';
  }

  private static boolean isHarmless(String value) {
    return value.startsWith("$")
        || value.startsWith("(get-credential")
        || value.startsWith("(")
        || value.equals("true")
        || value.equals("false")
        || value.equals("system.security.securestring")
        || value.equals("null");
  }
}
