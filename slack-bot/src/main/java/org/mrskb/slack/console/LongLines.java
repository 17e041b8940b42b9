package org.mrskb.slack.console;

import java.io.BufferedReader;
import java.io.IOException;

/** Reads lines of bounded length, so that a file without line breaks does not fill the memory. */
final class LongLines {
  private LongLines() {}

  /** The next line, cut at {@code longest} characters; null at the end. */
  static String next(BufferedReader reader, int longest) throws IOException {
    StringBuilder line = new StringBuilder();
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n') {
      if (line.length() < longest && c != '\r') {
        line.append((char) c);
      }
      c = reader.read();
    }
    return line.toString();
  }
}
