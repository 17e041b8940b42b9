package org.mrskb.engine.pack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mrskb.engine.Symptom;
import org.mrskb.engine.card.AuthorError;

/**
 * One example of {@code cases.yaml}.
 *
 * @param label file, line and the first words, for messages
 * @param symptom text, context and answers
 * @param expect the complete, ranked set of findings
 * @param asks the questions, in order; null if the case does not say
 * @param advice the advice, in order; null if the case does not say
 * @param certainty certainty of some of the findings, in small letters
 * @param damaged how the text was damaged; empty if it was not
 * @param todo why the case does not hold yet; empty if it does
 */
public record RuleCase(
    String label,
    Symptom symptom,
    List<String> expect,
    List<String> asks,
    List<String> advice,
    Map<String, String> certainty,
    String damaged,
    String todo) {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> KEYS =
      Set.of(
          "text",
          "context",
          "answers",
          "source",
          "expect",
          "asks",
          "advice",
          "certainty",
          "damaged",
          "todo");

  /** Whether the case expects a cause, as finding or as advice. */
  public boolean isAbout(String cause) {
    return expect.contains(cause) || (advice != null && advice.contains(cause));
  }

  static List<RuleCase> read(String label, Path file) {
    List<RuleCase> cases = new ArrayList<>();
    List<Integer> lines = lines(file);
    JsonNode all = PackSource.yaml(file);
    if (!all.isArray()) {
      throw new AuthorError(label, 1, "must be a list: each case starts with '- text:'");
    }
    for (int i = 0; i < all.size(); i++) {
      cases.add(one(label, i < lines.size() ? lines.get(i) : 1, all.get(i)));
    }
    return cases;
  }

  private static List<Integer> lines(Path file) {
    List<Integer> lines = new ArrayList<>();
    try (JsonParser parser = YAML.createParser(file.toFile())) {
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isStructStart()) {
          depth++;
          if (depth == 2) {
            lines.add(parser.currentTokenLocation().getLineNr());
          }
        } else if (token.isStructEnd()) {
          depth--;
        }
      }
      return lines;
    } catch (IOException e) {
      return lines;
    }
  }

  private static RuleCase one(String file, int line, JsonNode yaml) {
    yaml.fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                throw new AuthorError(
                    file, line, "unknown key '" + key + "'; a case has " + new TreeSet<>(KEYS));
              }
            });
    String text = yaml.path("text").asText("");
    if (text.isBlank()) {
      throw new AuthorError(file, line, "a case needs a text");
    }
    boolean told = yaml.has("expect");
    if (!told) {
      throw new AuthorError(
          file, line, "a case needs 'expect': the complete list of findings, or [] for none");
    }
    if (yaml.path("source").asText("").isBlank()) {
      throw new AuthorError(
          file,
          line,
          "a case needs 'source': the page its text comes from, or 'made here' with the reason");
    }
    Symptom symptom = Symptom.of(text).withContext(yaml.path("context").asText(""));
    for (Map.Entry<String, JsonNode> answer : yaml.path("answers").properties()) {
      symptom = symptom.withAnswer(answer.getKey(), answer.getValue().asText());
    }
    Map<String, String> certainty = new LinkedHashMap<>();
    yaml.path("certainty")
        .properties()
        .forEach(e -> certainty.put(e.getKey(), e.getValue().asText()));
    String start = text.strip().lines().findFirst().orElse("");
    return new RuleCase(
        file
            + ":"
            + line
            + " \""
            + (start.length() > 60 ? start.substring(0, 60) + "\u2026" : start)
            + "\"",
        symptom,
        PackSource.texts(yaml.path("expect")),
        yaml.has("asks") ? PackSource.texts(yaml.path("asks")) : null,
        yaml.has("advice") ? PackSource.texts(yaml.path("advice")) : null,
        certainty,
        yaml.path("damaged").asText(""),
        yaml.path("todo").asText(""));
  }
}
