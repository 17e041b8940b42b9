package org.mrskb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrskb.engine.pack.CatalogChecks;
import org.mrskb.engine.pack.PackBuilder;
import org.mrskb.engine.pack.PackSource;
import org.mrskb.engine.printer.TestPack;

/** What a team knows, in a file of its own, beside a pack that it extends. */
class TeamPackTest {
  private static final String CODE = "job 7 failed on lp-1 (code 99)";
  private static KnowledgePack printer;

  @TempDir private Path folder;
  private Path team;

  @BeforeAll
  static void buildTheBase(@TempDir Path base) {
    printer = TestPack.build(TestPack.PRINTER, base);
  }

  @BeforeEach
  void writeTheTeamsFiles() throws IOException {
    team = pack("office", "jammed");
  }

  /**
   * The files of a pack with one cause that asks a question of the base and cites an own article.
   */
  private Path pack(String name, String cause) throws IOException {
    Path root = folder.resolve(name + "-" + cause);
    write(root.resolve("pack.yaml"), "name: " + name + "\ntitle: Our office\nextends: printer\n");
    write(
        root.resolve("catalog/paper/" + cause + "/rule.drl"),
        """
        package mrskb.%s

        // Our printers say so.
        rule "%s"
        when
            JobFailure( code == 99 )
        then
            likely( kcontext );
            ask( kcontext, "tray" );
        end
        """
            .formatted(name, cause));
    write(
        root.resolve("catalog/paper/" + cause + "/card.md"),
        """
        ---
        title: The printer %s is jammed
        severity: stops
        where: printer
        cites: [%s-paper#jam]
        as-of: 2026-11
        ---
        Code 99 means that the paper is stuck.
        """
            .formatted(name, name));
    write(
        root.resolve("catalog/paper/" + cause + "/cases.yaml"),
        """
        - text: "job 7 failed on lp-1 (code 99)"
          source: "made here: the code"
          expect: [%1$s]
          asks: [tray]
        - text: "> job 7 failed on lp-1 (code 99)"
          damaged: quoted
          source: "made here: the code"
          expect: [%1$s]
        - text: "job 7 failed on lp-1 (code 9)"
          source: "made here: another code"
          expect: []
        """
            .formatted(cause));
    write(
        root.resolve("articles/" + name + "-paper.md"),
        """
        ---
        title: Our paper
        sources:
          - key: wiki
            title: The wiki
            publisher: The office
            url: https://example.org/wiki
            date: 2026-01
            licence: all rights reserved
        as-of: 2026-11
        status: current
        ---

        ## Jams {#jam}

        Code 99 is a jam of thick paper.

        Source: wiki, "Jams"
        """);
    return root;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static PackSource source(Path root) {
    return PackSource.open(root, printer.loader());
  }

  private static ClassLoader loader(Path classes) {
    try {
      return new URLClassLoader(new URL[] {classes.toUri().toURL()}, printer.loader());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Path jar(Path root) throws IOException {
    Path work = Files.createTempDirectory(folder, "work");
    Path file = root.resolve("pack.jar");
    PackBuilder.jar(PackBuilder.build(source(root), work, TeamPackTest::loader), file);
    return file;
  }

  private static KnowledgeBase with(Path... files) {
    List<KnowledgePack> packs = new ArrayList<>(List.of(printer));
    for (Path file : files) {
      packs.addAll(PackFile.open(file, printer.loader()));
    }
    return KnowledgeBase.of(packs);
  }

  @Test
  void itsCausesArticlesAndQuestionsStandBesideThoseOfTheBase() throws IOException {
    KnowledgeBase knowledge = with(jar(team));
    Diagnosis diagnosis = knowledge.diagnose(Symptom.of(CODE));
    assertThat(diagnosis.findings()).extracting(Finding::cause).containsExactly("jammed");
    assertThat(diagnosis.questions()).extracting(Question::id).containsExactly("tray");
    assertThat(diagnosis.findings().get(0).citations().get(0).snippet()).contains("thick paper");
    assertThat(knowledge.search("jam of thick paper", 1).get(0).citation().article())
        .isEqualTo("office-paper");
    assertThat(knowledge.search("empty tray", 1).get(0).citation().article()).isEqualTo("paper");
    assertThat(knowledge.diagnose(Symptom.of("job 7 failed on lp-1 (code 41)")).findings())
        .extracting(Finding::cause)
        .containsExactly("out-of-paper");
  }

  @Test
  void theSameChecksHoldForIt() throws IOException {
    CatalogChecks checks = new CatalogChecks(source(team), with(jar(team)));
    assertThat(checks.all()).hasSize(6);
    assertThat(checks.all().stream().map(c -> c.problem().get())).allMatch(String::isEmpty);

    Path cases = team.resolve("catalog/paper/jammed/cases.yaml");
    Files.writeString(cases, Files.readString(cases).replace("expect: []", "expect: [jammed]"));
    assertThat(new CatalogChecks(source(team), with(jar(team))).all())
        .extracting(c -> c.problem().get())
        .anyMatch(p -> p.contains("cases.yaml:9") && p.contains("expected findings [jammed]"));
  }

  @Test
  void whatHappensToTheFileLaterDoesNotMatter() throws IOException {
    Path file = jar(team);
    KnowledgeBase knowledge = with(file);
    Files.writeString(file, "gone");
    assertThat(knowledge.diagnose(Symptom.of(CODE)).findings()).hasSize(1);
    assertThat(knowledge.explain("jammed").page().title())
        .isEqualTo("The printer office is jammed");
  }

  @Test
  void theSameCauseTwiceIsRefusedWithBothPlaces() throws IOException {
    Path one = jar(team);
    Path other = jar(pack("annex", "jammed"));
    assertThatThrownBy(() -> with(one, other))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cause 'jammed'")
        .hasMessageContaining(one + " (catalog/paper/jammed)")
        .hasMessageContaining(other + " (catalog/paper/jammed)");
  }

  @Test
  void aCauseOfTheBaseIsRefusedWithBothPlaces() throws IOException {
    Path file = jar(pack("annex", "out-of-paper"));
    assertThatThrownBy(() -> with(file))
        .hasMessageContaining("pack 'printer' of ")
        .hasMessageContaining(file + " (catalog/paper/out-of-paper)");
  }

  @Test
  void theSameQuestionTwiceIsRefusedWithBothPlaces() throws IOException {
    write(team.resolve("questions/tray.yaml"), "text: What does our tray say?\n");
    Path file = jar(team);
    assertThatThrownBy(() -> with(file))
        .hasMessageContaining("question 'tray'")
        .hasMessageContaining("pack 'printer' of ")
        .hasMessageContaining(file + " (questions/tray.yaml)");
  }

  @Test
  void theSameArticleTwiceIsRefusedWithBothPlaces() throws IOException {
    Path annex = pack("annex", "torn");
    Files.move(annex.resolve("articles/annex-paper.md"), annex.resolve("articles/office-paper.md"));
    Path card = annex.resolve("catalog/paper/torn/card.md");
    Files.writeString(card, Files.readString(card).replace("annex-paper", "office-paper"));
    Path one = jar(team);
    Path other = jar(annex);
    assertThatThrownBy(() -> with(one, other))
        .hasMessageContaining("article 'office-paper'")
        .hasMessageContaining(one + " (articles/office-paper.md)")
        .hasMessageContaining(other + " (articles/office-paper.md)");
  }

  @Test
  void anArticleOfTheBaseIsRefusedWhenThePackIsBuilt() throws IOException {
    Files.move(team.resolve("articles/office-paper.md"), team.resolve("articles/paper.md"));
    assertThatThrownBy(() -> jar(team))
        .hasMessageContaining("article 'paper'")
        .hasMessageContaining("'printer'")
        .hasMessageContaining("'office'");
  }

  @Test
  void aMistakeIsNamedByFileAndLine() throws IOException {
    Path rule = team.resolve("catalog/paper/jammed/rule.drl");
    Files.writeString(rule, Files.readString(rule).replace("code == 99", "cod == 99"));
    assertThatThrownBy(() -> jar(team))
        .hasMessageContaining("catalog/paper/jammed/rule.drl:6: JobFailure has no field 'cod'");
  }

  @Test
  void whatIsNoPackIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "hello", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> with(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("notes.txt is no pack");
    assertThatThrownBy(() -> with(folder.resolve("missing.jar")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOldOneWhileDiagnosesRun() throws Exception {
    Path file = jar(team);
    byte[] old = Files.readAllBytes(file);
    Path card = team.resolve("catalog/paper/jammed/card.md");
    Files.writeString(card, Files.readString(card).replace("is jammed", "eats paper"));
    byte[] fresh = Files.readAllBytes(jar(team));
    Files.write(file, old);

    ReloadableKnowledge knowledge = new ReloadableKnowledge(() -> with(file));
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      Callable<List<String>> ask =
          () -> {
            List<String> titles = new ArrayList<>();
            while (!done.get()) {
              titles.add(knowledge.get().diagnose(Symptom.of(CODE)).findings().get(0).title());
            }
            titles.add(knowledge.get().diagnose(Symptom.of(CODE)).findings().get(0).title());
            return titles;
          };
      List<Future<List<String>>> answers = List.of(pool.submit(ask), pool.submit(ask));
      for (int i = 0; i < 10; i++) {
        Files.write(file, i % 2 == 0 ? fresh : old);
        assertThat(knowledge.reload()).isSameAs(knowledge.get());
      }
      Files.write(file, fresh);
      assertThat(knowledge.reload().explain("jammed").page().title()).endsWith("eats paper");
      done.set(true);
      for (Future<List<String>> answer : answers) {
        assertThat(answer.get())
            .containsOnly("The printer office is jammed", "The printer office eats paper")
            .last()
            .isEqualTo("The printer office eats paper");
      }
    } finally {
      done.set(true);
      pool.shutdown();
    }
  }

  @Test
  void aBrokenVersionIsRefusedAndTheOldOneStays() throws IOException {
    Path file = jar(team);
    byte[] sound = Files.readAllBytes(file);
    ReloadableKnowledge knowledge = new ReloadableKnowledge(() -> with(file));
    KnowledgeBase before = knowledge.get();
    Diagnosis answer = before.diagnose(Symptom.of(CODE));

    Files.write(file, Arrays.copyOf(sound, sound.length / 2));
    assertRefused(knowledge, file, before);
    for (String entry : List.of("pack.json", "cards/jammed.json", "segments_1", "Predicate")) {
      PackBuilder.jar(damaged(sound, entry), file);
      assertRefused(knowledge, file, before);
    }
    Files.delete(file);
    assertRefused(knowledge, file, before);
    assertThat(knowledge.get().diagnose(Symptom.of(CODE))).isEqualTo(answer);

    Files.write(file, sound);
    assertThat(knowledge.reload()).isNotSameAs(before);
  }

  private static void assertRefused(
      ReloadableKnowledge knowledge, Path file, KnowledgeBase before) {
    assertThatThrownBy(knowledge::reload)
        .as(file.toString())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The new knowledge is broken, the old one stays: ");
    assertThat(knowledge.get()).isSameAs(before);
  }

  /** The files of a jar, with the first whose name contains the given words overwritten. */
  private Path damaged(byte[] jar, String name) throws IOException {
    Path unpacked = Files.createTempDirectory(folder, "damaged");
    Path first = null;
    try (var in = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = unpacked.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, in.readAllBytes());
        first = first == null && entry.getName().contains(name) ? file : first;
      }
    }
    assertThat(first).as(name).isNotNull();
    Files.writeString(first, "damaged");
    return unpacked;
  }
}
