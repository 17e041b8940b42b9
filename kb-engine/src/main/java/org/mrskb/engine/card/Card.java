package org.mrskb.engine.card;

import java.util.List;
import org.mrskb.engine.Citation;
import org.mrskb.engine.Step;

/**
 * The words of a finding, as the author wrote them: commands still have their {@code
 * {{placeholders}}}.
 *
 * @param cause id, the name of the folder
 * @param family the folder above
 */
public record Card(
    String cause,
    String family,
    String title,
    String severity,
    String where,
    String asOf,
    String summary,
    List<Step> checks,
    List<Step> fixes,
    String ifItPersists,
    List<String> cites,
    List<Citation> citations) {
  public Card {
    checks = List.copyOf(checks);
    fixes = List.copyOf(fixes);
    cites = List.copyOf(cites);
    citations = List.copyOf(citations);
  }

  public Card withCitations(List<Citation> resolved) {
    return new Card(
        cause,
        family,
        title,
        severity,
        where,
        asOf,
        summary,
        checks,
        fixes,
        ifItPersists,
        cites,
        resolved);
  }
}
