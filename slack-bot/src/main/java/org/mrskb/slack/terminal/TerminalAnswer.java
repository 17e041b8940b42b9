package org.mrskb.slack.terminal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mrskb.engine.Citation;
import org.mrskb.engine.Condition;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.Evidence;
import org.mrskb.engine.Explanation;
import org.mrskb.engine.Finding;
import org.mrskb.engine.Finding.Certainty;
import org.mrskb.engine.Observation;
import org.mrskb.engine.Passage;
import org.mrskb.engine.Reading;
import org.mrskb.slack.terminal.Page.Style;

/** Answers for a terminal. Adds layout, no knowledge. */
public final class TerminalAnswer {
  private static final String OURS = "mrs";

  private final boolean colour;
  private final int width;

  /**
   * Renders for a screen of this width.
   *
   * @param width columns of the terminal
   */
  public TerminalAnswer(boolean colour, int width) {
    this.colour = colour;
    this.width = width;
  }

  private Page page() {
    return new Page(colour, width);
  }

  /**
   * A diagnosis.
   *
   * @param whole every finding in full, not only the first
   */
  public String diagnosis(Diagnosis diagnosis, boolean whole) {
    Page page = page();
    diagnosis.notices().forEach(n -> page.labelled("Note", n));
    if (diagnosis.findings().isEmpty()) {
      nothing(page, diagnosis);
    }
    for (int i = 0; i < diagnosis.findings().size() && (whole || i == 0); i++) {
      finding(page, diagnosis.findings().get(i), whole, diagnosis.findings().size());
    }
    Parts.questions(page, diagnosis.questions(), shownCommands(diagnosis, whole));
    others(page, "Or", whole ? List.of() : rest(diagnosis.findings()), true);
    others(page, "Besides", diagnosis.advice(), false);
    ruledOut(page, diagnosis.ruledOut());
    unmatched(page, diagnosis);
    if (!diagnosis.findings().isEmpty()) {
      Finding first = diagnosis.findings().get(0);
      String more = whole || diagnosis.findings().size() < 2 ? "" : "All findings: --all. ";
      page.line(
          page.styled(
              Style.DIM,
              "As of "
                  + first.asOf()
                  + ". "
                  + more
                  + "Its rules and files: mrs explain "
                  + first.cause()));
    }
    return page.toString();
  }

  private static Set<String> shownCommands(Diagnosis diagnosis, boolean whole) {
    Set<String> shown = new LinkedHashSet<>();
    diagnosis.findings().stream()
        .limit(whole ? Long.MAX_VALUE : 1)
        .forEach(f -> f.checks().forEach(c -> shown.add(c.command())));
    return shown;
  }

  private static List<Finding> rest(List<Finding> findings) {
    return findings.subList(Math.min(1, findings.size()), findings.size());
  }

  private static void nothing(Page page, Diagnosis diagnosis) {
    page.line(page.styled(Style.BOLD, "No finding."));
    page.beside(
        diagnosis.unmatched().isEmpty() && diagnosis.questions().isEmpty()
            ? "Nothing here that a rule knows. Send the error of Exchange Online PowerShell, the report of the move, or the"
                + " output of Test-MigrationServerAvailability."
            : "No rule proves a cause from this. Nothing is guessed.");
    page.blank();
  }

  /** As long as a finding is only possible, its check comes forward and its fix stays behind. */
  private static void finding(Page page, Finding f, boolean whole, int count) {
    Parts.head(page, f);
    page.labelled("Why", f.summary()).blank();
    Parts.proof(page, f.evidence());
    boolean open = f.certainty() == Certainty.POSSIBLE && !whole;
    if (open) {
      page.labelled(
          "But",
          count > 1
              ? "Nothing proves it yet: " + count + " causes fit what was sent."
              : "Nothing proves it yet.");
      page.blank();
    }
    Parts.steps(page, "Check", f.checks());
    if (open) {
      if (!f.fixes().isEmpty()) {
        page.labelled("Fix", "Once it is proven: mrs explain " + f.cause()).blank();
      }
    } else {
      Parts.steps(page, "Fix", f.fixes());
      if (!f.ifItPersists().isEmpty()) {
        page.labelled("Else", f.ifItPersists()).blank();
      }
    }
    Parts.sources(page, f.citations());
  }

  private static void others(Page page, String label, List<Finding> findings, boolean causes) {
    String margin = label;
    for (Finding f : findings) {
      page.labelled(
          margin,
          (causes ? Parts.word(f.certainty()) + ": " : "") + f.title() + " (" + f.cause() + ")");
      margin = "";
    }
    if (!findings.isEmpty()) {
      page.blank();
    }
  }

