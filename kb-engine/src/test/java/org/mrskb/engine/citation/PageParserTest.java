package org.mrskb.engine.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrskb.engine.card.AuthorError;

class PageParserTest {
  @TempDir private Path temp;

  private Path write(String path, String text) throws IOException {
    Path file = temp.toRealPath().resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private PageParser.Page page(String path, String text, PageLayout... layouts) throws IOException {
    Path file = write(path, text);
    return new PageParser(new PageAddress(temp.toRealPath(), List.of(layouts))).parse(file);
  }

  private List<Section> sections(String text) throws IOException {
    return page("p.md", text).sections();
  }

  @Test
  void frontMatterGivesTitleAndDate() throws IOException {
    Section section =
        sections("---\ntitle: A page | Microsoft Learn\nms.date: 1/4/2024\n---\n# Top\nHello.\n")
            .get(0);
    assertThat(section.title()).isEqualTo("A page");
    assertThat(section.heading()).isEqualTo("Top");
    assertThat(section.sources().get(0).date()).isEqualTo("2024-01-04");
    assertThat(section.sources().get(0).url()).isEqualTo("p.md");
  }

  @Test
  void aPageNeedsNoFrontMatter() throws IOException {
    assertThat(sections("Just text.\n\n## One\nMore.\n"))
        .extracting(Section::heading)
        .containsExactly("p.md", "One");
  }

  @Test
  void alertsAreProse() throws IOException {
    assertThat(
            sections("# T\n> [!NOTE]\n> Read this first.\n\n> [!WARNING] And this.\n")
                .get(0)
                .body()
                .sentences())
        .containsExactly("Read this first.", "And this.");
  }

  @Test
  void eachTabIsASection() throws IOException {
    List<Section> found =
        sections(
            """
            ## Turn it on
            Choose a way.

            # [Shell](#tab/shell)
            Run a command.

            # [Web](#tab/web)
            Press the button.

            ---

            Then wait.
            """);
    assertThat(found)
        .extracting(Section::heading)
        .containsExactly("Turn it on", "Turn it on (Shell)", "Turn it on (Web)", "Turn it on");
    assertThat(found).extracting(Section::key).doesNotHaveDuplicates();
  }

  @Test
  void includesAreReadInPlace() throws IOException {
    write("includes/a.md", "---\nx: y\n---\nFrom the file, with [!INCLUDE [b](b.md)] inside.\n");
    write("includes/b.md", "another\n");
    PageParser.Page page =
        page(
            "d/p.md",
            "# T\n[!INCLUDE [a](../includes/a.md)]\n\n[!INCLUDE[b](~/includes/b.md)] too.\n");
    assertThat(page.sections().get(0).body().sentences())
        .containsExactly("From the file, with another inside.", "another too.");
    assertThat(page.included()).hasSize(2);
    assertThat(page.problems()).isEmpty();
  }

  @Test
  void includesThatAreMissingOutsideOrCircularAreNamed() throws IOException {
    write("loop.md", "again [!INCLUDE [l](loop.md)]\n");
    PageParser.Page page =
        page(
            "p.md",
            "# T\nA [!INCLUDE [x](no.md)] [!INCLUDE [y](../../../../etc/hosts)] [!INCLUDE [l](loop.md)]\n");
    assertThat(page.problems())
        .hasSize(3)
        .anyMatch(p -> p.contains("'no.md' is missing"))
        .anyMatch(p -> p.contains("outside"))
        .anyMatch(p -> p.contains("too many"));
  }

  @Test
  void tablesCommentsAndLayoutAreNoSentences() throws IOException {
    Section section =
        sections(
                """
                # T
                <!-- A comment. -->Kept<!-- over
                two lines. --> words.
                :::image type="content" source="x.png":::
                > [!VIDEO https://contoso.example/v]

                | Name | Value |
                |------|-------|
                | Lid  | Open it. |

                1. First step.
                   - Below it.

                       Get-Thing
                <details>Markup.</details>
                """)
            .get(0);
    assertThat(section.body().sentences())
        .contains("Kept words.", "First step.", "Below it.")
        .noneMatch(s -> s.contains("comment") || s.contains("image") || s.contains("Open it"));
    assertThat(section.body().tables()).contains("| Lid  | Open it. |");
  }

  @Test
  void fencesKeepWhatLooksLikeMarkup() throws IOException {
    Section section =
        sections("# T\nDo it.\n```html\n<!-- kept -->\n# no heading\n:::row\n```\n").get(0);
    assertThat(section.body().commands()).isEqualTo("<!-- kept -->\n# no heading\n:::row");
  }

  @Test
  void theAddressComesFromThePageOrFromTheLayoutOfTheRepository() throws IOException {
    write(
        ".openpublishing.publish.config.json",
        "{\"git_repository_url_open_to_public_contributors\":\"https://github.com/Contoso/Manuals\"}");
    PageLayout layout = new PageLayout("Manuals", "src/*", "https://learn.microsoft.com/manuals");
    String text = "# T\nA.\n## Turn it on!\nB.\n";
    assertThat(page("src/printer/Lid/Open.md", text, layout).sections())
        .extracting(s -> s.sources().get(0).url())
        .containsExactly(
            "https://learn.microsoft.com/manuals/lid/open",
            "https://learn.microsoft.com/manuals/lid/open#turn-it-on");
    assertThat(page("other/x.md", text, layout).sections().get(0).sources().get(0).url())
        .isEqualTo("other/x.md");
    String told = "---\nonline version: https://learn.microsoft.com/powershell/x\n---\n" + text;
    Section.Source source =
        page("src/printer/y.md", told, layout).sections().get(0).sources().get(0);
    assertThat(source.url()).isEqualTo("https://learn.microsoft.com/powershell/x");
    assertThat(source.publisher()).isEqualTo("Microsoft Learn");
  }

  @Test
  void brokenFilesAreRefusedInWords() throws IOException {
    assertThatThrownBy(() -> page("a.md", "---\ntitle: [x\n---\n"))
        .isInstanceOf(AuthorError.class)
        .hasMessageContaining("a.md:2: the front matter is no valid YAML");
    Path latin = temp.toRealPath().resolve("latin.md");
    Files.write(latin, new byte[] {'c', (byte) 0xe9, ' '});
    PageParser parser = new PageParser(new PageAddress(temp.toRealPath(), List.of()));
    assertThatThrownBy(() -> parser.parse(latin)).hasMessage("no UTF-8 text");
  }

  @Test
  void aDeepPileOfQuotesIsNoTrouble() throws IOException {
    assertThat(sections("# T\n" + "> ".repeat(5000) + "deep.\n")).isNotEmpty();
  }
}
