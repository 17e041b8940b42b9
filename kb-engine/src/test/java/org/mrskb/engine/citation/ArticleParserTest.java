package org.mrskb.engine.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mrskb.engine.card.AuthorError;

class ArticleParserTest {
  private static final String HEAD =
      """
      ---
      title: Printers that do not print
      sources:
        - key: manual
          title: The manual
          publisher: Contoso
          url: https://contoso.example/manual
          date: 2026-01
          licence: CC BY 4.0
      as-of: 2026-11
      status: current
      ---
      """;

  private static List<Section> parse(String body) {
    return ArticleParser.parse("articles/printer.md", "printer", HEAD + body);
  }

  @Test
  void aSectionKeepsProseCommandsAndTablesApart() {
    Section section =
        parse(
                """

                ## Paper is stuck {#paper}

                Open the **lid**. Pull the paper:

                ```powershell
                Open-Lid -Printer P1. Now it is open.
                ```

                | Lamp | Meaning |
                |---|---|
                | red | Paper. It is stuck. |

                - Close the `lid` again.

                Source: manual, "Paper"
                """)
            .get(0);
    assertThat(section.key()).isEqualTo("printer#paper");
    assertThat(section.heading()).isEqualTo("Paper is stuck");
    assertThat(section.body().sentences())
        .containsExactly("Open the lid.", "Pull the paper:", "Close the `lid` again.");
    assertThat(section.body().commands()).isEqualTo("Open-Lid -Printer P1. Now it is open.");
    assertThat(section.body().tables()).contains("| red | Paper. It is stuck. |");
    assertThat(section.body().text())
        .startsWith("Open the lid.")
        .contains("```powershell\nOpen-Lid")
        .doesNotContain("Source:");
    assertThat(section.sources().get(0).heading()).isEqualTo("Paper");
  }

  @Test
  void aHeadingInsideACommandBeginsNoSection() {
    assertThat(parse("## A {#a}\n```\n## not {#b}\nSource: x\n```\nSource: manual\n")).hasSize(1);
  }

  @Test
  void mistakesAreNamedByFileAndLine() {
    fails("## No id\nSource: manual\n", ":13: the heading needs an id");
    fails("## A {#a}\nText.\n", ":13: the section names no source");
    fails("## A {#a}\nSource: manual\n## B {#a}\nSource: manual\n", ":15: two sections are called");
    fails("## A {#a}\nSource: other\n", ":14: no source is called 'other'; known: [manual]");
    fails("Text.\n", ":13: text before the first");
  }

  private static void fails(String body, String message) {
    assertThatThrownBy(() -> parse(body))
        .isInstanceOf(AuthorError.class)
        .hasMessageContaining("articles/printer.md" + message);
  }

  @Test
  void mistakesInTheFrontMatterAreNamed() {
    assertThatThrownBy(() -> ArticleParser.parse("a.md", "a", "# x"))
        .hasMessageContaining("a.md:1: the file must start with front matter");
    assertThatThrownBy(() -> ArticleParser.parse("a.md", "a", "---\ntitle: x\n---\n"))
        .hasMessageContaining("a.md:1: the front matter lacks 'as-of'");
    assertThatThrownBy(
            () -> ArticleParser.parse("a.md", "a", HEAD.replace("    url: ", "    uri: ")))
        .hasMessageContaining("a.md:1: a source lacks 'url'");
  }
}
