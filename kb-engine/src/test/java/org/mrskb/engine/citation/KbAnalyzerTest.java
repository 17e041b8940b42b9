package org.mrskb.engine.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KbAnalyzerTest {
  private final KbAnalyzer analyzer = KbAnalyzer.forTerms();

  private List<String> terms(String text) {
    return analyzer.terms(text).stream().map(KbAnalyzer.Term::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "StalledDueToSource_MrsProxyTransientError | stalledduetosourcemrsproxytransienterror | transient",
        "New-MigrationEndpoint | newmigrationendpoint | endpoint",
        "HCW8078 | hcw8078 | 8078",
        "KB3063913 | kb3063913 | 3063913",
        "MissingExchangeGuidException | missingexchangeguidexception | guid"
      })
  void namesAreFoundWholeAndByPart(String name, String whole, String part) {
    assertThat(terms(name)).contains(whole, part);
    assertThat(terms("before (`" + name + "`), after.")).contains(whole, part);
  }

  @Test
  void formsOfAWordAreOneTerm() {
    assertThat(terms("moves endpoints failed")).isEqualTo(terms("Move endpoint fail"));
  }

  @Test
  void punctuationIsNoPartOfAWord() {
    assertThat(terms("(403) \"Forbidden\", mrsproxy.svc:"))
        .containsExactly("403", "forbidden", "mrsproxysvc", "mrsproxy", "svc");
  }

  @Test
  void aTermKnowsItsPlace() {
    KbAnalyzer.Term term = analyzer.terms("see `HCW8078`").get(1);
    assertThat("see `HCW8078`".substring(term.start(), term.end())).isEqualTo("HCW8078");
  }
}
