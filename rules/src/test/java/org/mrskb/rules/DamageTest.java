package org.mrskb.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.mrskb.engine.KnowledgeBase;

/** What consoles, chats and mail programs do to a text does not change what is found in it. */
class DamageTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();

  /** Cases that a damage changes for a good reason. */
  static final Map<String, String> EXCEPTIONS =
      Map.of(
          "mrs-proxy-import-timeout 2, a console of 80 columns",
          "the text is broken already, and a second break leaves no long line before the first",
          "locked-move-target 2, a console of 80 columns",
          "the text is broken inside the same name already, and a second break cuts it in three",
          "pf-content-mailbox-invalid 2, a console of 80 columns",
          "the text is quoted already, and the break leaves a line without its quote sign",
          "cross-tenant-x500-missing 8, a console of 80 columns",
          "the rows of a Markdown table are cut, so its values are not compared: silence, no guess");

  @TestFactory
  Stream<DynamicNode> findingsStayTheSame() {
    return CatalogCase.all().stream()
        .collect(Collectors.groupingBy(CatalogCase::cause, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(e -> DynamicContainer.dynamicContainer(e.getKey(), tests(e.getValue())));
  }

  private static Stream<DynamicNode> tests(List<CatalogCase> cases) {
    return cases.stream()
        .flatMap(
            one ->
                Damages.all().keySet().stream()
                    .filter(kind -> !EXCEPTIONS.containsKey(one.name() + ", " + kind))
                    .map(kind -> dynamicTest(one.name() + ", " + kind, () -> check(one, kind))));
  }

  private static void check(CatalogCase one, String kind) {
    Random random = new Random(20_26 + one.name().hashCode());
    CatalogCase damaged = one.with(Damages.all().get(kind).apply(one.symptom().text(), random));
    assertThat(CatalogCase.findings(KNOWLEDGE, damaged.symptom()))
        .as(kind + ": " + damaged.symptom().text())
        .isEqualTo(CatalogCase.findings(KNOWLEDGE, one.symptom()));
  }
}
