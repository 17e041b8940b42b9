package org.mrskb.slack.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.PackStats;

/** {@code docs/knowledge.md} is what {@code mrs stats} prints, and that is what the files hold. */
class StatsTest {
  private static final Path PAGE = Path.of("../docs/knowledge.md");
  private static final Path CATALOG = Path.of("../rules/catalog");

  @Test
  void thePageIsWhatTheConsolePrints() throws IOException {
    WrittenPage.isCurrent(
        PAGE,
        "# What the knowledge holds\n\nWritten by `mvn verify -Dreadme.write=true`.\n\n"
            + Run.of("", "stats").out());
  }

  @Test
  void theNumbersAreThoseOfTheFiles() throws IOException {
    PackStats stats = KnowledgeBase.load().stats().get(0);
    assertThat(stats.families().stream().mapToInt(PackStats.Family::causes).sum())
        .isEqualTo(files("card.md").size());
    assertThat(stats.families().stream().mapToInt(PackStats.Family::rules).sum())
        .isEqualTo(lines("rule.drl", "rule \""));
    assertThat(stats.families().stream().mapToInt(f -> f.verdicts().getOrDefault("ask", 0)).sum())
        .isEqualTo(lines("rule.drl", "ask("));
    assertThat(
            stats.families().stream().mapToInt(f -> f.verdicts().getOrDefault("likely", 0)).sum())
        .isEqualTo(lines("rule.drl", "likely("));
    assertThat(
            stats.families().stream().mapToInt(PackStats.Family::cases).sum() + stats.gaps().size())
        .isEqualTo(lines("cases.yaml", "- text:") + lines("cases.yaml", "- context:"));
    assertThat(stats.gaps()).hasSize(lines("cases.yaml", "todo:"));
  }

  private static List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.walk(CATALOG)) {
      return files.filter(f -> f.getFileName().toString().equals(name)).toList();
    }
  }

  private static int lines(String name, String start) throws IOException {
    int count = 0;
    for (Path file : files(name)) {
      count +=
          (int) Files.readAllLines(file).stream().filter(l -> l.strip().startsWith(start)).count();
    }
    return count;
  }
}
