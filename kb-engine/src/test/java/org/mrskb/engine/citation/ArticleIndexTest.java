package org.mrskb.engine.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mrskb.engine.Passage;

class ArticleIndexTest {
  private static final List<List<String>> SYNONYMS =
      List.of(List.of("hcw", "hybrid configuration wizard"), List.of("cert", "certificate"));

  private static Section section(String id, String heading, String markdown) {
    return new Section(
        "a",
        id,
        "Title",
        heading,
        BodyReader.read(markdown),
        List.of(
            new Section.Source("Page", "Contoso", "https://contoso.example/" + id, "", "2026")));
  }

  private static final List<Section> SECTIONS =
      List.of(
          section(
              "stall",
              "A transient stall",
              "It passes by itself. `StalledDueToSource_MrsProxyTransientError` is retried. Wait."),
          section(
              "endpoint",
              "Create an endpoint",
              "Use the cmdlet below.\n\n```\nNew-MigrationEndpoint -Name X\n```\n\nThen test it."),
          section("wizard", "The wizard stops", "`HCW8078` means many things. See KB3063913."),
          section(
              "guid",
              "A guid is missing",
              "The service says MissingExchangeGuidException. Copy the value, then resume."),
          section(
              "cert", "Expired", "A certificate that has expired is refused by every caller.\n"));

  private final ArticleIndex index = ArticleStore.inMemory(SECTIONS, SYNONYMS);

  private String first(String words) {
    List<Passage> found = index.search(words, 3);
    return found.isEmpty() ? "" : found.get(0).citation().section();
  }

  @Test
  void codesAreFoundWholeAndByPartInAnyCase() {
    assertThat(first("stalledduetosource_mrsproxytransienterror")).isEqualTo("stall");
    assertThat(first("MrsProxyTransientError")).isEqualTo("stall");
    assertThat(first("new-migrationendpoint")).isEqualTo("endpoint");
    assertThat(first("migration endpoint")).isEqualTo("endpoint");
    assertThat(first("hcw8078")).isEqualTo("wizard");
    assertThat(first("8078")).isEqualTo("wizard");
    assertThat(first("kb 3063913")).isEqualTo("wizard");
    assertThat(first("MissingExchangeGuidException")).isEqualTo("guid");
    assertThat(first("missing exchange guid")).isEqualTo("guid");
  }

  @Test
  void synonymsAndSlipsOfThePenAreUnderstood() {
    assertThat(first("hybrid configuration wizard 8078")).isEqualTo("wizard");
    assertThat(first("cert")).isEqualTo("cert");
    assertThat(first("expird certifcate")).isEqualTo("cert");
  }

  @Test
  void wordsThatNothingMatchesFindNothing() {
    assertThat(index.search("xyzzyxyzzy", 3)).isEmpty();
    assertThat(index.search("how do i", 3)).isEmpty();
    assertThat(index.search("", 3)).isEmpty();
    assertThat(index.search("* ? \" ( [ AND", 3)).isEmpty();
  }

  @Test
  void aPassageShowsTheNearestSentenceAndNeverACommand() {
    Passage passage = index.search("New-MigrationEndpoint test", 1).get(0);
    assertThat(passage.citation().snippet()).isEqualTo("Then test it.");
    assertThat(passage.text()).contains("New-MigrationEndpoint -Name X");
  }

  @Test
  void highlightsAreTheMatchingWords() {
    Passage passage = index.search("certificates expired", 1).get(0);
    String snippet = passage.citation().snippet();
    assertThat(passage.highlights())
        .extracting(h -> snippet.substring(h.start(), h.end()))
        .containsExactly("certificate", "expired");
    Passage code = index.search("transient error", 1).get(0);
    assertThat(code.highlights())
        .extracting(h -> code.citation().snippet().substring(h.start(), h.end()))
        .containsExactly("Transient", "Error");
  }

  @Test
  void aCitationShowsTheSentenceThatSupportsTheStatement() {
    assertThat(index.cite(SECTIONS.get(3), "copy the value and resume").snippet())
        .isEqualTo("Copy the value, then resume.");
    assertThat(index.cite(section("x", "Only a command", "```\nGet-X\n```"), "x").snippet())
        .isEqualTo("Only a command");
  }
}
