package org.mrskb.slack.blocks;

import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mrskb.engine.Citation;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.Evidence;
import org.mrskb.engine.Finding;
import org.mrskb.engine.Finding.Certainty;
import org.mrskb.engine.Question;
import org.mrskb.engine.Step;
import org.mrskb.engine.Step.Effect;
import org.mrskb.slack.terminal.TerminalAnswer;

/** A diagnosis as a message. Adds layout and buttons, no knowledge. */
public final class DiagnosisMessage {
  private static final int QUOTE = 160;
  private static final int MOST_QUOTES = 6;
  private static final int MOST_OTHERS = 5;
  private static final int FILE_WIDTH = 100;

  /** The output that tells most about a move that nothing is known of. */
  private static final String MOST_TELLING =
      "Get-MigrationUserStatistics -Identity <user> -IncludeReport | Format-List Status,Error,Report";

  private final Diagnosis diagnosis;
  private final DiagnosisView view;
  private final List<Finding> findings;

  private DiagnosisMessage(Diagnosis diagnosis, DiagnosisView view) {
    this.diagnosis = diagnosis;
    this.view = view;
    this.findings =
        diagnosis.findings().stream().filter(f -> !view.dismissed().contains(f.cause())).toList();
  }

  /** The message, or where it does not fit its summary with the whole as a file. */
  public static SlackMessage of(Diagnosis diagnosis, DiagnosisView view) {
    DiagnosisMessage message = new DiagnosisMessage(diagnosis, view);
    Sheet whole = message.whole();
    SlackMessage fitting = new SlackMessage(message.headline(), whole.blocks(), "");
    if (!whole.isTooLong() && fitting.fits()) {
      return fitting;
    }
    String file = new TerminalAnswer(false, FILE_WIDTH).diagnosis(diagnosis, true);
    return new SlackMessage(message.headline(), message.summary().blocks(), file);
  }

  private String headline() {
    if (findings.isEmpty()) {
      return "No finding";
    }
    Finding first = findings.get(0);
    return Mrkdwn.escape(Mrkdwn.cut(first.title(), 300))
        + " ("
        + Mrkdwn.word(first.certainty())
        + ")";
  }

  private Sheet whole() {
    Sheet sheet = new Sheet();
    notices(sheet);
    if (findings.isEmpty()) {
      nothing(sheet);
    } else {
      finding(sheet, findings.get(0));
    }
    question(sheet, true);
    others(sheet);
    if (!findings.isEmpty()) {
      unmatched(sheet);
    }
    sheet.buttons(actions());
    footer(sheet);
    return sheet;
  }

  /** The head, the first proof, the question and the buttons: always within the limits. */
  private Sheet summary() {
    Sheet sheet = new Sheet();
    if (findings.isEmpty()) {
      sheet.title("No finding");
    } else {
      Finding first = findings.get(0);
      head(sheet, first);
      sheet.section(Mrkdwn.cut(Mrkdwn.prose(first.summary()), 1000));
      sheet.section(proof(first.evidence(), 3));
    }
    sheet.small("The answer is longer than a message can be. The whole of it is in the file.");
    question(sheet, false);
    sheet.buttons(actions());
    footer(sheet);
    return sheet;
  }

  private void notices(Sheet sheet) {
    diagnosis.notices().stream()
        .limit(3)
        .forEach(n -> sheet.small(Mrkdwn.escape(Mrkdwn.cut(n, 400))));
  }

  private void nothing(Sheet sheet) {
    sheet.title("No finding");
    sheet.section(
        view.dismissed().isEmpty()
            ? "No rule proves a cause from this, and nothing is guessed."
            : "No other cause fits what was sent. It is noted for the authors of the rules.");
    unmatched(sheet);
    if (diagnosis.questions().isEmpty()) {
      sheet.section(
          "*What would help most*\nThe report of the move, with the error in it:\n"
              + Mrkdwn.fence(MOST_TELLING));
    }
  }

  private void finding(Sheet sheet, Finding f) {
    head(sheet, f);
    sheet.section(Mrkdwn.prose(f.summary()));
    sheet.section(proof(f.evidence(), MOST_QUOTES));
    steps(sheet, "Check", f.checks());
    if (showsFix(f)) {
      List<Step> fixes =
          f.fixes().stream()
              .filter(s -> view.irreversible() || s.effect() != Effect.IRREVERSIBLE)
              .toList();
      steps(sheet, "Fix", fixes);
      if (!f.ifItPersists().isEmpty()) {
        sheet.section("*If it persists*\n" + Mrkdwn.prose(f.ifItPersists()));
      }
    } else if (!f.fixes().isEmpty()) {
      sheet.small("Nothing proves it yet. Check first; the fix is behind the button.");
    }
    sheet.small(sources(f.citations()));
  }

  /** As long as a finding is only possible, its check comes forward and its fix stays behind. */
  private boolean showsFix(Finding f) {
    return view.fix() || f.certainty() != Certainty.POSSIBLE;
  }

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

