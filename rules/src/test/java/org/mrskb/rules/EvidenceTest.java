package org.mrskb.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mrskb.engine.Evidence;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Observation;
import org.mrskb.engine.Symptom;

/**
 * Evidence in every form it arrives in, with the facts that it tells. {@code index.jsonl} names for
 * each file the fields and their values; a list names several values, and null says that no fact
 * may tell the field.
 */
class EvidenceTest {
  private static final Path FOLDER = Path.of("src/test/resources/evidence");
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();

  @TestFactory
  Stream<DynamicTest> everySampleTellsItsFactsAndNothingIsGuessed() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("index.jsonl"))) {
      JsonNode sample = json.readTree(line);
      String file = sample.path("file").asText();
      tests.add(dynamicTest(file, () -> check(FOLDER.resolve(file), sample.path("facts"))));
    }
    return tests.stream();
  }

  private static void check(Path file, JsonNode expected) throws IOException {
    Symptom symptom = Symptom.of(Files.readAllBytes(file));
    List<Observation> facts = KNOWLEDGE.observe(symptom);
    for (Map.Entry<String, JsonNode> field : expected.properties()) {
      Set<String> told = told(facts, field.getKey());
      if (field.getValue().isNull()) {
        assertThat(told).as(field.getKey() + " must not be guessed").isEmpty();
      } else {
        assertThat(told).as(field.getKey() + " of " + facts).containsAll(values(field.getValue()));
      }
    }
    facts.stream().flatMap(f -> f.evidence().stream()).forEach(e -> standsThere(e, symptom.text()));
  }

  private static void standsThere(Evidence evidence, String text) {
    assertThat(evidence.text()).hasSize(evidence.end() - evidence.start());
    assertThat(evidence.end()).isLessThanOrEqualTo(text.length());
    if (evidence.text().indexOf('\u2588') < 0) {
      assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
    }
  }

  private static Set<String> told(List<Observation> facts, String name) {
    int dot = name.indexOf('.');
    Set<String> told = new LinkedHashSet<>();
    for (Observation fact : facts) {
      Object value = fact.fields().get(name.substring(dot + 1));
      if (fact.fact().equals(name.substring(0, dot)) && value != null) {
        if (value instanceof List<?> list) {
          list.forEach(v -> told.add(v.toString()));
        } else {
          told.add(value.toString());
        }
      }
    }
    return told;
  }

  private static List<String> values(JsonNode value) {
    List<String> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(v -> values.add(v.asText()));
    } else {
      values.add(value.asText());
    }
    return values;
  }
}
