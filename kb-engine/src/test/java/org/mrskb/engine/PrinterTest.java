package org.mrskb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mrskb.engine.Condition.Outcome;
import org.mrskb.engine.Finding.Certainty;
import org.mrskb.engine.json.FactsJson;
import org.mrskb.engine.pack.CatalogChecks;
import org.mrskb.engine.pack.PackSource;
import org.mrskb.engine.printer.TestPack;

/** The whole path from text to answer, in a field that is not the product's. */
class PrinterTest {
  private static final String CODE = "job 7 failed on lp-1 (code 41)";
  private static KnowledgeBase knowledge;

  @BeforeAll
  static void load(@TempDir Path folder) {
    knowledge = TestPack.printer(folder);
  }

  @Test
  void evidencePointsAtTheCharactersThatProve() {
    Finding finding = knowledge.diagnose(Symptom.of(CODE + "\nTray: EMPTY")).findings().get(0);

    assertThat(finding.cause()).isEqualTo("out-of-paper");
    assertThat(finding.certainty()).isEqualTo(Certainty.CONFIRMED);
    assertThat(finding.evidence())
        .extracting(Evidence::start, Evidence::end, Evidence::text, Evidence::fact)
        .containsExactlyInAnyOrder(
            tuple(27, 29, "41", "JobFailure"), tuple(37, 42, "EMPTY", "Tray"));
  }

