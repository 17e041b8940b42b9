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

  @Option(
      names = "--json",
      description =
          "For unmatched: [{\"shape\",\"count\",\"last\",\"sample\"}], most frequent first. The"
              + " database is that of the bot: the same MRS_DATA or MRS_DATABASE_URL.")
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
    return name.equals("unmatched") ? "[--json]" : "";
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
