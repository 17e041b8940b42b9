package org.mrskb.slack.console;

import java.util.List;
import org.mrskb.engine.Observation;
import org.mrskb.engine.json.AnswerJson;
import org.mrskb.slack.grammar.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mrs facts}: what the readers understood. */
@Command
final class FactsCommand extends VerbCommand {
  @Mixin private RedactOption redact = new RedactOption();
  @Mixin private PackOption packs = new PackOption();

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
