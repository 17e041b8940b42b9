package org.mrskb.engine.paste;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Masks secrets before anything else sees the text. The mask has the length of the secret, so
 * offsets into the text stay as the user counts them. One forward pass, no regular expressions.
 */
final class Redaction {
  static final char MASK = '\u2588';

  /** An encrypted password of a connection has a few thousand characters. */
  private static final int LONGEST = 16384;

  /** What is longer than this is not looked at twice. */
  private static final int FAR = 256;

  private static final String SECURE = "convertto-securestring";
  static final String PASSWORD = "password";
  private static final String SECRET = "client secret";
  static final String TOKEN = "token";
  static final String PRIVATE_KEY = "private key";
  private static final String COOKIE = "cookie";
  private static final String ENCRYPTED = "encrypted password";

  /** Words that a secret follows, by their first two letters; longer ones first. */
  private static final List<List<Key>> KEYS =
      new ArrayList<>(Collections.nCopies(32 * 32, List.of()));

  private record Key(String word, String kind) {}

  static {
    keys(ENCRYPTED, "encryptedpassword");
    keys(
        PASSWORD,
        "password",
        "passwort",
        "passwd",
        "passphrase",
        "pwd",
        "kennwort",
        "mot de passe",
        "motdepasse",
        "contrase\u00f1a",
        "wachtwoord");
    keys(
        SECRET,
        "client_secret",
        "clientsecret",
        "client secret",
        "client-secret",
        "appsecret",
        "app secret",
        "app_secret",
        "secretvalue",
        "secrettext",
        "secret value",
        "apikey",
        "api_key",
        "api-key",
        "sharedaccesskey",
        "accountkey",
        "accesskey",
        "subscription-key",
        "subscriptionkey");
    keys(
        TOKEN,
        "access_token",
        "refresh_token",
        "id_token",
        "accesstoken",
        "refreshtoken",
        "access-token",
        "refresh-token",
        "id-token",
        "assertion",
        "bearer",
        "authorization",
        "set-cookie");
    keys(COOKIE, "cookie");
    keys(PRIVATE_KEY, "private_key", "privatekey");
    keys(PASSWORD, SECURE);
  }

  /** How all that is looked for begins; nearly no three characters of a text do. */
  private static final boolean[] STARTS = new boolean[32 * 32 * 32];

  static {
    KEYS.forEach(keys -> keys.forEach(key -> starts(key.word)));
    List.of("-----", "eyJ", "<SS", "://").forEach(Redaction::starts);
    ScriptSecrets.STARTS.forEach(Redaction::starts);
  }

  private static void starts(String word) {
    STARTS[start(word.charAt(0), word.charAt(1), word.charAt(2))] = true;
  }

  private static int start(char first, char second, char third) {
    return start(first, second) << 5 | (third & 31);
  }

  /** How people say what a password is; longer ones first. */
  private static final List<String> VERBS =
      List.of(
          "is now ",
          "is still ",
          "is ",
          "was ",
          "ist jetzt ",
          "ist ",
          "lautet: ",
          "lautet ",
          "est ",
          "ends up as ");

  /** What may follow a key within the same name. */
  private static final Set<String> ENDINGS =
      Set.of("", "s", "value", "hash", "text", "string", "plaintext", "base64", "1", "2", "_value");

  private static final Set<String> HARMLESS =
      Set.of(
          "true",
          "false",
          "null",
          "none",
          "never",
          "yes",
          "no",
          "required",
          "expired",
          "changed",
          "invalid",
          "incorrect",
          "wrong",
          "missing",
          "removed",
          "redacted",
          "system.security.securestring",
          "basic",
          "digest");

  private final String original;
  private final String in;

  /** For each character its place in the original; null if nothing in it is invisible. */
  private final int[] origins;

  private char[] masked;

  /** Whether any word for a secret stands in the text: names of columns are among them. */
  private boolean named;

  private final Map<String, Integer> found = new LinkedHashMap<>();

