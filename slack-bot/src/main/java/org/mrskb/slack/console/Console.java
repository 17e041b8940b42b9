package org.mrskb.slack.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.mrskb.slack.terminal.TerminalAnswer;

/**
 * The streams of a run, and whether a person sits at them. The launcher tells, for Java cannot tell
 * one stream from the other; a launcher that cannot tell either says {@code ask}.
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
    String told = System.getProperty("mrs.tty", "");
    String tty = told.equals("ask") && isTerminal() ? "in,out" : told;
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

  /**
   * Whether input and output are a terminal. Java 22 to 24 need {@code -Djdk.console=java.base}.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    return System.console() != null;
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
