package org.mrskb.slack.blocks;

import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mrskb.engine.Citation;
import org.mrskb.engine.Condition;
import org.mrskb.engine.Explanation;
import org.mrskb.engine.Finding;
import org.mrskb.engine.Observation;
import org.mrskb.engine.Passage;
import org.mrskb.engine.Reading;
import org.mrskb.engine.Step;
import org.mrskb.slack.grammar.Verb;
import org.mrskb.slack.terminal.TerminalAnswer;

/** The answers that are no diagnosis. */
public final class Pages {
  private static final TerminalAnswer FILE = new TerminalAnswer(false, 100);

  private Pages() {}

  public static SlackMessage help() {
    Sheet sheet = new Sheet().title("Why does the mailbox migration fail?");
    StringBuilder list = new StringBuilder();
    for (Verb verb : Verb.values()) {
      list.append("`/mrs ")
          .append(Mrkdwn.escape(verb.word() + " " + verb.operand()).strip())
          .append("`  ")
          .append(Mrkdwn.escape(verb.does()))
          .append('\n');
    }
    sheet.section(list.toString().strip());
    sheet.section(
        "Or mention me under an error, write to me directly, send a file (`.txt .log .json .xml"
            + " .clixml .csv`), or choose *Diagnose this message* in the menu of a message. A slash"
            + " command cannot be used inside a thread; a mention can.");
    sheet.small("Try: `/mrs why 403`");
    return new SlackMessage("What I can do", sheet.blocks(), "");
  }

  /** How one command is used. */
  public static SlackMessage help(Verb verb) {
    String use = Mrkdwn.escape(("/mrs " + verb.word() + " " + verb.operand()).strip());
    return new SlackMessage(
        use,
        new Sheet()
            .section("`" + use + "`\n" + Mrkdwn.escape(verb.does()))
            .small("All commands: `/mrs help`")
            .blocks(),
        "");
  }

  /** A sentence that needs no layout, such as a refusal. */
  public static SlackMessage note(String text) {
    String shown = Mrkdwn.escape(Mrkdwn.cut(text, 2_000));
    return new SlackMessage(shown, new Sheet().section(shown).blocks(), "");
  }

  /** The first word is no command; one click asks about the words instead. */
  public static SlackMessage unknownWord(String message, String words, String caseRef) {
    Sheet sheet = new Sheet().section(Mrkdwn.escape(Mrkdwn.cut(message, 1_000)));
    if (!caseRef.isEmpty()) {
      String label = "Ask: why " + Mrkdwn.cut(Mrkdwn.harmless(words), 40);
      sheet.buttons(
          List.of(
              CaseButtons.of(Button.ASK_WHY, 0, label, new ButtonValue(caseRef, "", "", true, ""))
                  .build()));
    }
    sheet.small("All commands: `/mrs help`");
    return new SlackMessage(Mrkdwn.escape(Mrkdwn.cut(message, 1_000)), sheet.blocks(), "");
  }

  public static SlackMessage explanation(Explanation e, String pack, Sharing sharing) {
    Finding f = e.page();
    boolean asked = e.outcome() != Explanation.Outcome.NOT_ASKED;
    Sheet sheet = new Sheet().title(f.title());
    String outcome =
        e.outcome() == Explanation.Outcome.FOUND
            ? Mrkdwn.word(f.certainty())
            : Mrkdwn.word(e.outcome());
    sheet.small((asked ? "*Here: " + outcome + "*  \u00b7  " : "") + FindingBlocks.identity(f));
    sheet.section(Mrkdwn.prose(f.summary()));
    sheet.section(FindingBlocks.proof(f.evidence(), 6));
    for (Explanation.Rule rule : e.rules()) {
      sheet.section(rule(rule, asked));
    }
    FindingBlocks.steps(sheet, "Check", f.checks());
    FindingBlocks.steps(
        sheet,
        "Fix",
        f.fixes().stream().filter(s -> s.effect() != Step.Effect.IRREVERSIBLE).toList());
    if (f.fixes().stream().anyMatch(s -> s.effect() == Step.Effect.IRREVERSIBLE)) {
      sheet.small("A further step cannot be undone; a diagnosis shows it after a confirmation.");
    }
    if (!f.ifItPersists().isEmpty()) {
      sheet.section("*If it persists*\n" + Mrkdwn.prose(f.ifItPersists()));
    }
    sheet.small(FindingBlocks.sources(f.citations()));
    sheet.small("As of " + Mrkdwn.escape(f.asOf()));
    sharing.addTo(sheet);
    return fitting(f.title(), sheet, sharing, FILE.explanation(e, pack));
  }

