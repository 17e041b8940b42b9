package org.mrskb.slack.console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The commands that the launcher gives to the bot, named here for the overview: the console starts
 * without the bot's libraries.
 */
@Command
final class BotCommand extends ConsoleCommand {
  private final String name;
  private final String does;

  @Option(names = "--json", description = "Print the answer as JSON (unmatched only).")
  private boolean json;

  BotCommand(Console console, String name, String does) {
    super(console);
    this.name = name;
    this.does = does;
  }

  @Override
  String name() {
    return name;
  }

  @Override
  String operand() {
    return "";
  }

  @Override
  String does() {
    return does;
  }

  @Override
  int run() {
    throw new UsageError(
        "'"
            + name
            + "' needs the libraries of the bot; start it as ./mrs "
            + name
            + (json ? " --json" : ""));
  }
}