  @Test
  void factsAreCarriedWithoutThePaste() {
    String note = "Dear all,\n\nmy number is 0151\n" + CODE + "\nbest wishes, Anna\n";
    CaseFacts facts = knowledge.facts(Symptom.of(note));
    String json = FactsJson.of(facts);
    assertThat(json).contains("JobFailure", "41").doesNotContain("Anna", "0151", "Dear");
    assertThat(knowledge.facts(json)).contains(facts);

    assertThat(knowledge.diagnose(facts).questions())
        .extracting(Question::id)
        .containsExactly("tray");
    CaseFacts answered = knowledge.facts(facts, "tray", "EMPTY");
    Finding settled = knowledge.diagnose(answered).findings().get(0);
    assertThat(settled.certainty()).isEqualTo(Certainty.CONFIRMED);
    assertThat(settled.evidence())
        .extracting(Evidence::source, Evidence::text)
        .contains(tuple("text", "41"), tuple("answer:tray", "EMPTY"));
    assertThat(knowledge.facts(FactsJson.of(answered))).contains(answered);

    assertThat(knowledge.facts(Symptom.of("nothing known")).parts()).isEmpty();
    assertThatThrownBy(() -> knowledge.facts(facts, "tray", "blue"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void factsOfAnotherReleaseAreNotReadAsAnotherCase() {
    String json = FactsJson.of(knowledge.facts(Symptom.of(CODE)));
    assertThat(knowledge.facts(json)).isPresent();
    for (String other :
        List.of(
            "",
            "[]",
            "{}",
            "{\"parts\":3}",
            json.replace("JobFailure", "JobFault"),
            json.replace("JobFailure", "PrinterPack"),
            json.replace("\"code\"", "\"number\""),
            json.replace("\"@\":\"0\"", "\"@\":\"7\""),
            json.replace("\"@\":\"0\"", "\"@\":0.5"),
            json.replace("\"41\"", "[\"41\"]"),
            json.substring(0, json.length() - 2))) {
      assertThat(knowledge.facts(other)).as(other).isEmpty();
    }
  }

  @Test
  void anAnswerIsReadLikeTheTextItStandsFor() {
    Symptom asked = Symptom.of(CODE);
    Diagnosis open = knowledge.diagnose(asked);
    assertThat(open.findings().get(0).certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(open.questions()).extracting(Question::id).containsExactly("tray");
    assertThat(open.questions().get(0).find().get(0).command()).isEqualTo("lpstat -p lp-1");

    Diagnosis empty = knowledge.diagnose(asked.withAnswer("tray", "EMPTY"));
    assertThat(empty.findings().get(0).certainty()).isEqualTo(Certainty.CONFIRMED);
    assertThat(empty.questions()).isEmpty();
    assertThat(empty.findings().get(0).evidence())
        .extracting(Evidence::source)
        .contains("answer:tray");

    Diagnosis full = knowledge.diagnose(asked.withAnswer("tray", "full"));
    assertThat(full.findings()).isEmpty();
    assertThat(full.ruledOut())
        .extracting(Diagnosis.RuledOut::cause)
        .containsExactly("out-of-paper");
  }

  @Test
  void anAnswerToNothingIsRefused() {
    assertThatThrownBy(() -> knowledge.diagnose(Symptom.of(CODE).withAnswer("try", "full")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean tray");
    assertThatThrownBy(() -> knowledge.diagnose(Symptom.of(CODE).withAnswer("tray", "half")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("empty, full");
  }

  @Test
  void whatNobodyToldIsNotTheSameAsWhatDoesNotHold() {
    Explanation untold = knowledge.explain("out-of-paper", Symptom.of(CODE));
    assertThat(conditions(untold, "out-of-paper"))
        .containsExactly(
            new Condition("JobFailure: code == 41", Outcome.MET),
            new Condition("Tray: full == false", Outcome.NOT_TOLD));

    Explanation full = knowledge.explain("out-of-paper", Symptom.of(CODE + "\nTray: FULL"));
    assertThat(conditions(full, "out-of-paper"))
        .contains(new Condition("Tray: full == false", Outcome.NOT_MET));
    assertThat(full.outcome()).isEqualTo(Explanation.Outcome.RULED_OUT);

    assertThat(knowledge.explain("out-of-paper").outcome())
        .isEqualTo(Explanation.Outcome.NOT_ASKED);
    assertThat(knowledge.explain("out-of-paper", Symptom.of("hello")).outcome())
        .isEqualTo(Explanation.Outcome.CANNOT_TELL);
  }

  private static List<Condition> conditions(Explanation explanation, String rule) {
    return explanation.rules().stream()
        .filter(r -> r.name().equals(rule))
        .findFirst()
        .orElseThrow()
        .conditions();
  }

  @Test
  void phrasesAreFoundAcrossLineBreaksAndWordsOnlyInProse() {
    Diagnosis diagnosis =
        knowledge.diagnose(Symptom.of("we moved\n\nERROR No  rou\nte to PRINTER"));
    assertThat(diagnosis.findings().get(0).certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(diagnosis.findings().get(0).evidence())
        .extracting(Evidence::text)
        .containsExactlyInAnyOrder("moved", "No  rou\nte to PRINTER");

    assertThat(knowledge.observe(Symptom.of("job moved failed on lp-1 (code 9)")))
        .extracting(Observation::fact)
        .doesNotContain("Mention");
  }

  @Test
  void linesThatLookLikeErrorsAndThatNothingUsedAreShown() {
    Diagnosis diagnosis = knowledge.diagnose(Symptom.of(CODE + "\nERROR the moon is full"));
    assertThat(diagnosis.unmatched())
        .extracting(Evidence::text)
        .containsExactly("ERROR the moon is full");
  }

  @Test
  void irreversibleStepsComeLast() {
    List<Step> fixes = knowledge.explain("out-of-paper").page().fixes();
    assertThat(fixes)
        .extracting(Step::effect)
        .containsExactly(Step.Effect.CHANGE, Step.Effect.IRREVERSIBLE);
  }

  @Test
  void citationsCarrySourceAndDate() {
    Citation citation = knowledge.explain("out-of-paper").page().citations().get(0);
    assertThat(citation.snippet()).contains("Code 41");
    assertThat(citation.url()).isEqualTo("https://example.org/manual");
    assertThat(citation.date()).isEqualTo("2020-01");
    assertThat(knowledge.search("empty tray", 3).get(0).citation().section()).isEqualTo("empty");
  }

  @Test
  void anUnknownCauseNamesTheNearest() {
    assertThatThrownBy(() -> knowledge.explain("out-of-papr"))
        .isInstanceOf(UnknownCauseException.class)
        .hasMessageContaining("out-of-paper");
  }

  @Test
  void emptyTextGivesAnEmptyAnswer() {
    Diagnosis diagnosis = knowledge.diagnose(Symptom.of(""));
    assertThat(diagnosis.findings()).isEmpty();
    assertThat(diagnosis.unmatched()).isEmpty();
  }

  @Test
  void threadsDoNotDisturbEachOther() throws Exception {
    Diagnosis expected = knowledge.diagnose(Symptom.of(CODE));
    Callable<Diagnosis> ask = () -> knowledge.diagnose(Symptom.of(CODE));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (var answer : pool.invokeAll(IntStream.range(0, 200).mapToObj(i -> ask).toList())) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void noSessionIsLeftOpen() {
    for (int i = 0; i < 50; i++) {
      Objects.requireNonNull(knowledge.diagnose(Symptom.of(CODE)));
    }
    assertThat(knowledge.openSessions()).isZero();
  }

  @TestFactory
  Stream<DynamicTest> theSameChecksHoldForEveryPack() {
    return new CatalogChecks(PackSource.open(TestPack.PRINTER), knowledge)
        .all().stream()
            .map(
                c ->
                    DynamicTest.dynamicTest(
                        c.name(), () -> assertThat(c.problem().get()).isEmpty()));
  }
}
