package org.mrskb.slack.console;

import java.util.ArrayList;
import java.util.List;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.Finding;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Question;
import org.mrskb.engine.Symptom;

/** The example of the README: a helpdesk tool that attaches what it learns to a ticket. */
final class EmbeddingExample {
  private EmbeddingExample() {}

  /** The customer, who takes the first answer offered. */
  private static final class Customer {
    String ask(String question, List<String> options) {
      return options.isEmpty() ? question : options.get(0);
    }
  }

  static List<String> run(String ticketText) {
    List<String> ticket = new ArrayList<>();
    Customer customer = new Customer();

    KnowledgeBase knowledge = KnowledgeBase.load();
    Symptom symptom = Symptom.of(ticketText);
    Diagnosis diagnosis = knowledge.diagnose(symptom);
    for (Finding finding : diagnosis.findings()) {
      ticket.add(finding.certainty() + ": " + finding.title());
      finding.checks().forEach(check -> ticket.add(check.command()));
    }
    if (!diagnosis.questions().isEmpty()) {
      Question question = diagnosis.questions().get(0);
      String answer = customer.ask(question.text(), question.options());
      diagnosis = knowledge.diagnose(symptom.withAnswer(question.id(), answer));
    }

    ticket.add(diagnosis.findings().size() + " findings after the answer");
    return ticket;
  }
}
