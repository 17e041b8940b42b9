package org.mrskb.slack.console;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.mrskb.engine.KnowledgeBase;

/**
 * The console. Exit status: 0 answered, 2 wrong use or unusable input, 70 a fault of the program.
 */
public final class Main {
  static final int OK = 0;
  static final int USAGE = 2;
  static final int FAULT = 70;

  private Main() {}

  public static void main(String[] args) {
    int status = run(args, Console.system());
    if (status != OK) {
      System.exit(status);
    }
  }

  /**
   * Runs one command line. A mistake of the user becomes one line on standard error, a fault of the
   * program a line and the place in the code, without anything that was pasted.
   */
  static int run(String[] args, Console console) {
    try {
      return execute(args.length == 0 ? new String[] {"help"} : args, console);
    } catch (UsageError | IllegalArgumentException e) {
      console.err().println("mrs: " + e.getMessage());
      return USAGE;
    } catch (RuntimeException | IOException | Error e) {
      console
          .err()
          .println(
              "mrs: this is a fault of the program. Please report it with these lines, which quote"
                  + " nothing of your text:");
      console.err().println(Fault.trace(e));
      return FAULT;
    }
  }

  private static int execute(String[] args, Console console) throws IOException {
    if (args[0].equals("--help") || args[0].equals("-h")) {
      args[0] = "help";
    }
    List<ConsoleCommand> commands = commands(console);
    for (ConsoleCommand command : commands) {
      if (command.name().equals(args[0])) {
        return command.run(Arrays.copyOfRange(args, 1, args.length));
      }
    }
    throw unknown(args[0], commands.stream().map(ConsoleCommand::name).toList());
  }

  private static UsageError unknown(String word, List<String> known) {
    List<String> nearest = KnowledgeBase.nearest(word, known);
    String hint =
        nearest.isEmpty()
            ? "Commands are " + String.join(", ", known) + "."
            : "Did you mean '" + nearest.get(0) + "'?";
    return new UsageError(
        "'" + word + "' is no command. " + hint + " To ask about it: mrs why \"" + word + "\"");
  }

  static List<ConsoleCommand> commands(Console console) {
    return List.of(
        new WhyCommand(console),
        new WhereCommand(console),
        new ExplainCommand(console),
        new DocsCommand(console),
        new FactsCommand(console),
        new BatchCommand(console),
        new NewCommand(console),
        new CheckCommand(console),
        new StatsCommand(console),
        new SchemaCommand(console),
        new BotCommand(console, "bot", "runs the Slack bot; says what it needs if that is missing"),
        new BotCommand(console, "unmatched", "lists what the bot was asked and no rule knew"),
        new HelpCommand(console));
  }
}
