package org.mrskb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrskb.engine.Citation;
import org.mrskb.engine.DocsFolder;
import org.mrskb.engine.Finding;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;

/** A team's own copy of the original pages is searched and cited. */
class OriginalPagesTest {
  private static final String PATH = "Exchange/ExchangeHybrid/move-mailboxes/error-403.md";
  private static final Symptom SYMPTOM =
      Symptom.of(
          "The call to 'https://mail.contoso.com/EWS/mrsproxy.svc' failed. The HTTP request was"
              + " forbidden with client authentication scheme 'Negotiate'");

  @TempDir private Path temp;
  private KnowledgeBase knowledge;

  @BeforeEach
  void pages() throws IOException {
    write(PATH, "# Error 403\nMRS Proxy is switched off on the EWS virtual directory.\n");
    write("Exchange/ExchangeHybrid/x/calendar.md", "# Calendar\nSharing a calendar is easy.\n");
    DocsFolder docs = DocsFolder.of(temp.resolve("SupportArticles-docs"));
    knowledge = KnowledgeBase.load().withDocs(docs.cachedIn(temp.resolve("cache")));
  }

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve("SupportArticles-docs").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void theFirstFindingCitesThePagesThatSpeakOfIt() {
    Finding finding = knowledge.diagnose(SYMPTOM).findings().get(0);
    List<Citation> own = KnowledgeBase.load().diagnose(SYMPTOM).findings().get(0).citations();
    assertThat(finding.citations()).startsWith(own.toArray(Citation[]::new));
    assertThat(finding.citations().subList(own.size(), finding.citations().size()))
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.article()).isEqualTo(PATH);
              assertThat(page.url())
                  .isEqualTo(
                      "https://learn.microsoft.com/troubleshoot/exchange/move-mailboxes/error-403");
              assertThat(page.snippet())
                  .isEqualTo("MRS Proxy is switched off on the EWS virtual directory.");
            });
  }

  @Test
  void aSearchAnswersFromBoth() {
    assertThat(knowledge.search("sharing a calendar", 1).get(0).citation().article())
        .endsWith("calendar.md");
    assertThat(knowledge.search("HCW8078", 1).get(0).citation().article()).isEqualTo("hcw8078");
  }
}
