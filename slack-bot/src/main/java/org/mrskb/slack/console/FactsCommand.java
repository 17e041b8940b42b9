package org.mrskb.slack.console;

import java.util.List;
import org.mrskb.engine.Observation;
import org.mrskb.engine.json.AnswerJson;
import org.mrskb.slack.grammar.Verb;

/** {@code mrs facts}: what the readers understood. */
final class FactsCommand extends VerbCommand {
  private final RedactOption redact = new RedactOption(this);
  private final PackOption packs = new PackOption(this);

  FactsCommand(Console console) {
    super(console, Verb.FACTS);
  }

  @Override
  int run() {
    List<Observation> facts =
        packs.knowledge().observe(redact.apply(Input.symptom(words(), console())));
    return print(
        json() ? AnswerJson.ofObservations(facts) : console().renderer().observations(facts));
  }
}
