package org.mrskb.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;
import org.mrskb.engine.UnknownCauseException;

/**
 * {@code ids.txt} lists every id that was ever published. Others keep them, so each leads to its
 * cause or question for ever: under its own name, or as {@code formerly} of another. {@code
 * -Dreadme.write=true} adds new ones; nothing takes one away.
 */
class PublishedIdsTest {
  private static final Path FILE = Path.of("ids.txt");
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();

  private static Set<String> present() throws IOException {
    Set<String> ids = new TreeSet<>();
    KNOWLEDGE.causes().values().forEach(all -> all.forEach(id -> ids.add("cause " + id)));
    try (Stream<Path> questions = Files.list(Path.of("questions"))) {
      questions.forEach(
          f -> ids.add("question " + f.getFileName().toString().replace(".yaml", "")));
    }
    return ids;
  }

  @Test
  void everyIdIsListed() throws IOException {
    Set<String> listed = new TreeSet<>(Files.exists(FILE) ? Files.readAllLines(FILE) : List.of());
    if (Boolean.getBoolean("readme.write")) {
      listed.addAll(present());
      Files.writeString(FILE, String.join("\n", listed) + "\n");
    }
    assertThat(listed).as("run the tests with -Dreadme.write=true").containsAll(present());
  }

  @Test
  void everyIdThatWasPublishedStillLeadsSomewhere() throws IOException {
    List<String> ids = Files.readAllLines(FILE);
    assertThat(ids).hasSizeGreaterThan(200);
    for (String line : ids) {
      String id = line.substring(line.indexOf(' ') + 1);
      assertThat(line.startsWith("cause ") ? isCause(id) : isQuestion(id))
          .as(line + " is gone: write 'formerly: [" + id + "]' where its meaning lives on")
          .isTrue();
    }
  }

  @Test
  void anIdThatNeverWasLeadsNowhere() {
    assertThat(isCause("never-was")).isFalse();
    assertThat(isQuestion("never-was")).isFalse();
    assertThatThrownBy(() -> KNOWLEDGE.explain("never-was"))
        .isInstanceOf(UnknownCauseException.class);
  }

  private static boolean isCause(String id) {
    try {
      return !KNOWLEDGE.explain(id).page().title().isEmpty();
    } catch (UnknownCauseException e) {
      return false;
    }
  }

  private static boolean isQuestion(String id) {
    try {
      return KNOWLEDGE.diagnose(Symptom.of("").withAnswer(id, "True")) != null;
    } catch (IllegalArgumentException e) {
      return !e.getMessage().startsWith("There is no question");
    }
  }
}
