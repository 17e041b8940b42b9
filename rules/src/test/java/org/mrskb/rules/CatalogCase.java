package org.mrskb.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;
import org.mrskb.engine.pack.PackSource;

/**
 * A case of the catalog as a symptom.
 *
 * @param cause the folder it stands in
 * @param name the folder and its number there
 */
record CatalogCase(String cause, String name, Symptom symptom) {

  static List<CatalogCase> all() {
    List<CatalogCase> all = new ArrayList<>();
    for (PackSource.Folder folder : PackSource.open(Path.of("")).folders()) {
      int number = 0;
      for (JsonNode one : read(folder)) {
        number++;
        all.add(new CatalogCase(folder.cause(), folder.cause() + " " + number, symptom(one)));
      }
    }
    return all;
  }

  /** Causes with their certainty, in order. */
  static List<String> findings(KnowledgeBase knowledge, Symptom symptom) {
    Diagnosis diagnosis = knowledge.diagnose(symptom);
    return diagnosis.findings().stream().map(f -> f.cause() + " " + f.certainty()).toList();
  }

  CatalogCase with(String text) {
    return new CatalogCase(cause, name, new Symptom(text, symptom.context(), symptom.answers()));
  }

  private static Iterable<JsonNode> read(PackSource.Folder folder) {
    try {
      return new YAMLMapper().readTree(folder.cases().toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Symptom symptom(JsonNode one) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> answer : one.path("answers").properties()) {
      answers.put(answer.getKey(), answer.getValue().asText());
    }
    return new Symptom(one.path("text").asText(), one.path("context").asText(""), answers);
  }
}