  private Redaction(String original) {
    this.original = original;
    if (Repair.hasInvisible(original, 0, original.length())) {
      TextMap visible = new TextMap();
      Repair.skipInvisible(original, 0, original.length(), visible);
      this.in = visible.text();
      this.origins = visible.origins(original.length());
    } else {
      this.in = original;
      this.origins = null;
    }
  }

  private static void keys(String kind, String... words) {
    for (String word : words) {
      int start = start(word.charAt(0), word.charAt(1));
      List<Key> alike = new ArrayList<>(KEYS.get(start));
      alike.add(new Key(word, kind));
      KEYS.set(start, List.copyOf(alike));
    }
  }

  /** The same for capitals and small letters. */
  static int start(char first, char second) {
    return (first & 31) << 5 | (second & 31);
  }

  /** The text with secrets masked, and a line for each kind of secret found. */
  record Result(String text, List<String> notices) {}

  static Result redact(String original) {
    Redaction run = new Redaction(original);
    run.run();
    if (run.named) {
      new SecretColumns(run.in, (start, end) -> run.maskValue(start, end, PASSWORD)).run();
    }
    List<String> notices = new ArrayList<>();
    run.found.forEach(
        (kind, count) -> notices.add("Masked in your text: " + kind + " (" + count + ")"));
    return new Result(run.masked == null ? original : new String(run.masked), notices);
  }

  private void run() {
    ScriptSecrets scripts = new ScriptSecrets(in, this::mask);
    int i = 0;
    while (i < in.length()) {
      i = nextStart(i);
      char c = in.charAt(i);
      int end = i;
      scripts.at(i, c);
      if (c == '-') {
        end = keyBlock(i);
      } else if (c == 'e' && in.startsWith("eyJ", i) && (i == 0 || !isToken(in.charAt(i - 1)))) {
        end = webToken(i);
      } else if (c == '<') {
        end = secureString(i);
      } else if (c == ':' && in.startsWith("://", i)) {
        userInfo(i + 3);
      }
      if (end == i) {
        end = keyed(c, i);
      }
      i = Math.max(end, i + 1);
    }
  }

  /**
   * Where the next three characters stand that may begin something, or the last two of the text.
   */
  private int nextStart(int from) {
    if (from + 2 >= in.length()) {
      return from;
    }
    int three = start(in.charAt(from), in.charAt(from + 1));
    for (int i = from + 2; i < in.length(); i++) {
      three = ((three << 5) | (in.charAt(i) & 31)) & (STARTS.length - 1);
      if (STARTS[three]) {
        return i - 2;
      }
    }
    return in.length() - 2;
  }

  private int keyed(char c, int i) {
    if (c < 'A' || i + 1 == in.length()) {
      return i;
    }
    List<Key> keys = KEYS.get(start(c, in.charAt(i + 1)));
    for (int k = 0; k < keys.size(); k++) {
      Key key = keys.get(k);
      if (in.regionMatches(true, i, key.word, 0, key.word.length())) {
        named = true;
        if (key.word.equals(SECURE)) {
          return secured(i, i + SECURE.length());
        }
        boolean encrypted = precededBy("encrypted", i);
        int from = i + key.word.length();
        int end = valueAfter(i, from, encrypted ? ENCRYPTED : key.kind);
        return end - from > FAR ? end : from;
      }
    }
    return i;
  }

  /** {@code ConvertTo-SecureString "x" -AsPlainText}, and {@code "x" | ConvertTo-SecureString}. */
  private int secured(int start, int from) {
    int i = skipBlanks(from);
    boolean again = true;
    while (again) {
      again = false;
      for (String option : List.of("-asplaintext", "-force", "-string", ":")) {
        if (in.regionMatches(true, i, option, 0, option.length())) {
          i = skipBlanks(i + option.length());
          again = true;
        }
      }
    }
    int before = start;
    while (before > 0 && start - before < 8 && " |(".indexOf(in.charAt(before - 1)) >= 0) {
      before--;
    }
    char quote = before == 0 ? 0 : in.charAt(before - 1);
    if (before < start && (quote == '"' || quote == '\'')) {
      int open = before - 2;
      while (open > 0 && before - open < FAR && in.charAt(open) != quote) {
        open--;
      }
      mask(open + 1, before - 1, PASSWORD);
    }
    boolean none = i >= in.length() || "-|)\n\r;".indexOf(in.charAt(i)) >= 0;
    return none ? i : assigned(i, PASSWORD, false);
  }

