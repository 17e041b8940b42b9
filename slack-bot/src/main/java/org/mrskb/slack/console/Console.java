package org.mrskb.slack.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.mrskb.slack.terminal.TerminalAnswer;

/**
 * The streams of a run, and whether a person sits at them. The launcher tells, for Java cannot.
 *
 * @param typed whether the input comes from a keyboard
 * @param shown whether the output goes to a screen
 * @param watched whether the errors go to a screen
 * @param columns width of the screen
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean typed,
    boolean shown,
    boolean watched,
    int columns) {

  static Console system() {
    String tty = System.getProperty("mrs.tty", "");
    int columns = Integer.getInteger("mrs.columns", 100);
    return new Console(
        System.in,
        utf8(System.out),
        utf8(System.err),
        tty.contains("in"),
        tty.contains("out"),
        tty.contains("err"),
        columns);
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  TerminalAnswer renderer() {
    return new TerminalAnswer(shown && System.getenv("NO_COLOR") == null, columns);
  }

  BufferedReader reader() {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  byte[] readAll() throws IOException {
    return in.readAllBytes();
  }
}
