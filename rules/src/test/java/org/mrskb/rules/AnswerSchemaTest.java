package org.mrskb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrskb.engine.Condition;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.Explanation;
import org.mrskb.engine.Finding;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Step;
import org.mrskb.engine.Symptom;
import org.mrskb.engine.json.AnswerJson;
import org.mrskb.engine.pack.CatalogChecks;
import org.mrskb.engine.pack.PackSource;
import org.mrskb.engine.pack.RuleCase;

/**
 * Every answer to every case against the schema that the jar carries. Readers have to bear fields
 * that are new to them, so the schema as shipped is open; here it is closed, or a new field could
 * stay out of it.
 */
class AnswerSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();
  private static final Schema CLOSED = schema(closed(parsed(AnswerJson.schema())));
  private static final Schema SHIPPED = schema(parsed(AnswerJson.schema()));
  private static final String ERROR =
      "The call to 'https://mail.contoso.com/EWS/mrsproxy.svc' failed. Error details: The HTTP request was forbidden."
          + " The remote server returned an error: (403) Forbidden.";

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static Schema schema(JsonNode tree) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(tree);
  }

  private static JsonNode closed(JsonNode tree) {
    if (tree instanceof ObjectNode object
        && object.path("type").asText().equals("object")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    tree.forEach(AnswerSchemaTest::closed);
    return tree;
  }

  private static List<String> mistakes(Schema schema, JsonNode answer) {
    return schema.validate(answer).stream().map(String::valueOf).toList();
  }

  private static void assertFits(String answer) {
    assertThat(mistakes(CLOSED, parsed(answer))).as(answer).isEmpty();
  }

  @Test
  void everyAnswerOfTheCatalogFits() {
    List<RuleCase> cases = new CatalogChecks(PackSource.open(Path.of("")), KNOWLEDGE).cases();
    assertThat(cases).hasSizeGreaterThan(500);
    for (RuleCase one : cases) {
      Diagnosis diagnosis = KNOWLEDGE.diagnose(one.symptom());
      assertFits(AnswerJson.of(diagnosis));
      assertFits(AnswerJson.line("a", diagnosis));
      assertFits(AnswerJson.of(KNOWLEDGE.read(one.symptom())));
    }
  }

  @Test
  void everyPageOfTheCatalogFits() {
    List<String> causes = KNOWLEDGE.causes().values().stream().flatMap(List::stream).toList();
    for (String cause : causes) {
      assertFits(AnswerJson.of(KNOWLEDGE.explain(cause)));
      assertFits(AnswerJson.of(KNOWLEDGE.explain(cause, Symptom.of(ERROR))));
    }
  }

  @Test
  void whatTheConsolePrintsBesidesFits() {
    assertFits(AnswerJson.ofPassages(KNOWLEDGE.search("event 1309", 3)));
    assertFits(AnswerJson.ofCommands(Map.of("why <code>", "what causes this")));
    assertFits(AnswerJson.error("a", 3, "the line is no JSON object"));
    assertFits(AnswerJson.error("", 1, "the line is no JSON object"));
  }

  @Test
  void theSchemaNamesItsVersion() {
    assertThat(parsed(AnswerJson.schema()).at("/$defs/diagnosis/properties/schema/const").asText())
        .isEqualTo(AnswerJson.SCHEMA);
    assertThat(parsed(AnswerJson.of(KNOWLEDGE.diagnose(Symptom.of("403")))).path("schema").asText())
        .isEqualTo(AnswerJson.SCHEMA);
  }

  /** A word that the schema knows and the engine does not would promise what never comes. */
  @Test
  void theSchemaHasTheWordsOfTheEngineAndNoOther() {
    JsonNode types = parsed(AnswerJson.schema()).path("$defs");
    assertThat(words(types.at("/finding/properties/certainty/enum")))
        .isEqualTo(words(Finding.Certainty.values()));
    assertThat(words(types.at("/explanation/properties/outcome/enum")))
        .isEqualTo(words(Explanation.Outcome.values()));
    assertThat(words(types.at("/condition/properties/outcome/enum")))
        .isEqualTo(words(Condition.Outcome.values()));
    assertThat(words(types.at("/step/properties/effect/enum")))
        .isEqualTo(words(Step.Effect.values()));
  }

  private static Set<String> words(JsonNode array) {
    Set<String> words = new TreeSet<>();
    array.forEach(n -> words.add(n.asText()));
    return words;
  }

  private static Set<String> words(Enum<?>... values) {
    Set<String> words = new TreeSet<>();
    Arrays.stream(values)
        .map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .forEach(words::add);
    return words;
  }

  @ParameterizedTest
  @CsvSource({
    "/schema, mrskb/2",
    "/findings/0/certainty, sure",
    "/findings/0/cause, Not An Id",
    "/findings/0/evidence/0/start, -1",
    "/findings/0/evidence/0/source, elsewhere",
    "/findings/0/checks/0/effect, harmless",
    "/findings/0/asOf, yesterday",
    "/questions/0/options, all",
  })
  void aWrongValueIsRefused(String pointer, String value) {
    JsonNode answer = parsed(AnswerJson.of(KNOWLEDGE.diagnose(Symptom.of(ERROR))));
    assertThat(mistakes(SHIPPED, answer)).isEmpty();
    assertThat(answer.at(pointer).isMissingNode()).as(pointer).isFalse();
    ObjectNode parent = (ObjectNode) answer.at(pointer.substring(0, pointer.lastIndexOf('/')));
    parent.put(pointer.substring(pointer.lastIndexOf('/') + 1), value);
    assertThat(mistakes(SHIPPED, answer)).isNotEmpty();
  }

  @Test
  void everyRequiredFieldIsMissed() {
    JsonNode whole = parsed(AnswerJson.of(KNOWLEDGE.diagnose(Symptom.of(ERROR))));
    for (String pointer :
        List.of(
            "",
            "/findings/0",
            "/findings/0/evidence/0",
            "/findings/0/citations/0",
            "/questions/0")) {
      for (String field : names(whole.at(pointer))) {
        JsonNode answer = whole.deepCopy();
        ((ObjectNode) answer.at(pointer)).remove(field);
        assertThat(mistakes(SHIPPED, answer)).as(pointer + "/" + field).isNotEmpty();
      }
    }
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  @Test
  void aNewFieldIsBorneByReadersAndSeenHere() {
    JsonNode answer = parsed(AnswerJson.of(KNOWLEDGE.diagnose(Symptom.of(ERROR))));
    ((ObjectNode) answer.at("/findings/0")).put("mood", "good");
    assertThat(mistakes(SHIPPED, answer)).isEmpty();
    assertThat(mistakes(CLOSED, answer)).isNotEmpty();
  }

  @Test
  void aCommandWithoutItsEffectIsRefused() {
    JsonNode answer = parsed(AnswerJson.of(KNOWLEDGE.diagnose(Symptom.of(ERROR))));
    ArrayNode checks = (ArrayNode) answer.at("/findings/0/checks");
    ObjectNode command =
        (ObjectNode)
            Stream.iterate(0, i -> i < checks.size(), i -> i + 1)
                .map(checks::get)
                .filter(c -> c.has("command"))
                .findFirst()
                .orElseThrow();
    command.remove("effect");
    assertThat(mistakes(SHIPPED, answer)).isNotEmpty();
  }
}
