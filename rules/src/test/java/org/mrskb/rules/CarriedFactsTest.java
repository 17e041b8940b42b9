package org.mrskb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mrskb.engine.CaseFacts;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.Evidence;
import org.mrskb.engine.Finding;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Question;
import org.mrskb.engine.json.FactsJson;
import org.mrskb.engine.pack.CatalogChecks;
import org.mrskb.engine.pack.PackSource;
import org.mrskb.engine.pack.RuleCase;

/** Asking again by the carried facts alone answers as asking again with the whole text does. */
class CarriedFactsTest {
  private static KnowledgeBase knowledge;
  private static List<RuleCase> cases;

  @BeforeAll
  static void load() {
    knowledge = KnowledgeBase.load();
    cases = new CatalogChecks(PackSource.open(Path.of("")), knowledge).cases();
  }

  /**
   * What an answer says, without where in the text it was read. Conditions are left out: of facts
   * that come equally near, they show the one that was read first.
   */
  private static String told(Diagnosis diagnosis) {
    StringBuilder out = new StringBuilder();
    diagnosis.findings().forEach(f -> out.append(told(f)).append('\n'));
    diagnosis.advice().forEach(f -> out.append("besides ").append(told(f)).append('\n'));
    diagnosis.questions().forEach(q -> out.append("asks ").append(q).append('\n'));
    diagnosis
        .ruledOut()
        .forEach(r -> out.append("not ").append(r.cause()).append(words(r.evidence())));
    return out.toString();
  }

  private static String told(Finding f) {
    return f.certainty() + " " + f.cause() + words(f.evidence()) + f.checks() + f.fixes();
  }

  private static List<String> words(List<Evidence> evidence) {
    return evidence.stream().map(e -> e.source() + ":" + e.fact()).distinct().sorted().toList();
  }

  /** Of a fact that a rule asks for as a whole, one of its fields is quoted instead. */
  private static boolean quotes(Diagnosis carried, Diagnosis whole) {
    List<Evidence> told = whole.findings().stream().flatMap(f -> f.evidence().stream()).toList();
    return carried.findings().stream()
        .flatMap(f -> f.evidence().stream())
        .allMatch(
            e ->
                told.stream()
                    .anyMatch(t -> t.source().equals(e.source()) && t.text().contains(e.text())));
  }

  private static CaseFacts written(CaseFacts facts) {
    return knowledge.facts(FactsJson.of(facts)).orElseThrow();
  }

  @Test
  void everyCaseAndEveryAnswerToItsQuestionsIsAnsweredAlike() {
    List<String> differ = new ArrayList<>();
    int asked = 0;
    for (RuleCase one : cases) {
      CaseFacts facts = written(knowledge.facts(one.symptom()));
      Diagnosis whole = knowledge.diagnose(one.symptom());
      differ(one.label(), whole, knowledge.diagnose(facts)).ifPresent(differ::add);
      for (Question question : whole.questions()) {
        for (String answer : question.options()) {
          asked++;
          differ(
                  one.label() + " " + question.id() + "=" + answer,
                  knowledge.diagnose(one.symptom().withAnswer(question.id(), answer)),
                  knowledge.diagnose(written(knowledge.facts(facts, question.id(), answer))))
              .ifPresent(differ::add);
        }
      }
    }
    assertThat(asked).isGreaterThan(200);
    assertThat(differ).isEmpty();
  }

  private static Optional<String> differ(String label, Diagnosis whole, Diagnosis carried) {
    boolean same = told(whole).equals(told(carried)) && quotes(carried, whole);
    return same ? Optional.empty() : Optional.of(label + told(whole) + "\n----\n" + told(carried));
  }
}
