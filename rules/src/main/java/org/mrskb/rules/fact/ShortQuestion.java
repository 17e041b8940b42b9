package org.mrskb.rules.fact;

/**
 * A question of hardly more than one word, such as {@code slow} or {@code 503}. It proves nothing,
 * but the word tells where to look first.
 *
 * @param matter what the word is about; null for a number
 * @param status the HTTP status code; null for a word
 */
public record ShortQuestion(Matter matter, Integer status) {
  /** What such a word may be about. */
  public enum Matter {
    SLOW,
    STUCK,
    TIME_OUT,
    THROTTLED,
    CERTIFICATE,
    TLS,
    CREDENTIALS,
    ACCESS_DENIED,
    AUTODISCOVER,
    FULL,
    BAD_ITEMS
  }
}