  private static String rule(Explanation.Rule rule, boolean asked) {
    StringBuilder text = new StringBuilder("*Rule* " + Mrkdwn.escape(rule.name()));
    text.append(rule.fired() ? "  :heavy_check_mark: fires\n" : "\n");
    StringBuilder lines = new StringBuilder();
    for (Condition c : rule.conditions()) {
      lines
          .append(asked ? Mrkdwn.word(c.outcome()) : "needs")
          .append("  ")
          .append(c.text())
          .append('\n');
    }
    return text.append(Mrkdwn.fence(lines.toString().strip())).toString();
  }

  /** The ids to choose from. */
  public static SlackMessage causes(Map<String, List<String>> causes) {
    Sheet sheet =
        new Sheet()
            .section(
                "Name a cause: `/mrs explain <cause-id> [paste]`"
                    .replace("<", "&lt;")
                    .replace(">", "&gt;"));
    StringBuilder file = new StringBuilder();
    causes.forEach(
        (family, ids) -> {
          sheet.section(
              "*" + Mrkdwn.escape(family) + "*\n" + Mrkdwn.escape(String.join(", ", ids)));
          file.append(family).append(": ").append(String.join(", ", ids)).append('\n');
        });
    return fitting("Causes", sheet, Sharing.none(), file.toString());
  }

  public static SlackMessage passages(String words, List<Passage> passages, Sharing sharing) {
    if (passages.isEmpty()) {
      return note("Nothing about this in the articles. Try other words, a code or a cmdlet.");
    }
    Sheet sheet = new Sheet();
    for (Passage p : passages) {
      Citation c = p.citation();
      sheet.section(
          "*" + Mrkdwn.escape(c.heading()) + "*\n" + Mrkdwn.escape(Mrkdwn.cut(c.snippet(), 1_000)));
      sheet.small(
          Mrkdwn.link(c.url(), c.source()) + Mrkdwn.escape(", " + c.publisher() + ", " + c.date()));
    }
    sharing.addTo(sheet);
    return fitting(
        "Articles about " + Mrkdwn.cut(words, 80), sheet, sharing, FILE.passages(passages));
  }

  public static SlackMessage reading(Reading reading) {
    List<Observation> facts = reading.facts();
    if (facts.isEmpty()) {
      return note(
          (String.join(" ", reading.notices()) + " Nothing was understood of this text.").strip());
    }
    Sheet sheet = new Sheet();
    reading.notices().forEach(n -> sheet.section(Mrkdwn.escape(n)));
    for (Observation fact : facts) {
      StringBuilder fields = new StringBuilder();
      fact.fields()
          .forEach((name, value) -> fields.append(name).append(" = ").append(value).append('\n'));
      List<String> places = new ArrayList<>();
      fact.evidence().forEach(e -> places.add(e.source() + " " + e.start() + "-" + e.end()));
      sheet.section(
          "*"
              + Mrkdwn.escape(fact.fact())
              + "*  _at "
              + Mrkdwn.escape(String.join(", ", places))
              + "_\n"
              + Mrkdwn.fence(fields.toString().strip()));
    }
    return fitting(facts.size() + " facts", sheet, Sharing.none(), FILE.reading(reading));
  }

  private static SlackMessage fitting(String headline, Sheet sheet, Sharing sharing, String file) {
    String text = Mrkdwn.escape(Mrkdwn.cut(headline, 200));
    SlackMessage whole = new SlackMessage(text, sheet.blocks(), "");
    if (!sheet.isTooLong() && whole.fits()) {
      return whole;
    }
    Sheet summary =
        new Sheet()
            .title(Mrkdwn.harmless(headline))
            .section("The answer is longer than a message can be. The whole of it is in the file.");
    sharing.addTo(summary);
    return new SlackMessage(text, summary.blocks(), file);
  }

  static BlockElement example(int number, String words) {
    return CaseButtons.of(
            Button.EXAMPLE, number, "why " + words, new ButtonValue("", "", words, false, ""))
        .build();
  }
}
