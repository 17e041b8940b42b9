package org.mrskb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrskb.engine.card.AuthorError;
import org.mrskb.engine.printer.TestPack;

/** Ids that were published keep their meaning: tickets, buttons and scripts hold them. */
class FormerIdsTest {
  private static final String CODE = "job 7 failed on lp-1 (code 41)";
  private static final String CARD = "catalog/paper/out-of-paper/card.md";
  private static final String OTHER_CARD = "catalog/network/wrong-address/card.md";
  private static final String QUESTION = "questions/tray.yaml";

  @TempDir private Path folder;
  private Path source;

  @BeforeEach
  void copyThePack() throws IOException {
    source = TestPack.copyOfPrinter(folder.resolve("source"));
  }

  private KnowledgeBase built() {
    return TestPack.load(source, folder.resolve("built"));
  }

  private void inFrontMatter(String card, String line) throws IOException {
    Path file = source.resolve(card);
    Files.writeString(
        file, Files.readString(file).replaceFirst("\nseverity:", "\n" + line + "\nseverity:"));
  }

  @Test
  void aFormerIdOfACauseLeadsToIt() throws IOException {
    inFrontMatter(CARD, "formerly: [no-paper, tray-empty]");
    KnowledgeBase knowledge = built();
    assertThat(knowledge.explain("no-paper")).isEqualTo(knowledge.explain("out-of-paper"));
    assertThat(knowledge.explain("tray-empty", Symptom.of(CODE)))
        .isEqualTo(knowledge.explain("out-of-paper", Symptom.of(CODE)));
    assertThat(knowledge.causes().values().stream().flatMap(c -> c.stream()))
        .doesNotContain("no-paper", "tray-empty");
  }

  @Test
  void aFormerIdOfAQuestionTakesTheAnswer() throws IOException {
    Files.writeString(source.resolve(QUESTION), "formerly: [paper-tray]\n" + question());
    KnowledgeBase knowledge = built();
    Diagnosis asked = knowledge.diagnose(Symptom.of(CODE).withAnswer("tray", "empty"));
    assertThat(asked.questions()).isEmpty();
    assertThat(knowledge.diagnose(Symptom.of(CODE).withAnswer("paper-tray", "empty")))
        .isEqualTo(asked);
    assertThat(knowledge.observe(Symptom.of(CODE).withAnswer("paper-tray", "empty")))
        .extracting(Observation::fact)
        .contains("Tray");
  }

  private String question() throws IOException {
    return Files.readString(source.resolve(QUESTION));
  }

  @Test
  void anIdThatBelongsToAnotherCauseIsRefusedWithBothPlaces() throws IOException {
    inFrontMatter(CARD, "formerly: [wrong-address]");
    assertThatThrownBy(this::built)
        .isInstanceOf(AuthorError.class)
        .hasMessageContaining(CARD)
        .hasMessageContaining("catalog/network/wrong-address");
  }

  @Test
  void twoCausesCannotHaveHadTheSameId() throws IOException {
    inFrontMatter(CARD, "formerly: [fault]");
    inFrontMatter(OTHER_CARD, "formerly: [fault]");
    assertThatThrownBy(this::built)
        .isInstanceOf(AuthorError.class)
        .hasMessageContaining(CARD)
        .hasMessageContaining(OTHER_CARD);
  }

  @Test
  void aQuestionCannotTakeAnIdThatIsInUse() throws IOException {
    Files.writeString(source.resolve("questions/lamp.yaml"), question());
    Files.writeString(source.resolve(QUESTION), "formerly: [lamp]\n" + question());
    assertThatThrownBy(this::built)
        .isInstanceOf(AuthorError.class)
        .hasMessageContaining(QUESTION)
        .hasMessageContaining("questions/lamp.yaml");
  }
}
