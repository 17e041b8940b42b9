package org.mrskb.slack.console;

import org.mrskb.engine.json.AnswerJson;

/** {@code mrs schema}: what a program may rely on in an answer. */
final class SchemaCommand extends ConsoleCommand {

  SchemaCommand(Console console) {
    super(console);
  }

  @Override
  String name() {
    return "schema";
  }

  @Override
  String operand() {
    return "";
  }

  @Override
  String does() {
    return "prints the JSON Schema of every JSON answer";
  }

  @Override
  int run() {
    console().out().println(AnswerJson.schema().stripTrailing());
    return Main.OK;
  }
}