  private boolean precededBy(String word, int i) {
    return in.regionMatches(true, i - word.length(), word, 0, word.length());
  }

  private void mask(int start, int end, String kind) {
    boolean any = false;
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(in.charAt(i))) {
        if (masked == null) {
          masked = original.toCharArray();
        }
        int at = origins == null ? i : origins[i];
        any |= masked[at] != MASK;
        masked[at] = MASK;
      }
    }
    if (any) {
      found.merge(kind, 1, Integer::sum);
    }
  }

  private int keyBlock(int at) {
    if (!in.regionMatches(true, at, "-----begin ", 0, 11)) {
      return at;
    }
    int head = -1;
    for (int i = at + 11; i < Math.min(in.length(), at + 80) && head < 0; i++) {
      head = in.startsWith("-----", i) ? i : -1;
    }
    if (head < 0 || !in.substring(at, head).toLowerCase(Locale.ROOT).contains("private key")) {
      return at;
    }
    int end = head + 5;
    while (end < in.length() && !in.regionMatches(true, end, "-----end ", 0, 9)) {
      end++;
    }
    mask(head + 5, end, PRIVATE_KEY);
    return end;
  }

  /** JSON web tokens start with the Base64 of an opening brace and a quote, and have two dots. */
  private int webToken(int at) {
    int end = tokenEnd(at, true);
    boolean dotted = false;
    for (int i = at; i < end && !dotted; i++) {
      dotted = in.charAt(i) == '.';
    }
    if (dotted && end - at > 40) {
      mask(at, end, TOKEN);
    }
    return end;
  }

  /** The end of a token, which a console may have broken into lines. */
  private int tokenEnd(int at, boolean dots) {
    int end = at;
    int lineStart = at;
    while (true) {
      while (end < in.length()
          && (isToken(in.charAt(end))
              || "+/=".indexOf(in.charAt(end)) >= 0
              || (dots && in.charAt(end) == '.'))) {
        end++;
      }
      if (end - lineStart < 40) {
        return end;
      }
      int next = end;
      while (next < in.length() && next - end < 24 && "\r\n \t>".indexOf(in.charAt(next)) >= 0) {
        next++;
      }
      boolean broken = in.substring(end, next).indexOf('\n') >= 0;
      int run = next;
      while (run < in.length() && run - next < 24 && isToken(in.charAt(run))) {
        run++;
      }
      boolean ends = run < in.length() && "\r\n\"'<,;=.".indexOf(in.charAt(run)) >= 0;
      if (!broken || run == next || (run - next < 24 && !ends && run < in.length())) {
        return end;
      }
      end = next;
      lineStart = next;
    }
  }

  private static boolean isToken(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }

  /** A secure string of CLIXML. */
  private int secureString(int at) {
    if (!in.startsWith("<SS", at) || at + 3 >= in.length() || " >".indexOf(in.charAt(at + 3)) < 0) {
      return at;
    }
    int open = at + 3;
    while (open < in.length() && open - at < 200 && in.charAt(open) != '>') {
      open++;
    }
    if (open >= in.length() || in.charAt(open) != '>') {
      return at;
    }
    int end = elementEnd(open + 1);
    mask(open + 1, end, ENCRYPTED);
    return end;
  }

  private int elementEnd(int from) {
    int end = from;
    int limit = Math.min(in.length(), from + LONGEST);
    while (end < limit && in.charAt(end) != '<' && !in.startsWith("&lt;", end)) {
      end++;
    }
    return end;
  }

  /** {@code https://user:secret@host}. */
  private void userInfo(int from) {
    int colon = -1;
    for (int i = from; i < Math.min(in.length(), from + 200); i++) {
      char c = in.charAt(i);
      if (c == ':' && colon < 0) {
        colon = i;
      } else if (c == '@') {
        if (colon > 0) {
          mask(colon + 1, i, PASSWORD);
        }
        return;
      } else if (c == '/' || Character.isWhitespace(c) || "'\"<>|".indexOf(c) >= 0) {
        return;
      }
    }
  }

  /**
   * Masks the value after a key and returns its end, if what follows reads like an assignment and
   * not like a sentence.
   */
  private int valueAfter(int start, int from, String kind) {
    int i = from;
    while (i < in.length() && isToken(in.charAt(i)) && i - from < 16) {
      i++;
    }
    if (!ENDINGS.contains(in.substring(from, i).toLowerCase(Locale.ROOT))) {
      return from;
    }
    if (kind.equals(COOKIE)) {
      return in.startsWith(":", i) ? cookies(i + 1) : from;
    }
    boolean bearer = in.regionMatches(true, start, "bearer", 0, 6);
    if (in.startsWith("\\u003d", i)) {
      return assigned(i + 6, kind, bearer);
    }
    boolean parameter = isParameter(start);
    char closing = i < in.length() ? in.charAt(i) : 0;
    int j = i;
    if (closing == '\\') {
      j++;
    }
    if (closing == '"' || closing == '\'' || closing == '>' || closing == '\\') {
      j++;
    }
    boolean element = closing == '>' || in.startsWith("&gt;", i);
    if (in.startsWith("&gt;", i)) {
      j = i + 4;
    } else if (in.startsWith("&quot;", i)) {
      j = i + 6;
    } else if (in.startsWith("\" />", i) || in.startsWith("\"/>", i)) {
      return from;
    } else if (closing == '"' && j < in.length() && in.charAt(j) == '>') {
      element = true;
      j++;
    }
    if (element) {
      int end = elementEnd(j);
      if (end < in.length()) {
        maskValue(j, end, kind);
      }
      return end;
    }
    int cell = j;
    j = skipDecoration(j);
    if (closing == '"' && in.regionMatches(true, j, "value=", 0, 6)) {
      return assigned(j + 6, kind, bearer); // <add key="ClientSecret" value="…" />
    }
    j = signBelow(j);
    int sign = assignment(j);
    if (in.startsWith("</t", cell)) {
      return assigned(j, kind, bearer);
    }
    if (sign > j) {
      j = valueBelow(skipDecoration(sign), kind);
    } else if (!(bearer || parameter || isSpoken(j)) || j == i) {
      return from;
    } else if (isSpoken(j)) {
      j = spoken(j);
    }
    return assigned(j, kind, bearer);
  }

  /** The rest of the line: a header has many cookies. */
  private int cookies(int from) {
    int end = from;
    while (end < in.length() && in.charAt(end) != '\n' && "'\"".indexOf(in.charAt(end)) < 0) {
      end++;
    }
    if (end - from > 16) {
      mask(from, end, TOKEN);
    }
    return end;
  }

  /** The sign may have slipped into the next line. */
  private int signBelow(int from) {
    int line = nextLine(from);
    boolean sign = line > from && line + 1 < in.length() && ":=".indexOf(in.charAt(line)) >= 0;
    return sign && in.charAt(line + 1) == ' ' ? line : from;
  }

  /** The value may stand in the next line, alone; a word with letters and digits is taken. */
  private int valueBelow(int from, String kind) {
    int line = nextLine(from);
    if (line <= from || kind.equals(TOKEN)) {
      return from;
    }
    int end = line;
    boolean letters = false;
    boolean digits = false;
    while (end < in.length() && end - line < FAR && !Character.isWhitespace(in.charAt(end))) {
      letters |= Character.isLetter(in.charAt(end));
      digits |= Character.isDigit(in.charAt(end));
      end++;
    }
    int rest = skipBlanks(end);
    boolean alone = rest >= in.length() || "\r\n".indexOf(in.charAt(rest)) >= 0;
    return letters && digits && alone && end - line >= 8 ? skipDecoration(line) : from;
  }

  /** Where the text of the next line begins if nothing more stands in this one. */
  private int nextLine(int from) {
    int i = skipBlanks(from);
    i += in.startsWith("\r", i) ? 1 : 0;
    if (i >= in.length() || in.charAt(i) != '\n') {
      return from;
    }
    int line = skipBlanks(i + 1);
    return in.startsWith("> ", line) ? skipBlanks(line + 2) : line;
  }

  /** {@code the password is Winter26}: what follows has letters and digits and is no word. */
  private boolean isSpoken(int at) {
    int from = spoken(at);
    if (from == at) {
      return false;
    }
    boolean letters = false;
    boolean digits = false;
    int i = from;
    while (i < in.length() && i - from < FAR && !isValueEnd(i)) {
      letters |= Character.isLetter(in.charAt(i));
      digits |= Character.isDigit(in.charAt(i));
      i++;
    }
    return letters && digits && i - from > 5;
  }

  /** Where the value behind a verb begins; where the verb would be if there is none. */
  private int spoken(int at) {
    for (String verb : VERBS) {
      if (in.regionMatches(true, at, verb, 0, verb.length())) {
        int end = skipBlanks(at + verb.length());
        return end < in.length() && in.charAt(end) == ':' ? skipDecoration(end + 1) : end;
      }
    }
    return at;
  }

  /** Where the sign that assigns a value ends: {@code = : => ->} or the edge of a cell. */
  private int assignment(int j) {
    if (j >= in.length()) {
      return j;
    }
    if (in.startsWith("->", j) || in.startsWith("=>", j) || in.startsWith(":=", j)) {
      return j + 2;
    }
    if (in.startsWith("is:", j)) {
      return j + 3;
    }
    return "=:\uff1a|".indexOf(in.charAt(j)) >= 0 ? j + 1 : j;
  }

  /** Skips blanks, and what chats and web pages put around a name: {@code *}, back-ticks, tags. */
  private int skipDecoration(int from) {
    int i = from;
    int limit = Math.min(in.length(), from + FAR);
    while (i < limit) {
      char c = in.charAt(i);
      if (c == ' ' || c == '\t' || c == '\u00a0') {
        i++;
      } else if ((c == '*' || c == '`' || c == '_') && !in.startsWith("***", i)) {
        i++;
      } else if (in.startsWith("&nbsp;", i)) {
        i += 6;
      } else if (c == '<' && tagEnd(i) > i) {
        i = tagEnd(i);
      } else {
        break;
      }
    }
    return i;
  }

  private int tagEnd(int open) {
    int limit = Math.min(in.length(), open + FAR);
    for (int i = open + 1; i < limit; i++) {
      char c = in.charAt(i);
      if (c == '>') {
        return HtmlTag.at(in, open, i) == HtmlTag.NONE ? open : i + 1;
      }
      if (c == '<' || c == '\n') {
        return open;
      }
    }
    return open;
  }

  /** {@code -Password}, {@code -AdminPassword}: the hyphen follows a blank or nothing. */
  private boolean isParameter(int at) {
    int i = at;
    while (i > 0 && at - i < 32 && isToken(in.charAt(i - 1)) && in.charAt(i - 1) != '-') {
      i--;
    }
    return i > 0
        && in.charAt(i - 1) == '-'
        && (i < 2 || Character.isWhitespace(in.charAt(i - 2)) || !isToken(in.charAt(i - 2)));
  }

  private int assigned(int from, String kind, boolean bearer) {
    int j = scheme(from, kind);
    boolean escaped = in.startsWith("\\u0022", j);
    j = in.startsWith("&quot;", j) || escaped ? j + 6 : in.startsWith("\\\"", j) ? j + 2 : j;
    if (escaped) {
      int close = in.indexOf("\\u0022", j);
      int stop = close < 0 || close - j > LONGEST ? j : close;
      maskValue(j, stop, kind);
      return stop;
    }
    if (in.startsWith("<mailto:", j)) {
      int close = j;
      while (close < in.length() && close - j < FAR && in.charAt(close) != '>') {
        close++;
      }
      mask(j + 1, close, kind);
      return close;
    }
    char quote = j < in.length() ? in.charAt(j) : 0;
    int end;
    if ("\"'\u2018\u201c\u201e".indexOf(quote) >= 0) {
      j++;
      end = j;
      char close = quote == '\u2018' ? '\u2019' : quote == '\u201c' ? '\u201d' : quote;
      close = quote == '\u201e' ? '\u201c' : close;
      while (end < in.length()
          && in.charAt(end) != close
          && (in.charAt(end) != '\n' || isWrapped(end))) {
        end += in.charAt(end) == '\\' && end + 1 < in.length() ? 2 : 1;
      }
      end = Math.min(end, in.length());
    } else if (kind.equals(TOKEN)) {
      end = tokenEnd(j, true);
      while (end < in.length() && !isValueEnd(end)) {
        end++;
      }
    } else {
      end = j;
      while (end < in.length() && !isValueEnd(end)) {
        end++;
        end += end < in.length() && in.charAt(end) == '\n' && isWrapped(end) ? 1 : 0;
      }
      if (end - j > 40 && kind.equals(ENCRYPTED)) {
        end = Math.max(end, tokenEnd(j, false));
      }
    }
    if (end - j >= (kind.equals(TOKEN) ? 16 : 1) || (!bearer && quote == '"')) {
      maskValue(j, end, kind);
    }
    return end;
  }

  /** Skips the scheme of an {@code Authorization} header. */
  private int scheme(int from, String kind) {
    if (kind.equals(TOKEN)) {
      for (String word : List.of("basic ", "bearer ", "negotiate ", "ntlm ")) {
        if (in.regionMatches(true, from, word, 0, word.length())) {
          return skipBlanks(from + word.length());
        }
      }
    }
    return from;
  }

  private void maskValue(int start, int end, String kind) {
    String value = in.substring(start, Math.min(end, start + 64)).strip().toLowerCase(Locale.ROOT);
    boolean harmless =
        value.isEmpty()
            || value.startsWith("$")
            || value.startsWith("(")
            || value.startsWith("<")
            || value.startsWith("***")
            || HARMLESS.contains(stripped(value));
    if (!harmless) {
      mask(start, end, kind);
    }
  }

  private static String stripped(String value) {
    int end = value.length();
    while (end > 0 && ".!?,;".indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    return value.substring(0, end);
  }

  /** Whether a console broke the line that ends here: it is as wide as windows are. */
  private boolean isWrapped(int newline) {
    int start = newline;
    while (start > 0 && newline - start < FAR && in.charAt(start - 1) != '\n') {
      start--;
    }
    return ConsoleWraps.WIDTHS.contains(newline - start);
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < in.length()
        && (in.charAt(i) == ' ' || in.charAt(i) == '\t' || in.charAt(i) == '\u00a0')) {
      i++;
    }
    return i;
  }

  private boolean isValueEnd(int i) {
    char c = in.charAt(i);
    return Character.isWhitespace(c) || "<\"',;".indexOf(c) >= 0 || (c == '&' && isQuery(i));
  }

  /** An ampersand parts the values of a query; within a password it is a character. */
  private boolean isQuery(int i) {
    int j = i + 1;
    while (j < in.length() && j - i < 30 && isToken(in.charAt(j))) {
      j++;
    }
    return j < in.length() && (in.charAt(j) == '=' || in.charAt(j) == ';');
  }
}
