package org.mrskb.engine.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrskb.engine.DocsFolder;
import org.mrskb.engine.DocsFolder.Progress;

class PageIndexTest {
  @TempDir private Path temp;
  private Path folder;
  private final List<Progress> steps = new ArrayList<>();

  @BeforeEach
  void pages() throws IOException {
    folder = Files.createDirectories(temp.resolve("pages"));
    write("a/lid.md", "# The lid\nOpen the lid with care.\n");
    write("a/toner.md", "# Toner\n[!INCLUDE [x](../includes/x.md)]\n");
    write("includes/x.md", "Shake the cartridge.\n");
    write(".git/no.md", "# No\nNever read cartridge.\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    boolean later = Files.exists(file);
    Files.writeString(file, text);
    if (later) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 5000));
    }
  }

  private ArticleIndex open() {
    steps.clear();
    DocsFolder docs = DocsFolder.of(folder).cachedIn(temp.resolve("cache")).reportingTo(steps::add);
    return PageIndex.open(docs, List.of(), List.of());
  }

  private static List<String> found(ArticleIndex index, String words) {
    return index.search(words, 10).stream().map(p -> p.citation().article()).toList();
  }

  @Test
  void onlyChangedFilesAreReadAgain() throws IOException {
    assertThat(found(open(), "lid")).containsExactly("a/lid.md");
    assertThat(steps).extracting(Progress::read).containsExactly(1, 2);
    open();
    assertThat(steps).isEmpty();
    write("a/lid.md", "# The cover\nOpen the cover with care.\n");
    ArticleIndex index = open();
    assertThat(steps).containsExactly(new Progress(1, 1, ""));
    assertThat(found(index, "lid")).isEmpty();
    assertThat(found(index, "cover")).containsExactly("a/lid.md");
  }

  @Test
  void aChangedIncludeMakesItsPageNew() throws IOException {
    assertThat(found(open(), "cartridge")).containsExactly("a/toner.md");
    write("includes/x.md", "Turn the drum.\n");
    ArticleIndex index = open();
    assertThat(found(index, "cartridge")).isEmpty();
    assertThat(found(index, "drum")).containsExactly("a/toner.md");
    assertThat(steps).hasSize(1);
  }

  @Test
  void deletedFilesAreForgotten() throws IOException {
    open();
    Files.delete(folder.resolve("a/lid.md"));
    assertThat(found(open(), "lid")).isEmpty();
  }

  @Test
  void brokenFilesAreNamedAndSkippedEachTime() throws IOException {
    write("b.md", "---\ntitle: [x\n---\n");
    for (int i = 0; i < 2; i++) {
      assertThat(found(open(), "lid")).containsExactly("a/lid.md");
      assertThat(steps)
          .extracting(Progress::problem)
          .filteredOn(p -> !p.isEmpty())
          .singleElement()
          .asString()
          .startsWith("b.md:2: the front matter is no valid YAML")
          .doesNotContain("\n");
    }
  }

  @Test
  void aDamagedIndexIsMadeAgain() throws IOException {
    open();
    try (Stream<Path> files = Files.walk(temp.resolve("cache"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "damaged");
      }
    }
    assertThat(found(open(), "lid")).containsExactly("a/lid.md");
    assertThat(steps).extracting(Progress::problem).anyMatch(p -> p.contains("damaged"));
  }

  @Test
  void withoutACacheThePagesAreReadEachTime() throws IOException {
    Files.writeString(temp.resolve("cache"), "a file where the folder should be");
    assertThat(found(open(), "lid")).containsExactly("a/lid.md");
    assertThat(steps)
        .extracting(Progress::problem)
        .anyMatch(p -> p.contains("read anew each time"));
  }

  @Test
  void aMissingFolderIsToldInWords() {
    DocsFolder none = DocsFolder.of(temp.resolve("none"));
    assertThatThrownBy(() -> PageIndex.open(none, List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no folder");
  }

  @Test
  void thousandsOfPagesAreReadOnce() throws IOException {
    for (int i = 0; i < 3000; i++) {
      write(
          "many/" + i % 40 + "/p" + i + ".md",
          "# Part " + i + "\nNumber part" + i + "x is here.\n");
    }
    assertThat(found(open(), "part1234x")).startsWith("many/34/p1234.md");
    assertThat(steps).last().isEqualTo(new Progress(3002, 3002, ""));
    ArticleIndex again = open();
    assertThat(steps).isEmpty();
    assertThat(found(again, "part2999x")).startsWith("many/39/p2999.md");
  }

  @Test
  void bothIndexesAreSearchedTogether() {
    Section own =
        new Section(
            "own",
            "x",
            "Own",
            "Lids in general",
            BodyReader.read("A lid covers things."),
            List.of(new Section.Source("Page", "Contoso", "https://contoso.example", "", "")));
    ArticleIndex both = ArticleStore.inMemory(List.of(own), List.of()).with(open());
    assertThat(found(both, "lid")).containsExactlyInAnyOrder("own", "a/lid.md");
  }

  @Test
  void onlyPagesThatClearlyBelongAreRelated() {
    ArticleIndex index = open();
    assertThat(index.related("The lid opens", "", List.of(), 2))
        .singleElement()
        .satisfies(c -> assertThat(c.snippet()).isEqualTo("Open the lid with care."));
    assertThat(index.related("Colours of the drum are too pale", "care", List.of(), 2)).isEmpty();
  }
}
