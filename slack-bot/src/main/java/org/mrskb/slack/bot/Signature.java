package org.mrskb.slack.bot;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a request comes from Slack, told from its bytes: no matter which encoding the machine is
 * set to, and never with a blank secret.
 */
final class Signature {
  private static final long WINDOW = 300;

  private final SecretKeySpec key;
  private final Clock clock;

  Signature(String secret, Clock clock) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("without a signing secret anybody could send requests");
    }
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    this.clock = clock;
  }

  boolean isValid(String timestamp, String signature, byte[] body) {
    if (timestamp == null || signature == null || !isFresh(timestamp)) {
      return false;
    }
    return MessageDigest.isEqual(
        sign(timestamp, body).getBytes(StandardCharsets.US_ASCII),
        signature.getBytes(StandardCharsets.US_ASCII));
  }

  /** Neither older nor from the future. */
  private boolean isFresh(String timestamp) {
    try {
      long age = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
      return age <= WINDOW && age >= -WINDOW;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  String sign(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.US_ASCII));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
