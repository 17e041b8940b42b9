package org.mrskb.slack.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One run of the console. */
public record Run(int status, String out, String err) {

  static Run of(String input, String... args) {
    return of(input.getBytes(StandardCharsets.UTF_8), args);
  }

  static Run of(byte[] input, String... args) {
    return with(new ByteArrayInputStream(input), false, false, args);
  }

  /** A user at a keyboard and a screen. */
  static Run typed(String input, String... args) {
    return with(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), true, false, args);
  }

  static Run with(InputStream in, boolean typed, boolean watched, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            in,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            typed,
            typed,
            watched,
            100);
    int status = Main.run(args.clone(), console);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
