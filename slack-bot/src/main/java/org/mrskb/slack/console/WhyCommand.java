package org.mrskb.slack.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Question;
import org.mrskb.engine.Symptom;
import org.mrskb.engine.json.AnswerJson;
import org.mrskb.slack.grammar.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mrs why}: the diagnosis. */
@Command
final class WhyCommand extends VerbCommand {
  @Mixin private DocsOption docs = new DocsOption();
  @Mixin private RedactOption redact = new RedactOption();

  @Option(
      names = "--answer",
      paramLabel = "question=value",
      description = "Answer an open question; may be repeated.")
  private Map<String, String> answers = new LinkedHashMap<>();

  @Option(names = "--context", paramLabel = "text", description = "What you know besides.")
  private String context = "";

  @Option(names = "--all", description = "Print every finding in full.")
  private boolean all;

  WhyCommand(Console console) {
    super(console, Verb.WHY);
  }

  @Override
  int run() throws IOException {
    Symptom symptom = Input.symptom(words(), console()).withContext(context);
    for (Map.Entry<String, String> answer : answers.entrySet()) {
      symptom = symptom.withAnswer(answer.getKey(), answer.getValue());
    }
    symptom = redact.apply(symptom);
    KnowledgeBase knowledge = docs.knowledge(console());
    Diagnosis diagnosis = knowledge.diagnose(symptom);
    if (json()) {
      return print(AnswerJson.of(diagnosis));
    }
    print(console().renderer().diagnosis(diagnosis, all));
    if (console().typed() && console().shown() && !words().equals(List.of("-"))) {
      converse(knowledge, symptom, diagnosis);
    }
    return Main.OK;
  }

  /** Asks the open question and answers again, until nothing is open or the user has enough. */
  private void converse(KnowledgeBase knowledge, Symptom first, Diagnosis answer)
      throws IOException {
    Symptom symptom = first;
    Diagnosis diagnosis = answer;
    BufferedReader keyboard = console().reader();
    while (!diagnosis.questions().isEmpty()) {
      Question question = diagnosis.questions().get(0);
      String options =
          question.options().isEmpty() ? "" : " [" + String.join("/", question.options()) + "]";
      console().out().print("\n" + question.id() + options + ", Enter to stop: ");
      console().out().flush();
      String line = keyboard.readLine();
      if (line == null || line.isBlank()) {
        return;
      }
      try {
        diagnosis = knowledge.diagnose(symptom.withAnswer(question.id(), line.strip()));
        symptom = symptom.withAnswer(question.id(), line.strip());
        console().out().println();
        print(console().renderer().diagnosis(diagnosis, all));
      } catch (IllegalArgumentException e) {
        console().out().println(e.getMessage());
      }
    }
  }
}
