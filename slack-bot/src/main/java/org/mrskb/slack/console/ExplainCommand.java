package org.mrskb.slack.console;

import java.util.List;
import java.util.Map;
import org.mrskb.engine.Explanation;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.json.AnswerJson;
import org.mrskb.slack.grammar.Verb;

/** {@code mrs explain}: the page of a cause, or why it is or is not the cause of a paste. */
final class ExplainCommand extends VerbCommand {
  private final DocsOption docs = new DocsOption(this);
  private final RedactOption redact = new RedactOption(this);

  ExplainCommand(Console console) {
    super(console, Verb.EXPLAIN);
  }

  @Override
  int run() {
    KnowledgeBase knowledge = docs.knowledge();
    if (words().isEmpty()) {
      StringBuilder list = new StringBuilder();
      for (Map.Entry<String, List<String>> family : knowledge.causes().entrySet()) {
        list.append("\n  ")
            .append(family.getKey())
            .append(": ")
            .append(String.join(", ", family.getValue()));
      }
      throw new UsageError("Name a cause: mrs explain <cause-id> [paste]. Known:" + list);
    }
    String cause = words().get(0);
    List<String> rest = words().subList(1, words().size());
    Explanation explanation =
        rest.isEmpty()
            ? knowledge.explain(cause)
            : knowledge.explain(cause, redact.apply(Input.symptom(rest, console())));
    return print(
        json()
            ? AnswerJson.of(explanation)
            : console().renderer().explanation(explanation, knowledge.packOf(cause)));
  }
}