  private static void ruledOut(Page page, List<Diagnosis.RuledOut> ruledOut) {
    String label = "Not";
    for (Diagnosis.RuledOut r : ruledOut) {
      String because =
          r.evidence().isEmpty()
              ? ""
              : ": \"" + Parts.quote(r.evidence().get(r.evidence().size() - 1).text()) + "\"";
      page.labelled(label, r.title() + " (" + r.cause() + ")" + because);
      label = "";
    }
    if (!ruledOut.isEmpty()) {
      page.blank();
    }
  }

  private static void unmatched(Page page, Diagnosis diagnosis) {
    String label = "Unused";
    for (Evidence line : diagnosis.unmatched()) {
      page.labelled(label, "\"" + Parts.quote(line.text()) + "\"");
      label = "";
    }
    if (!diagnosis.unmatched().isEmpty()) {
      page.beside("looks like an error, and no rule rests on it.").blank();
    }
  }

  /**
   * The page of a cause.
   *
   * @param pack name of the pack that it stands in
   */
  public String explanation(Explanation e, String pack) {
    Page page = page();
    Finding f = e.page();
    page.line(page.styled(Style.BOLD, f.title()));
    page.line(page.styled(Style.DIM, f.cause() + ", " + f.severity() + ", " + f.where())).blank();
    if (e.outcome() != Explanation.Outcome.NOT_ASKED) {
      String outcome =
          e.outcome() == Explanation.Outcome.FOUND
              ? Parts.word(f.certainty())
              : Parts.word(e.outcome());
      page.labelled("Here", outcome).blank();
      Parts.proof(page, f.evidence());
    }
    page.labelled("Why", f.summary()).blank();
    for (Explanation.Rule rule : e.rules()) {
      page.line(
          page.styled(Style.BOLD, "Rule      ")
              + rule.name()
              + (rule.fired() ? page.styled(Style.GREEN, "  fires") : ""));
      for (Condition c : rule.conditions()) {
        String state =
            e.outcome() == Explanation.Outcome.NOT_ASKED ? "needs" : Parts.word(c.outcome());
        page.line(
            "    "
                + state
                + " ".repeat(Math.max(1, 10 - state.length()))
                + Page.printable(c.text()));
      }
    }
    page.blank();
    Parts.questions(page, e.questions(), Set.of());
    Parts.steps(page, "Check", f.checks());
    Parts.steps(page, "Fix", f.fixes());
    if (!f.ifItPersists().isEmpty()) {
      page.labelled("Else", f.ifItPersists()).blank();
    }
    Parts.sources(page, f.citations());
    page.line(
        page.styled(
            Style.DIM,
            "As of "
                + f.asOf()
                + ". Written in "
                + (pack.equals(OURS) ? "rules/" : "the pack " + pack + ", ")
                + "catalog/"
                + f.family()
                + "/"
                + f.cause()
                + "/ (rule.drl, card.md, cases.yaml)"));
    return page.toString();
  }

  public String passages(List<Passage> passages) {
    Page page = page();
    if (passages.isEmpty()) {
      return page.line("Nothing about this in the articles. Try other words, a code or a cmdlet.")
          .toString();
    }
    for (Passage p : passages) {
      Citation c = p.citation();
      page.line(
          page.styled(Style.BOLD, c.heading())
              + page.styled(Style.DIM, "  " + c.article() + "#" + c.section()));
      page.marked(marked(p));
      page.beside(Parts.origin(c));
      page.line("    " + c.url()).blank();
    }
    return page.toString();
  }

  private static String marked(Passage p) {
    String snippet = p.citation().snippet();
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Passage.Highlight h : p.highlights()) {
      out.append(snippet, from, h.start()).append(Page.mark(snippet.substring(h.start(), h.end())));
      from = h.end();
    }
    return out.append(snippet.substring(from)).toString();
  }

  public String reading(Reading reading) {
    Page page = page();
    reading.notices().forEach(n -> page.labelled("Note", n));
    if (reading.facts().isEmpty()) {
      return page.line("Nothing was understood of this text.").toString();
    }
    for (Observation fact : reading.facts()) {
      page.line(page.styled(Style.BOLD, fact.fact()));
      fact.fields()
          .forEach(
              (name, value) ->
                  page.line("    " + name + " = " + Page.printable(String.valueOf(value))));
      List<String> places = new ArrayList<>();
      fact.evidence().forEach(e -> places.add(e.source() + " " + e.start() + "-" + e.end()));
      page.line(page.styled(Style.DIM, "    at " + String.join(", ", places)));
    }
    return page.toString();
  }
}
