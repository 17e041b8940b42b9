package org.mrskb.slack.terminal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mrskb.engine.Citation;
import org.mrskb.engine.Evidence;
import org.mrskb.engine.Finding;
import org.mrskb.engine.Finding.Certainty;
import org.mrskb.engine.Question;
import org.mrskb.engine.Step;
import org.mrskb.engine.Step.Effect;
import org.mrskb.slack.terminal.Page.Style;

/** What every answer is made of: a heading, the proving words, commands, sources, questions. */
final class Parts {
  private static final int LONGEST_QUOTE = 160;

  private Parts() {}

  static void head(Page page, Finding f) {
    page.line(
        page.styled(Style.BOLD, f.title())
            + "  "
            + page.styled(style(f.certainty()), word(f.certainty()).toUpperCase(Locale.ROOT)));
    page.line(page.styled(Style.DIM, f.cause() + ", " + f.severity() + ", " + f.where())).blank();
  }

  static Style style(Certainty certainty) {
    return switch (certainty) {
      case CONFIRMED -> Style.GREEN;
      case LIKELY -> Style.YELLOW;
      case POSSIBLE -> Style.PLAIN;
    };
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static void proof(Page page, List<Evidence> evidence) {
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

  static String quote(String text) {
    StringBuilder line = new StringBuilder();
    for (String part : text.split("\n", -1)) {
      line.append(line.isEmpty() ? "" : " ").append(part.strip());
    }
    return line.length() <= LONGEST_QUOTE
        ? line.toString()
        : line.substring(0, LONGEST_QUOTE - 1) + "\u2026";
  }

  static void steps(Page page, String label, List<Step> steps) {
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

  static String warning(Effect effect) {
    return switch (effect) {
      case READ, CHANGE -> "";
      case DISRUPTIVE -> " interrupts users";
      case IRREVERSIBLE -> " cannot be undone";
    };
  }

  static Style style(Effect effect) {
    return switch (effect) {
      case READ, CHANGE -> Style.DIM;
      case DISRUPTIVE -> Style.YELLOW;
      case IRREVERSIBLE -> Style.RED;
    };
  }

  static void sources(Page page, List<Citation> citations) {
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

  static String origin(Citation c) {
    String origin = c.source() + ", " + c.publisher();
    return c.date().isEmpty() ? origin : origin + ", " + c.date();
  }

  static void questions(Page page, List<Question> questions, Set<String> shown) {
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
}
