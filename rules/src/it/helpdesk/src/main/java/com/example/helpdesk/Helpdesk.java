package com.example.helpdesk;

import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Question;
import org.mrskb.engine.Symptom;
import org.mrskb.engine.json.AnswerJson;

/** Attaches to a ticket what is known of its error, and asks the customer what is not. */
public final class Helpdesk {

  public static void main(String[] ticket) {
    KnowledgeBase knowledge = KnowledgeBase.load();
    Symptom symptom = Symptom.of(ticket[0]);
    Diagnosis diagnosis = knowledge.diagnose(symptom);
    attach(diagnosis);
    Scanner customer = new Scanner(System.in, StandardCharsets.UTF_8);
    while (!diagnosis.questions().isEmpty() && customer.hasNextLine()) {
      Question question = diagnosis.questions().get(0);
      symptom = symptom.withAnswer(question.id(), customer.nextLine());
      diagnosis = knowledge.diagnose(symptom);
      attach(diagnosis);
    }
  }

  /** One line of JSON: the causes with their proof and commands, and what to ask next. */
  private static void attach(Diagnosis diagnosis) {
    System.out.println(AnswerJson.line("ticket-1", diagnosis));
    for (Question question : diagnosis.questions()) {
      System.err.println(question.text() + " " + question.options());
    }
  }
}
