package org.mrskb.slack.console;

import java.io.IOException;

/** One command of the console. */
abstract class ConsoleCommand {
  private final Console console;

  ConsoleCommand(Console console) {
    this.console = console;
  }

  final Console console() {
    return console;
  }

  abstract String name();

  /** What stands behind the name, for the overview. */
  abstract String operand();

  /** What it does, for the overview. */
  abstract String does();

  /** Does it and returns the exit status. */
  abstract int run() throws IOException;
}
