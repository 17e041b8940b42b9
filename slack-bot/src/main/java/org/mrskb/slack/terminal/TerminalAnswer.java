package org.mrskb.slack.terminal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import org.mrskb.engine.Question;
import org.mrskb.engine.Step;
import org.mrskb.engine.Step.Effect;
import org.mrskb.slack.terminal.Page.Style;

/** Answers for a terminal. Adds layout, no knowledge. */
public final class TerminalAnswer {
  private static final int LONGEST_QUOTE = 160;
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
    questions(page, diagnosis.questions(), shownCommands(diagnosis, whole));
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
    head(page, f);
    page.labelled("Why", f.summary()).blank();
    proof(page, f.evidence());
    boolean open = f.certainty() == Certainty.POSSIBLE && !whole;
    if (open) {
      page.labelled(
          "But",
          count > 1
              ? "Nothing proves it yet: " + count + " causes fit what was sent."
              : "Nothing proves it yet.");
      page.blank();
    }
    steps(page, "Check", f.checks());
    if (open) {
      if (!f.fixes().isEmpty()) {
        page.labelled("Fix", "Once it is proven: mrs explain " + f.cause()).blank();
      }
    } else {
      steps(page, "Fix", f.fixes());
      if (!f.ifItPersists().isEmpty()) {
        page.labelled("Else", f.ifItPersists()).blank();
      }
    }
    sources(page, f.citations());
  }

  private static void head(Page page, Finding f) {
    page.line(
        page.styled(Style.BOLD, f.title())
            + "  "
            + page.styled(style(f.certainty()), word(f.certainty()).toUpperCase(Locale.ROOT)));
    page.line(page.styled(Style.DIM, f.cause() + ", " + f.severity() + ", " + f.where())).blank();
  }

  private static Style style(Certainty certainty) {
    return switch (certainty) {
      case CONFIRMED -> Style.GREEN;
      case LIKELY -> Style.YELLOW;
      case POSSIBLE -> Style.PLAIN;
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void proof(Page page, List<Evidence> evidence) {
    String label = "Proof";
    for (Evidence e : evidence) {
      String where = e.source().equals("text") ? "" : " (" + e.source() + ")";
      page.labelled(label, "\"" + quote(e.text()) + "\"" + where);
      label = "";
    }
    if (!evidence.isEmpty()) {
      page.blank();
    }
  }

  private static String quote(String text) {
    StringBuilder line = new StringBuilder();
    for (String part : text.split("\n", -1)) {
      line.append(line.isEmpty() ? "" : " ").append(part.strip());
    }
    return line.length() <= LONGEST_QUOTE
        ? line.toString()
        : line.substring(0, LONGEST_QUOTE - 1) + "\u2026";
  }

  private static void steps(Page page, String label, List<Step> steps) {
    String margin = label;
    for (Step step : steps) {
      if (!step.instruction().isEmpty()) {
        page.labelled(margin, step.instruction());
        margin = "";
      }
      if (!step.command().isEmpty()) {
        String effect = step.effect() == Effect.READ ? "" : ", " + word(step.effect());
        page.marked(
            margin,
            "[" + step.shellTitle() + effect + "]" + warning(step.effect()),
            style(step.effect()));
        page.command(step.command());
        margin = "";
      }
      if (!step.expect().isEmpty()) {
        page.beside(step.expect());
      }
    }
    if (!steps.isEmpty()) {
      page.blank();
    }
  }

  private static String warning(Effect effect) {
    return switch (effect) {
      case READ, CHANGE -> "";
      case DISRUPTIVE -> " interrupts users";
      case IRREVERSIBLE -> " cannot be undone";
    };
  }

  private static Style style(Effect effect) {
    return switch (effect) {
      case READ, CHANGE -> Style.DIM;
      case DISRUPTIVE -> Style.YELLOW;
      case IRREVERSIBLE -> Style.RED;
    };
  }

  private static void sources(Page page, List<Citation> citations) {
    Set<String> urls = new LinkedHashSet<>();
    String label = "Source";
    for (Citation c : citations) {
      page.labelled(label, "\"" + quote(c.snippet()) + "\"");
      if (urls.add(c.url())) {
        page.beside(origin(c));
        page.line("    " + c.url());
      }
      label = "";
    }
    if (!citations.isEmpty()) {
      page.blank();
    }
  }

  private static String origin(Citation c) {
    String origin = c.source() + ", " + c.publisher();
    return c.date().isEmpty() ? origin : origin + ", " + c.date();
  }

  private static void questions(Page page, List<Question> questions, Set<String> shown) {
    for (Question q : questions) {
      String options = String.join("|", q.options());
      page.labelled("Question", q.text());
      page.beside(
          "Answer with: --answer " + q.id() + "=" + (options.isEmpty() ? "<output>" : options));
      List<Step> fresh = q.find().stream().filter(s -> !shown.contains(s.command())).toList();
      steps(page, "", fresh);
      if (fresh.isEmpty()) {
        page.blank();
      }
    }
  }

  private static void others(Page page, String label, List<Finding> findings, boolean causes) {
    String margin = label;
    for (Finding f : findings) {
      page.labelled(
          margin, (causes ? word(f.certainty()) + ": " : "") + f.title() + " (" + f.cause() + ")");
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
              : ": \"" + quote(r.evidence().get(r.evidence().size() - 1).text()) + "\"";
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
      page.labelled(label, "\"" + quote(line.text()) + "\"");
      label = "";
    }
    if (!diagnosis.unmatched().isEmpty()) {
      page.beside("looks like an error, and no rule rests on it.").blank();
    }
  }

  public String explanation(Explanation e) {
    Page page = page();
    Finding f = e.page();
    page.line(page.styled(Style.BOLD, f.title()));
    page.line(page.styled(Style.DIM, f.cause() + ", " + f.severity() + ", " + f.where())).blank();
    if (e.outcome() != Explanation.Outcome.NOT_ASKED) {
      String outcome =
          e.outcome() == Explanation.Outcome.FOUND ? word(f.certainty()) : word(e.outcome());
      page.labelled("Here", outcome).blank();
      proof(page, f.evidence());
    }
    page.labelled("Why", f.summary()).blank();
    for (Explanation.Rule rule : e.rules()) {
      page.line(
          page.styled(Style.BOLD, "Rule      ")
              + rule.name()
              + (rule.fired() ? page.styled(Style.GREEN, "  fires") : ""));
      for (Condition c : rule.conditions()) {
        String state = e.outcome() == Explanation.Outcome.NOT_ASKED ? "needs" : word(c.outcome());
        page.line(
            "    "
                + state
                + " ".repeat(Math.max(1, 10 - state.length()))
                + Page.printable(c.text()));
      }
    }
    page.blank();
    questions(page, e.questions(), Set.of());
    steps(page, "Check", f.checks());
    steps(page, "Fix", f.fixes());
    if (!f.ifItPersists().isEmpty()) {
      page.labelled("Else", f.ifItPersists()).blank();
    }
    sources(page, f.citations());
    page.line(
        page.styled(
            Style.DIM,
            "As of "
                + f.asOf()
                + ". Written in rules/catalog/"
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
      page.beside(origin(c));
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

  public String observations(List<Observation> facts) {
    Page page = page();
    if (facts.isEmpty()) {
      return page.line("Nothing was understood of this text.").toString();
    }
    for (Observation fact : facts) {
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
