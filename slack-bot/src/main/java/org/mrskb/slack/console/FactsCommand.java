package org.mrskb.slack.console;

import org.mrskb.engine.Reading;
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
    Reading reading = packs.knowledge().read(redact.apply(Input.symptom(words(), console())));
    return print(json() ? AnswerJson.of(reading) : console().renderer().reading(reading));
  }
}
