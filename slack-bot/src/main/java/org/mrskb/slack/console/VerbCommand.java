package org.mrskb.slack.console;

import java.util.ArrayList;
import java.util.List;
import org.mrskb.slack.grammar.Verb;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command of the grammar that Slack knows too. */
abstract class VerbCommand extends ConsoleCommand {
  private final Verb verb;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Parameters(arity = "0..*")
  private List<String> words = new ArrayList<>();

  VerbCommand(Console console, Verb verb) {
    super(console);
    this.verb = verb;
  }

  final boolean json() {
    return json;
  }

  final List<String> words() {
    return List.copyOf(words);
  }

  final int print(String answer) {
    console().out().println(answer.stripTrailing());
    return Main.OK;
  }

  @Override
  final String name() {
    return verb.word();
  }

  @Override
  final String operand() {
    return verb.operand();
  }

  @Override
  final String does() {
    return verb.does();
  }
}
