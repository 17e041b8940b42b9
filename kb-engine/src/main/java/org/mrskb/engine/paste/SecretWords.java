package org.mrskb.engine.paste;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The words that a secret follows, the kinds of secrets, and values that are none. */
final class SecretWords {
  static final String PASSWORD = "password";
  private static final String SECRET = "client secret";
  static final String TOKEN = "token";
  static final String PRIVATE_KEY = "private key";
  static final String COOKIE = "cookie";
  static final String ENCRYPTED = "encrypted password";

  /** The cmdlet that makes a secret of a text. */
  static final String SECURE = "convertto-securestring";

  /** Words that a secret follows. */
  static final List<String> ALL;

  /** The same by their first two letters; longer ones first. */
  private static final List<List<Key>> KEYS;

  /** A word, in small letters, and the kind of secret that follows it. */
  record Key(String word, String kind) {}

  static {
    List<List<Key>> keys = new ArrayList<>(Collections.nCopies(32 * 32, List.of()));
    put(keys, ENCRYPTED, "encryptedpassword");
    put(
        keys,
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
    put(
        keys,
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
    put(
        keys,
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
    put(keys, COOKIE, "cookie");
    put(keys, PRIVATE_KEY, "private_key", "privatekey");
    put(keys, PASSWORD, SECURE);
    KEYS = List.copyOf(keys);
    ALL = KEYS.stream().flatMap(List::stream).map(Key::word).toList();
  }

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

  private SecretWords() {}

  private static void put(List<List<Key>> keys, String kind, String... words) {
    for (String word : words) {
      int start = start(word.charAt(0), word.charAt(1));
      List<Key> alike = new ArrayList<>(keys.get(start));
      alike.add(new Key(word, kind));
      keys.set(start, List.copyOf(alike));
    }
  }

  /** The words that may begin with these two letters. */
  static List<Key> keys(char first, char second) {
    return KEYS.get(start(first, second));
  }

  /** The same for capitals and small letters. */
  static int start(char first, char second) {
    return (first & 31) << 5 | (second & 31);
  }

  /** Whether this may stand behind a key, before the sign that assigns a value. */
  static boolean isEnding(String word) {
    return ENDINGS.contains(word);
  }

  /** Whether a value only speaks of a secret, names a variable or is a placeholder. */
  static boolean isHarmless(String value) {
    return value.isEmpty()
        || value.startsWith("$")
        || value.startsWith("(")
        || value.startsWith("<")
        || value.startsWith("***")
        || HARMLESS.contains(stripped(value));
  }

  private static String stripped(String value) {
    int end = value.length();
    while (end > 0 && ".!?,;".indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    return value.substring(0, end);
  }
}
