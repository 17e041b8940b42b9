package org.mrskb.slack.console;

import org.mrskb.slack.grammar.Verb;

/** A command of the grammar that Slack knows too. */
abstract class VerbCommand extends ConsoleCommand {
  private final Verb verb;

  VerbCommand(Console console, Verb verb) {
    super(console);
    this.verb = verb;
    takes("json", "Print the answer as JSON.");
  }

  final boolean json() {
    return has("json");
  }

  @Override
  final int mostWords() {
    return Integer.MAX_VALUE;
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
