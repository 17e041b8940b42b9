package org.mrskb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mrskb.engine.Citation;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Passage;

/** How well {@code docs} finds the section that answers a question. It may not become worse. */
class RetrievalTest {
  // as measured; raise them with what raises them
  private static final double RECALL_AT_1 = 0.923;
  private static final double RECALL_AT_3 = 1.0;
  private static final double MEAN_RECIPROCAL_RANK = 0.959;

  private static final double ROUNDED = 0.0005;
  private static final int DEPTH = 10;

  private final KnowledgeBase knowledge = KnowledgeBase.load();
  private final List<String> missed = new ArrayList<>();
  private int questions;
  private int first;
  private int amongThree;
  private double reciprocal;

  @Test
  void questionsFindTheirSection() throws IOException {
    for (String file : List.of("retrieval-endpoint.yaml", "retrieval-cross-tenant.yaml")) {
      for (JsonNode question : new YAMLMapper().readTree(Path.of("../corpus", file).toFile())) {
        ask(question);
      }
    }
    double one = (double) first / questions;
    double three = (double) amongThree / questions;
    double rank = reciprocal / questions;
    System.out.printf(
        Locale.ROOT,
        "docs: %d questions, recall@1 %.3f, recall@3 %.3f, MRR %.3f%n",
        questions,
        one,
        three,
        rank);
    assertThat(questions).isGreaterThanOrEqualTo(60);
    assertThat(one).as("recall@1, missed: %s", missed).isGreaterThan(RECALL_AT_1 - ROUNDED);
    assertThat(three).as("recall@3").isGreaterThan(RECALL_AT_3 - ROUNDED);
    assertThat(rank).as("mean reciprocal rank").isGreaterThan(MEAN_RECIPROCAL_RANK - ROUNDED);
  }

  private void ask(JsonNode question) {
    Set<String> right = new HashSet<>(Set.of(question.path("section").asText()));
    question.path("also").forEach(s -> right.add(s.asText()));
    int rank = rank(question.path("ask").asText(), right);
    questions++;
    first += rank == 1 ? 1 : 0;
    amongThree += rank >= 1 && rank <= 3 ? 1 : 0;
    reciprocal += rank == 0 ? 0 : 1.0 / rank;
    if (rank != 1) {
      missed.add(rank + ": " + question.path("ask").asText());
    }
  }

  /** From 1; 0 if none of the first sections is right. */
  private int rank(String words, Set<String> right) {
    List<Passage> found = knowledge.search(words, DEPTH);
    for (int i = 0; i < found.size(); i++) {
      Citation citation = found.get(i).citation();
      if (right.contains(citation.article() + "#" + citation.section())) {
        return i + 1;
      }
    }
    return 0;
  }
}
