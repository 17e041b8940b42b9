package org.mrskb.slack.blocks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mrskb.engine.Citation;
import org.mrskb.engine.Evidence;
import org.mrskb.engine.Finding;
import org.mrskb.engine.Finding.Certainty;
import org.mrskb.engine.Step;

/** The parts of a finding, the same wherever one is shown. */
final class FindingBlocks {
  static final int QUOTE = 160;

  private FindingBlocks() {}

  static void head(Sheet sheet, Finding f) {
    sheet.title(f.title());
    sheet.small(
        mark(f.certainty())
            + " *"
            + Mrkdwn.word(f.certainty()).toUpperCase(Locale.ROOT)
            + "*  \u00b7  "
            + identity(f));
  }

  static String identity(Finding f) {
    return Mrkdwn.escape(f.severity() + "  \u00b7  " + f.where()) + "  \u00b7  `" + f.cause() + "`";
  }

  private static String mark(Certainty certainty) {
    return switch (certainty) {
      case CONFIRMED -> ":large_green_circle:";
      case LIKELY -> ":large_yellow_circle:";
      case POSSIBLE -> ":white_circle:";
    };
  }

  static String proof(List<Evidence> evidence, int most) {
    Set<String> quotes = new LinkedHashSet<>();
    for (Evidence e : evidence) {
      quotes.add("> " + Mrkdwn.quote(e.text(), QUOTE) + place(e.source()));
    }
    return quotes.isEmpty()
        ? ""
        : "*Proof*\n" + String.join("\n", quotes.stream().limit(most).toList());
  }

  private static String place(String source) {
    return source.equals("text")
        ? ""
        : source.equals("context") ? "  _as said_" : "  _as answered_";
  }

  static void steps(Sheet sheet, String label, List<Step> steps) {
    String heading = "*" + label + "*";
    for (Step step : steps) {
      List<String> lines = new ArrayList<>();
      String instruction = Mrkdwn.prose(step.instruction());
      boolean command = !step.command().isEmpty();
      if (command && instruction.isEmpty()) {
        lines.add(heading.isEmpty() ? effect(step) : heading + "  \u00b7  " + effect(step));
      } else {
        lines.add(heading);
        lines.add(instruction);
        lines.add(command ? effect(step) : "");
      }
      lines.add(command ? Mrkdwn.fence(step.command()) : "");
      lines.add(Mrkdwn.prose(step.expect()));
      lines.removeIf(String::isEmpty);
      sheet.section(String.join("\n", lines));
      heading = "";
    }
  }

  private static String effect(Step step) {
    String shell = "_" + Mrkdwn.escape(step.shellTitle()) + ", " + Mrkdwn.word(step.effect()) + "_";
    return switch (step.effect()) {
      case READ, CHANGE -> shell;
      case DISRUPTIVE -> shell + "  :warning: interrupts users";
      case IRREVERSIBLE -> shell + "  :no_entry: cannot be undone";
    };
  }

  static String sources(List<Citation> citations) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (Citation c : citations) {
      lines.putIfAbsent(
          c.url(),
          Mrkdwn.link(c.url(), c.source()) + Mrkdwn.escape(", " + c.publisher() + ", " + c.date()));
    }
    return lines.isEmpty() ? "" : "*Source*  " + String.join("\n*Source*  ", lines.values());
  }
}
