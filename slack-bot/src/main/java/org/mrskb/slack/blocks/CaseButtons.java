package org.mrskb.slack.blocks;

import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import org.mrskb.engine.Finding;
import org.mrskb.engine.Question;
import org.mrskb.engine.Step;
import org.mrskb.engine.Step.Effect;

/** The buttons under a diagnosis; each carries the case. Without a case there are none. */
final class CaseButtons {
  private final DiagnosisView view;

  CaseButtons(DiagnosisView view) {
    this.view = view;
  }

  /** One for each answer, or one that asks for the output of a command. */
  List<BlockElement> answers(Question question) {
    List<BlockElement> answers = new ArrayList<>();
    if (view.caseRef().isEmpty()) {
      return answers;
    }
    for (int i = 0; i < question.options().size(); i++) {
      String option = question.options().get(i);
      answers.add(of(Button.ANSWER, i, option, value(question.id(), option)).build());
    }
    if (question.options().isEmpty()) {
      answers.add(of(Button.PASTE_OUTPUT, 0, "Paste the output", value(question.id(), "")).build());
    }
    return answers;
  }

  /**
   * What can be done with the first finding.
   *
   * @param findings those that were not refused; may be none
   * @param fixIsShown whether its fix stands in the message
   */
  List<BlockElement> actions(List<Finding> findings, boolean fixIsShown) {
    List<BlockElement> actions = new ArrayList<>();
    if (view.caseRef().isEmpty()) {
      return actions;
    }
    ButtonValue value = value("", "");
    if (!findings.isEmpty()) {
      Finding first = findings.get(0);
      List<Step> lost =
          first.fixes().stream().filter(s -> s.effect() == Effect.IRREVERSIBLE).toList();
      if (!fixIsShown && !first.fixes().isEmpty()) {
        actions.add(of(Button.SHOW_FIX, 0, "Show fix", value).build());
      } else if (!view.irreversible() && !lost.isEmpty()) {
        actions.add(
            of(Button.SHOW_IRREVERSIBLE, 0, "Show what cannot be undone", value)
                .style("danger")
                .confirm(confirm(lost))
                .build());
      }
      actions.add(of(Button.NEXT_CAUSE, 0, "Not this: next cause", value).build());
      actions.add(of(Button.HELPFUL, 0, "Helpful", value).build());
      actions.add(of(Button.NOT_HELPFUL, 0, "Not helpful", value).build());
    }
    if (view.shareable()) {
      actions.add(of(Button.SHARE, 0, "Share to channel", value).build());
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

  static ButtonElement.ButtonElementBuilder of(
      Button button, int number, String text, ButtonValue value) {
    return ButtonElement.builder()
        .actionId(button.actionId(number))
        .text(Sheet.plain(Mrkdwn.cut(text, Limits.BUTTON_TEXT)))
        .value(value.encode());
  }
}
