package org.mrskb.slack.console;

/**
 * The commands that the launcher gives to the bot, named here for the overview: the console starts
 * without the bot's libraries.
 */
final class BotCommand extends ConsoleCommand {
  private final String name;
  private final String does;

  BotCommand(Console console, String name, String does) {
    super(console);
    this.name = name;
    this.does = does;
    if (name.equals("unmatched")) {
      takes("json", "As [{\"shape\",\"count\",\"last\",\"sample\"}], most frequent first.");
    }
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
            + (has("json") ? " --json" : ""));
  }
}
