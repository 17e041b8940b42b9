package org.mrskb.slack.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.json.AnswerJson;
import org.mrskb.slack.grammar.Verb;

/** {@code mrs help}: the commands, or the options of one. */
final class HelpCommand extends VerbCommand {

  HelpCommand(Console console) {
    super(console, Verb.HELP);
  }

  @Override
  int run() {
    List<ConsoleCommand> commands = Main.commands(console());
    if (!words().isEmpty()) {
      return one(words().get(0), commands);
    }
    Map<String, String> overview = new LinkedHashMap<>();
    commands.forEach(c -> overview.put((c.name() + " " + c.operand()).strip(), c.does()));
    if (json()) {
      return print(AnswerJson.ofCommands(overview));
    }
    StringBuilder text =
        new StringBuilder("mrs explains why an Exchange mailbox migration fails.\n\n");
    overview.forEach((use, does) -> text.append(String.format("  mrs %-42s %s%n", use, does)));
    text.append(
        """

        Text comes as words, as files, or as - for standard input. Every answer is also JSON: --json.
        Try: mrs why 403
        Exit status: 0 answered, 2 wrong use or unusable input, 70 a fault of the program.
        """);
    return print(text.toString());
  }

  private int one(String name, List<ConsoleCommand> commands) {
    for (ConsoleCommand command : commands) {
      if (command.name().equals(name)) {
        return print(
            "mrs "
                + name
                + " "
                + command.operand()
                + "\n  "
                + command.does()
                + "\n\n"
                + command.optionList());
      }
    }
    List<String> nearest =
        KnowledgeBase.nearest(name, commands.stream().map(ConsoleCommand::name).toList());
    throw new UsageError(
        "'"
            + name
            + "' is no command."
            + (nearest.isEmpty() ? "" : " Did you mean " + nearest.get(0) + "?"));
  }
}
