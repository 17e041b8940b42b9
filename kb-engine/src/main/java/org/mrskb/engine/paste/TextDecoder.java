package org.mrskb.engine.paste;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Finds out how a file is encoded: redirected consoles write UTF-16, old editors Windows-1252. */
public final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int SAMPLE = 4096;

  private TextDecoder() {}

  /**
   * The text of the bytes, without a byte order mark.
   *
   * @throws IllegalArgumentException if the bytes are no text
   */
  public static String decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, UTF_16BE);
    }
    Charset wide = wideWithoutMark(bytes);
    if (wide != null) {
      return new String(bytes, wide);
    }
    refuseBinary(bytes);
    return new String(bytes, isUtf8(bytes) ? UTF_8 : WINDOWS_1252);
  }

  /**
   * Looks through a small window, so that a long file is not held twice. Its end may be cut off.
   */
  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer window = CharBuffer.allocate(SAMPLE);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      window.clear();
      result = decoder.decode(in, window, false);
    }
    return !result.isError();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Western text in UTF-16 has a zero in nearly every second byte, always on the same side. */
  private static Charset wideWithoutMark(byte[] bytes) {
    int n = Math.min(bytes.length, SAMPLE) & ~1;
    if (n < 4) {
      return null;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < n; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int pairs = n / 2;
    if (odd > pairs * 3 / 4 && even < pairs / 4) {
      return UTF_16LE;
    }
    return even > pairs * 3 / 4 && odd < pairs / 4 ? UTF_16BE : null;
  }

  private static void refuseBinary(byte[] bytes) {
    int n = Math.min(bytes.length, SAMPLE);
    int odd = 0;
    for (int i = 0; i < n; i++) {
      int b = bytes[i] & 0xFF;
      boolean control = b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != 0x1B && b != '\f';
      odd += control ? 1 : 0;
    }
    if (odd * 20 > n) {
      throw new IllegalArgumentException(
          "This is not text (too many control bytes). Send the text of the error, a log, JSON or CLIXML.");
    }
  }
}
