package org.mrskb.slack.console;

import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.json.AnswerJson;
import org.mrskb.slack.grammar.Placement;
import org.mrskb.slack.grammar.Verb;

/** {@code mrs where}: placement of MRS Proxy. */
final class WhereCommand extends VerbCommand {
  private final PackOption packs = new PackOption(this);

  WhereCommand(Console console) {
    super(console, Verb.WHERE);
  }

  @Override
  int run() {
    String scenario = String.join(" ", words());
    if (scenario.isBlank()) {
      throw new UsageError(
          "Say how the move runs, for example: mrs where pull from the other forest");
    }
    Diagnosis diagnosis = packs.knowledge().diagnose(Placement.symptom(scenario));
    return print(
        json() ? AnswerJson.of(diagnosis) : console().renderer().diagnosis(diagnosis, true));
  }
}
