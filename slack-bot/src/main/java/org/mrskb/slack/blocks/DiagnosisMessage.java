package org.mrskb.slack.blocks;

import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.Finding;
import org.mrskb.engine.Finding.Certainty;
import org.mrskb.engine.Question;
import org.mrskb.engine.Step;
import org.mrskb.engine.Step.Effect;
import org.mrskb.slack.terminal.TerminalAnswer;

/**
 * A diagnosis as a message. Adds layout and buttons, no knowledge: what it is and why, then the one
 * question that settles it, then what to do, and the small print last.
 */
public final class DiagnosisMessage {
  private static final int MOST_QUOTES = 6;
  private static final int MOST_OTHERS = 5;
  private static final int FILE_WIDTH = 100;

  /** The output that tells most about a move that nothing is known of. */
  private static final String MOST_TELLING =
      "Get-MigrationUserStatistics -Identity <user> -IncludeReport | Format-List Status,Error,Report";

  private final Diagnosis diagnosis;
  private final DiagnosisView view;
  private final CaseButtons buttons;
  private final List<Finding> findings;

  private DiagnosisMessage(Diagnosis diagnosis, DiagnosisView view) {
    this.diagnosis = diagnosis;
    this.view = view;
    this.buttons = new CaseButtons(view);
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
      question(sheet, true);
    } else {
      Finding first = findings.get(0);
      FindingBlocks.head(sheet, first);
      sheet.section(Mrkdwn.prose(first.summary()));
      sheet.section(FindingBlocks.proof(first.evidence(), MOST_QUOTES));
      question(sheet, true);
      work(sheet, first);
    }
    others(sheet);
    if (!findings.isEmpty()) {
      unmatched(sheet);
    }
    sheet.buttons(actions());
    smallPrint(sheet, true);
    return sheet;
  }

  /** The head, the first proof, the question and the buttons: always within the limits. */
  private Sheet summary() {
    Sheet sheet = new Sheet();
    if (findings.isEmpty()) {
      sheet.title("No finding");
    } else {
      Finding first = findings.get(0);
      FindingBlocks.head(sheet, first);
      sheet.section(Mrkdwn.cut(Mrkdwn.prose(first.summary()), 1000));
      sheet.section(FindingBlocks.proof(first.evidence(), 3));
    }
    sheet.small("The answer is longer than a message can be. The whole of it is in the file.");
    question(sheet, false);
    sheet.buttons(actions());
    smallPrint(sheet, false);
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

  /** What checks it and what fixes it. */
  private void work(Sheet sheet, Finding f) {
    List<Step> asked = shownWithTheQuestion();
    FindingBlocks.steps(
        sheet, "Check", f.checks().stream().filter(s -> !asked.contains(s)).toList());
    if (showsFix(f)) {
      FindingBlocks.steps(
          sheet,
          "Fix",
          f.fixes().stream()
              .filter(s -> view.irreversible() || s.effect() != Effect.IRREVERSIBLE)
              .toList());
      if (!f.ifItPersists().isEmpty()) {
        sheet.section("*If it persists*\n" + Mrkdwn.prose(f.ifItPersists()));
      }
    } else if (!f.fixes().isEmpty()) {
      sheet.small("Not proved yet. Check first; the fix is behind the button.");
    }
  }

  /** As long as a doubt can still be settled, the fix stays behind its button. */
  private boolean showsFix(Finding f) {
    return view.fix()
        || f.certainty() == Certainty.CONFIRMED
        || (f.certainty() == Certainty.LIKELY && diagnosis.questions().isEmpty());
  }

  /** The commands that show the answer; where a check has the same, it also says what to expect. */
  private List<Step> shownWithTheQuestion() {
    if (diagnosis.questions().isEmpty()) {
      return List.of();
    }
    List<Step> checks = findings.stream().limit(1).flatMap(f -> f.checks().stream()).toList();
    return diagnosis.questions().get(0).find().stream()
        .map(
            s ->
                checks.stream()
                    .filter(c -> !c.command().isEmpty() && c.command().equals(s.command()))
                    .findFirst()
                    .orElse(s))
        .toList();
  }

  private void question(Sheet sheet, boolean commands) {
    if (diagnosis.questions().isEmpty()) {
      return;
    }
    Question q = diagnosis.questions().get(0);
    sheet.line();
    sheet.section("*Question*  " + Mrkdwn.cut(Mrkdwn.prose(q.text()), 1000));
    if (commands) {
      FindingBlocks.steps(sheet, "See it with", shownWithTheQuestion());
    }
    sheet.buttons(buttons.answers(q));
    sheet.line();
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
            .map(e -> "> " + Mrkdwn.quote(e.text(), FindingBlocks.QUOTE))
            .toList();
    if (!lines.isEmpty()) {
      sheet.section("*Looks like an error, and no rule rests on it*\n" + String.join("\n", lines));
    }
  }

  private List<BlockElement> actions() {
    return buttons.actions(findings, !findings.isEmpty() && showsFix(findings.get(0)));
  }

  private void smallPrint(Sheet sheet, boolean sources) {
    List<String> words = new ArrayList<>();
    if (!findings.isEmpty()) {
      Finding first = findings.get(0);
      sheet.small(sources ? FindingBlocks.sources(first.citations()) : "");
      words.add("As of " + Mrkdwn.escape(first.asOf()));
      words.add("`/mrs explain " + Mrkdwn.escape(first.cause()) + "`");
    }
    if (view.caseRef().isEmpty()) {
      words.add("This case is too large for buttons; send it again with what you found out.");
    }
    if (!view.sharedBy().isEmpty()) {
      words.add("shared by <@" + view.sharedBy() + ">");
    }
    sheet.small(String.join("  \u00b7  ", words));
  }
}
