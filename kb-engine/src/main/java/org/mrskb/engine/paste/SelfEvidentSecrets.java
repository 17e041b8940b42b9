package org.mrskb.engine.paste;

import java.util.List;
import java.util.Locale;

/** Finds secrets that show by themselves what they are, whatever stands before them. */
final class SelfEvidentSecrets {
  private static final List<String> PREFIXES =
      List.of("xoxb-", "xoxp-", "xoxa-", "xoxe-", "xoxs-", "xapp-", "ghp_", "gho_", "github_pat_");

  /** How the Base64 of PKCS #12, of private keys and of enveloped passwords goes on. */
  private static final List<String> KEY_BLOBS =
      List.of("IBAzCC", "IBADANBgkq", "IBAAKCA", "YJKoZIhvcNAQcD");

  /** What {@link #at} knows begins with one of these. */
  static final List<String> STARTS =
      List.of("-----", "eyJ", "<SS", "://", "xox", "xapp", "ghp", "gho", "git", "MII");

  private final String in;
  private final SecretMask mask;

  SelfEvidentSecrets(SecretMask mask) {
    this.in = mask.text();
    this.mask = mask;
  }

  /** Masks one that begins here, and returns the place to go on. */
  int at(int i, char c) {
    switch (c) {
      case '-' -> {
        return keyBlock(i);
      }
      case 'e' -> {
        return in.startsWith("eyJ", i) && startsName(i) ? webToken(i) : i;
      }
      case '<' -> {
        return secureString(i);
      }
      case ':' -> {
        if (in.startsWith("://", i)) {
          userInfo(i + 3);
        }
      }
      case 'x', 'g' -> prefixed(i);
      case 'M' -> keyBlob(i);
      default -> {}
    }
    return i;
  }

  /** Whether no letter and no digit stands right before. */
  private boolean startsName(int i) {
    return i == 0 || !ValueEnd.isToken(in.charAt(i - 1));
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
    mask.mask(head + 5, end, SecretWords.PRIVATE_KEY);
    return end;
  }

  /** JSON web tokens start with the Base64 of an opening brace and a quote, and have two dots. */
  private int webToken(int at) {
    int end = ValueEnd.ofToken(in, at, true);
    boolean dotted = false;
    for (int i = at; i < end && !dotted; i++) {
      dotted = in.charAt(i) == '.';
    }
    if (dotted && end - at > 40) {
      mask.mask(at, end, SecretWords.TOKEN);
    }
    return end;
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
    int end = ValueEnd.ofElement(in, open + 1);
    mask.mask(open + 1, end, SecretWords.ENCRYPTED);
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
          mask.mask(colon + 1, i, SecretWords.PASSWORD);
        }
        return;
      } else if (c == '/' || Character.isWhitespace(c) || "'\"<>|".indexOf(c) >= 0) {
        return;
      }
    }
  }

  private void prefixed(int i) {
    for (String prefix : PREFIXES) {
      if (startsName(i) && in.regionMatches(true, i, prefix, 0, prefix.length())) {
        int end = i;
        while (end < in.length() && ValueEnd.isToken(in.charAt(end))) {
          end++;
        }
        if (end - i > prefix.length() + 12) {
          mask.mask(i + prefix.length(), end, SecretWords.TOKEN);
        }
      }
    }
  }

  private void keyBlob(int i) {
    if (!in.startsWith("MII", i) || !startsName(i)) {
      return;
    }
    String head = in.substring(i, Math.min(in.length(), i + 32));
    if (KEY_BLOBS.stream().noneMatch(head::contains)) {
      return;
    }
    int end = i;
    int next = i;
    while (next < in.length() && isBase64(in.charAt(next))) {
      end = next + 1;
      next = end;
      while (next < in.length() && "\r\n \t>".indexOf(in.charAt(next)) >= 0 && next - end < 24) {
        next++;
      }
      boolean goesOn = next == end || (in.charAt(end) != ' ' && isLongLine(next));
      next = goesOn ? next : in.length();
    }
    mask.mask(i, end, SecretWords.PRIVATE_KEY);
  }

  /** Whether a line of Base64 begins here, and no word. */
  private boolean isLongLine(int from) {
    int end = from;
    while (end < in.length() && end - from < 40 && isBase64(in.charAt(end))) {
      end++;
    }
    return end - from == 40
        || (end - from > 3 && (end == in.length() || in.charAt(end - 1) == '='));
  }

  private static boolean isBase64(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == '=');
  }
}
