package org.mrskb.slack.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Question;
import org.mrskb.engine.Symptom;
import org.mrskb.engine.json.AnswerJson;
import org.mrskb.slack.grammar.Verb;

/** {@code mrs why}: the diagnosis. */
final class WhyCommand extends VerbCommand {
  private final DocsOption docs = new DocsOption(this);
  private final RedactOption redact = new RedactOption(this);

  WhyCommand(Console console) {
    super(console, Verb.WHY);
    takes("answer", "question=value", "Answer an open question; may be repeated.");
    takes("context", "text", "What you know besides.");
    takes("all", "Print every finding in full.");
  }

  @Override
  int run() throws IOException {
    Symptom symptom = Input.symptom(words(), console()).withContext(value("context", ""));
    for (String answer : values("answer")) {
      int equals = answer.indexOf('=');
      if (equals < 0) {
        throw new UsageError("--answer takes question=value.");
      }
      symptom = symptom.withAnswer(answer.substring(0, equals), answer.substring(equals + 1));
    }
    KnowledgeBase knowledge = docs.knowledge();
    Diagnosis diagnosis = knowledge.diagnose(redact.apply(symptom));
    if (json()) {
      return print(AnswerJson.of(diagnosis));
    }
    print(console().renderer().diagnosis(diagnosis, has("all")));
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
        Symptom told = symptom.withAnswer(question.id(), line.strip());
        diagnosis = knowledge.diagnose(redact.apply(told));
        symptom = told;
        console().out().println();
        print(console().renderer().diagnosis(diagnosis, has("all")));
      } catch (IllegalArgumentException e) {
        console().out().println(e.getMessage());
      }
    }
  }
}
