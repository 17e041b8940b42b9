package org.mrskb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.Evidence;
import org.mrskb.engine.Finding;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Step;
import org.mrskb.engine.Symptom;

/** What holds for every text, shown with generated ones. */
class DiagnosisPropertyTest {
  private static final String SEED = "20261120";
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();
  private static final List<CatalogCase> CASES = CatalogCase.all();

  /** Damages that happen to a text one after the other; of each step one at most. */
  private static final List<List<String>> STEPS =
      List.of(
          List.of("no-break spaces", "smart quotes", "zero-width spaces"),
          List.of("colours"),
          List.of("escaped entities", "links of a chat", "paragraphs of a web page"),
          List.of("lines quoted with >", "lines quoted as a chat stores it", "indentation"),
          List.of("code fence"),
          List.of("Windows line ends"),
          List.of("byte order mark", "UTF-16 without a mark"));

  @Provide
  static Arbitrary<String> pastes() {
    Arbitrary<String> catalog = Arbitraries.of(CASES).map(c -> c.symptom().text());
    Arbitrary<String> part =
        Combinators.combine(
                catalog,
                Arbitraries.doubles().between(0, 1),
                Arbitraries.integers().between(1, 400))
            .as(
                (text, place, length) -> {
                  int from = (int) (place * Math.max(0, text.length() - 1));
                  return text.substring(from, Math.min(text.length(), from + length));
                });
    Arbitrary<String> piece = Arbitraries.of(HostileTextTest.PIECES);
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(8);
    return Arbitraries.frequencyOf(
            Tuple.of(4, part), Tuple.of(3, piece), Tuple.of(1, any), Tuple.of(1, catalog))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 1500, seed = SEED, shrinking = ShrinkingMode.BOUNDED)
  void everyTextHasOneAnswerWhoseWordsStandInIt(@ForAll @From("pastes") String text) {
    Diagnosis diagnosis = KNOWLEDGE.diagnose(Symptom.of(text));
    quoted(diagnosis).forEach(e -> standsThere(e, text));
    diagnosis.findings().forEach(f -> assertThat(f.evidence()).as(f.cause()).isNotEmpty());
    assertThat(KNOWLEDGE.diagnose(Symptom.of(text))).isEqualTo(diagnosis);
  }

  static Stream<Evidence> quoted(Diagnosis diagnosis) {
    return Stream.of(
            diagnosis.findings().stream().map(Finding::evidence),
            diagnosis.advice().stream().map(Finding::evidence),
            diagnosis.ruledOut().stream().map(Diagnosis.RuledOut::evidence),
            Stream.of(diagnosis.unmatched()))
        .flatMap(lists -> lists)
        .flatMap(List::stream);
  }

  /** Secrets are masked, so the words may differ from those sent in the sign of the mask alone. */
  static void standsThere(Evidence evidence, String text) {
    assertThat(evidence.source()).isEqualTo("text");
    assertThat(evidence.start()).isBetween(0, evidence.end());
    assertThat(evidence.end()).isLessThanOrEqualTo(text.length());
    String sent = text.substring(evidence.start(), evidence.end());
    assertThat(evidence.text()).hasSameSizeAs(sent);
    for (int i = 0; i < sent.length(); i++) {
      if (evidence.text().charAt(i) != '\u2588') {
        assertThat(evidence.text().charAt(i)).isEqualTo(sent.charAt(i));
      }
    }
  }

  /** A case and what happened to it. */
  record Damaged(CatalogCase original, String text, List<String> kinds) {}

  @Provide
  static Arbitrary<Damaged> damaged() {
    Arbitrary<List<Integer>> choices =
        Arbitraries.integers().between(-2, 2).list().ofSize(STEPS.size());
    return Combinators.combine(Arbitraries.of(CASES), choices, Arbitraries.longs())
        .as(DiagnosisPropertyTest::damage);
  }

  private static Damaged damage(CatalogCase original, List<Integer> choices, long seed) {
    Random random = new Random(seed);
    String text = original.symptom().text();
    List<String> kinds = new ArrayList<>();
    for (int step = 0; step < STEPS.size(); step++) {
      int choice = choices.get(step);
      if (choice >= 0 && choice < STEPS.get(step).size()) {
        String kind = STEPS.get(step).get(choice);
        if (!DamageTest.EXCEPTIONS.containsKey(original.name() + ", " + kind)) {
          text = Damages.all().get(kind).apply(text, random);
          kinds.add(kind);
        }
      }
    }
    return new Damaged(original, text, kinds);
  }

  @Property(tries = 2500, seed = SEED, shrinking = ShrinkingMode.BOUNDED)
  void severalDamagesAtOnceChangeNoFinding(@ForAll @From("damaged") Damaged damaged) {
    assertThat(CatalogCase.findings(KNOWLEDGE, damaged.original.with(damaged.text).symptom()))
        .as(damaged.original.name() + " " + damaged.kinds)
        .isEqualTo(CatalogCase.findings(KNOWLEDGE, damaged.original.symptom()));
  }

  @Provide
  static Arbitrary<String> hostileValues() {
    return Arbitraries.of(
            "'",
            "\"",
            "`",
            "$(",
            ")",
            ";",
            "|",
            "&",
            "\u2019",
            "\u201d",
            "\u202e",
            "\u0415",
            "<",
            "{{server}}",
            "EX01",
            "a@b.c",
            "Remove-Mailbox",
            " ",
            "-Force",
            "#",
            "%",
            "/o=x",
            "cn=")
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(parts -> String.join("", parts));
  }

  /** Only plain values get into commands, and others only between single quotes. */
  @Property(tries = 400, seed = SEED)
  void commandsTakeNoHostileValue(@ForAll @From("hostileValues") String hostile) {
    String value = "zq" + hostile + "zq";
    boolean plain = value.replace("\u202e", "").matches("[A-Za-z0-9 ._%+@/=,-]+");
    for (Finding finding : KNOWLEDGE.diagnose(Symptom.of(paste(value))).findings()) {
      Stream.concat(finding.checks().stream(), finding.fixes().stream())
          .map(Step::command)
          .map(command -> command.replace("'" + value.replace("'", "''") + "'", "''"))
          .filter(command -> command.contains("zq"))
          .forEach(command -> assertThat(plain).as(finding.cause() + ": " + command).isTrue());
    }
  }

  @Property(tries = 1)
  void valuesDoGetIntoCommands() {
    assertThat(KNOWLEDGE.diagnose(Symptom.of(paste("zqEX01"))).findings())
        .flatExtracting(Finding::fixes)
        .extracting(Step::command)
        .anyMatch(command -> command.contains("zqEX01"));
  }

  private static String paste(String value) {
    return """
        Server          : %s
        Identity        : %s\\EWS (Default Web Site)
        MRSProxyEnabled : False
        ExternalUrl     : https://%s/EWS/Exchange.asmx

        The call to 'https://%s/EWS/mrsproxy.svc' failed. (403) Forbidden

        Identity : %s
        BatchId  : %s
        Status   : Failed
        """
        .replace("%s", value);
  }
}