  private void question(Sheet sheet, boolean commands) {
    if (diagnosis.questions().isEmpty()) {
      return;
    }
    Question q = diagnosis.questions().get(0);
    sheet.line();
    sheet.section("*Question*  " + Mrkdwn.cut(Mrkdwn.prose(q.text()), 1000));
    if (commands) {
      List<String> shown =
          findings.stream().limit(1).flatMap(f -> f.checks().stream()).map(Step::command).toList();
      steps(
          sheet,
          "See it with",
          q.find().stream().filter(s -> !shown.contains(s.command())).toList());
    }
    if (view.caseRef().isEmpty()) {
      return;
    }
    List<BlockElement> answers = new ArrayList<>();
    for (int i = 0; i < q.options().size(); i++) {
      String option = q.options().get(i);
      answers.add(button(Button.ANSWER, i, option, value(q.id(), option)).build());
    }
    if (q.options().isEmpty()) {
      answers.add(button(Button.PASTE_OUTPUT, 0, "Paste the output", value(q.id(), "")).build());
    }
    sheet.buttons(answers);
  }

  private void others(Sheet sheet) {
    List<String> lines = new ArrayList<>();
    findings.stream()
        .skip(1)
        .limit(MOST_OTHERS)
        .forEach(f -> lines.add("*Or " + Mrkdwn.word(f.certainty()) + "*  " + named(f)));
    diagnosis.advice().stream()
        .limit(MOST_OTHERS)
        .forEach(f -> lines.add("*Besides*  " + named(f)));
    diagnosis.ruledOut().stream()
        .limit(MOST_OTHERS)
        .forEach(
            r ->
                lines.add(
                    "*Not*  "
                        + named(r.title(), r.cause())
                        + (r.evidence().isEmpty()
                            ? ""
                            : ": "
                                + Mrkdwn.quote(
                                    r.evidence().get(r.evidence().size() - 1).text(), 80))));
    sheet.small(String.join("\n", lines));
  }

  private static String named(Finding f) {
    return named(f.title(), f.cause());
  }

  private static String named(String title, String cause) {
    return Mrkdwn.escape(title + " (" + cause + ")");
  }

  private void unmatched(Sheet sheet) {
    List<String> lines =
        diagnosis.unmatched().stream()
            .limit(MOST_QUOTES)
            .map(e -> "> " + Mrkdwn.quote(e.text(), QUOTE))
            .toList();
    if (!lines.isEmpty()) {
      sheet.section("*Looks like an error, and no rule rests on it*\n" + String.join("\n", lines));
    }
  }

  private List<BlockElement> actions() {
    List<BlockElement> actions = new ArrayList<>();
    if (view.caseRef().isEmpty()) {
      return actions;
    }
    ButtonValue value = value("", "");
    if (!findings.isEmpty()) {
      Finding first = findings.get(0);
      List<Step> lost =
          first.fixes().stream().filter(s -> s.effect() == Effect.IRREVERSIBLE).toList();
      if (!showsFix(first) && !first.fixes().isEmpty()) {
        actions.add(button(Button.SHOW_FIX, 0, "Show fix", value).build());
      } else if (!view.irreversible() && !lost.isEmpty()) {
        actions.add(
            button(Button.SHOW_IRREVERSIBLE, 0, "Show what cannot be undone", value)
                .style("danger")
                .confirm(confirm(lost))
                .build());
      }
      actions.add(button(Button.NEXT_CAUSE, 0, "Not this: next cause", value).build());
      actions.add(button(Button.HELPFUL, 0, "Helpful", value).build());
      actions.add(button(Button.NOT_HELPFUL, 0, "Not helpful", value).build());
    }
    if (view.shareable()) {
      actions.add(button(Button.SHARE, 0, "Share to channel", value).build());
    }
    return actions;
  }

  private ButtonValue value(String question, String answer) {
    return new ButtonValue(view.caseRef(), question, answer, view.shareable(), view.thread());
  }

  private static ConfirmationDialogObject confirm(List<Step> lost) {
    StringBuilder what = new StringBuilder();
    lost.forEach(
        s -> what.append(s.instruction().isEmpty() ? s.command() : s.instruction()).append('\n'));
    return ConfirmationDialogObject.builder()
        .title(Sheet.plain("This cannot be undone"))
        .text(Sheet.plain(Mrkdwn.cut(what.toString().strip(), Limits.CONFIRM_TEXT)))
        .confirm(Sheet.plain("Show the commands"))
        .deny(Sheet.plain("Leave it"))
        .style("danger")
        .build();
  }

  static ButtonElement.ButtonElementBuilder button(
      Button button, int number, String text, ButtonValue value) {
    return ButtonElement.builder()
        .actionId(button.actionId(number))
        .text(Sheet.plain(Mrkdwn.cut(text, Limits.BUTTON_TEXT)))
        .value(value.encode());
  }

  private void footer(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    if (!findings.isEmpty()) {
      Finding first = findings.get(0);
      text.append("As of ").append(Mrkdwn.escape(first.asOf()));
      text.append("  \u00b7  `/mrs explain ").append(Mrkdwn.escape(first.cause())).append('`');
    }
    if (view.caseRef().isEmpty()) {
      text.append(text.isEmpty() ? "" : "  \u00b7  ")
          .append("This case is too large for buttons; send it again with what you found out.");
    }
    if (!view.sharedBy().isEmpty()) {
      text.append("  \u00b7  shared by <@").append(view.sharedBy()).append('>');
    }
    sheet.small(text.toString());
  }
}
