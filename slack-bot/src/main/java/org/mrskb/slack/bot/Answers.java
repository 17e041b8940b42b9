package org.mrskb.slack.bot;

import java.util.List;
import java.util.Locale;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.Explanation;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;
import org.mrskb.engine.UnknownCauseException;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Span;
import org.mrskb.slack.blocks.ButtonValue;
import org.mrskb.slack.blocks.DiagnosisMessage;
import org.mrskb.slack.blocks.DiagnosisView;
import org.mrskb.slack.blocks.Mrkdwn;
import org.mrskb.slack.blocks.Pages;
import org.mrskb.slack.blocks.Sharing;
import org.mrskb.slack.blocks.SlackMessage;
import org.mrskb.slack.grammar.Placement;
import org.mrskb.slack.grammar.Request;
import org.mrskb.slack.grammar.Request.UnknownVerbException;
import org.mrskb.slack.grammar.Verb;
import org.mrskb.slack.store.CarriedCase;
import org.mrskb.slack.store.CaseCodec;

/** Turns what a user wrote into a message. Knows nothing of transports. */
final class Answers {
  private static final int PASSAGES = 3;
  private static final int SHORT = 200;

  private final KnowledgeBase knowledge;
  private final CaseCodec cases;
  private final Metrics metrics;
  private final Ledger ledger;

  Answers(KnowledgeBase knowledge, CaseCodec cases, Metrics metrics, Ledger ledger) {
    this.knowledge = knowledge;
    this.cases = cases;
    this.metrics = metrics;
    this.ledger = ledger;
  }

  /** A slash command: the first word has to be a command. */
  SlackMessage command(String line, Asker asker) {
    try {
      return answer(Request.parse(line), asker);
    } catch (UnknownVerbException e) {
      Ledger.audit(asker, "unknown-word", List.of());
      return Pages.unknownWord(
          e.getMessage(),
          masked(line),
          cases.write(CarriedCase.of(knowledge.facts(Symptom.of(line)))));
    }
  }

  /** Free text, as in a mention: it may start with a command, and else it is a paste. */
  SlackMessage said(String text, Asker asker) {
    return answer(why(text), asker);
  }

  /** The text behind an optional "why". */
  static String paste(String text) {
    Request request = why(text);
    return request.verb() == Verb.WHY ? request.text() : text;
  }

  /** Free words ask why. */
  static Request why(String text) {
    try {
      return Request.parse(text);
    } catch (UnknownVerbException e) {
      return new Request(Verb.WHY, text);
    }
  }

  /** Whether a text, said under a message, has nothing in it that could be answered by itself. */
  boolean meansTheMessageAbove(String text) {
    try {
      if (!text.isBlank() && Request.parse(text).verb() != Verb.WHY) {
        return false;
      }
    } catch (UnknownVerbException e) {
      // free words
    }
    Diagnosis alone = knowledge.diagnose(Symptom.of(paste(text)));
    return alone.findings().isEmpty() && alone.unmatched().isEmpty();
  }

  private SlackMessage answer(Request request, Asker asker) {
    metrics.requests.labelValues(request.verb().word(), asker.kind()).inc();
    String text = request.text();
    if (text.isEmpty() && request.verb() != Verb.HELP && request.verb() != Verb.EXPLAIN) {
      return Pages.note(
          "Say what to look at: /mrs " + request.verb().word() + " " + request.verb().operand());
    }
    return switch (request.verb()) {
      case WHY -> diagnose(request.symptom(Symptom.of(text)), asker);
      case WHERE -> diagnose(request.symptom(Placement.symptom(text)), asker);
      case EXPLAIN -> explain(request, asker);
      case DOCS -> docs(text, asker, sharing(asker, "", Verb.DOCS, text));
      case FACTS -> {
        Ledger.audit(asker, "facts", List.of());
        yield Pages.reading(knowledge.read(request.symptom(Symptom.of(text))));
      }
      case HELP -> {
        Ledger.audit(asker, "help", List.of());
        yield help(text);
      }
    };
  }

  private static SlackMessage help(String word) {
    if (word.isEmpty()) {
      return Pages.help();
    }
    return Verb.of(word)
        .map(Pages::help)
        .orElseGet(() -> Pages.note(new UnknownVerbException(word).getMessage()));
  }

  SlackMessage diagnose(Symptom symptom, Asker asker) {
    Diagnosis diagnosis = knowledge.diagnose(symptom);
    ledger.record(diagnosis, shortly(symptom), asker);
    return shown(diagnosis, CarriedCase.of(knowledge.facts(symptom)), asker, "");
  }

  /**
   * A diagnosis with the buttons that carry its case.
   *
   * @param sharedBy id of the user who shared it, empty if nobody did
   */
  SlackMessage shown(Diagnosis diagnosis, CarriedCase carried, Asker asker, String sharedBy) {
    return DiagnosisMessage.of(
        diagnosis,
        new DiagnosisView(
            cases.write(carried),
            carried.dismissed(),
            carried.fix(),
            carried.irreversible(),
            asker.alone() && sharedBy.isEmpty(),
            asker.thread(),
            sharedBy));
  }

  private SlackMessage explain(Request request, Asker asker) {
    String text = request.text();
    if (text.isEmpty()) {
      return Pages.causes(knowledge.causes());
    }
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String cause = text.substring(0, end).toLowerCase(Locale.ROOT);
    String paste = text.substring(end).strip();
    Symptom symptom = request.symptom(Symptom.of(paste));
    try {
      Explanation page = knowledge.explain(cause, symptom);
      Ledger.audit(asker, "explain", List.of(page.page().cause()));
      String reference =
          paste.isEmpty() ? "" : cases.write(CarriedCase.of(knowledge.facts(symptom)));
      return Pages.explanation(
          page,
          knowledge.packOf(page.page().cause()),
          paste.isEmpty() || !reference.isEmpty()
              ? sharing(asker, reference, Verb.EXPLAIN, cause)
              : Sharing.none());
    } catch (UnknownCauseException e) {
      return Pages.note(e.getMessage() + " All of them: /mrs explain");
    }
  }

  SlackMessage docs(String words, Asker asker, Sharing sharing) {
    Ledger.audit(asker, "docs", List.of());
    return Pages.passages(words, knowledge.search(words, PASSAGES), sharing);
  }

  /** What only the user sees can be shared, as long as the question fits into a button. */
  private static Sharing sharing(Asker asker, String reference, Verb verb, String operand) {
    return asker.alone() && operand.length() <= SHORT
        ? Sharing.offered(
            new ButtonValue(
                reference, verb.word(), Mrkdwn.harmless(masked(operand)), true, asker.thread()))
        : Sharing.none();
  }

  /** A question that is short enough to be filed as it is, with secrets masked. */
  private static List<String> shortly(Symptom symptom) {
    return symptom.text().length() <= SHORT ? List.of(masked(symptom.text())) : List.of();
  }

  private static String masked(String text) {
    Paste paste = Paste.of("text", text);
    return paste.originalText(new Span(0, Math.min(text.length(), Paste.LIMIT / 2)));
  }
}
