package org.mrskb.slack.bot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.Explanation;
import org.mrskb.engine.Finding;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;
import org.mrskb.engine.UnknownCauseException;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Span;
import org.mrskb.slack.blocks.Button;
import org.mrskb.slack.blocks.ButtonValue;
import org.mrskb.slack.blocks.DiagnosisMessage;
import org.mrskb.slack.blocks.DiagnosisView;
import org.mrskb.slack.blocks.Mrkdwn;
import org.mrskb.slack.blocks.Pages;
import org.mrskb.slack.blocks.Sharing;
import org.mrskb.slack.blocks.SlackMessage;
import org.mrskb.slack.blocks.Views;
import org.mrskb.slack.grammar.Placement;
import org.mrskb.slack.grammar.Request;
import org.mrskb.slack.grammar.Request.UnknownVerbException;
import org.mrskb.slack.grammar.Verb;
import org.mrskb.slack.store.CarriedCase;
import org.mrskb.slack.store.CaseCodec;
import org.mrskb.slack.store.Store;
import org.mrskb.slack.store.StoreException;

/** Turns what a user asked into a message. Knows nothing of transports. */
final class Desk {
  static final String TOO_OLD =
      "This button is too old: it has expired, or I was updated since. Send the error again.";
  private static final Logger LOG = Logger.getLogger(Desk.class.getName());
  private static final int PASSAGES = 3;
  private static final int SHORT = 200;

  private final Supplier<KnowledgeBase> current;
  private final Store store;
  private final CaseCodec cases;
  private final Metrics metrics;
  private final Ledger ledger;
  private final String release;

  /**
   * The parts it needs.
   *
   * @param current what is known now; asked anew for each message
   */
  Desk(Supplier<KnowledgeBase> current, Store store, Metrics metrics, String release) {
    this.current = current;
    this.store = store;
    this.cases = new CaseCodec(store, json -> current.get().facts(json));
    this.metrics = metrics;
    this.ledger = new Ledger(store, metrics);
    this.release = release;
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
          cases.write(CarriedCase.of(current.get().facts(Symptom.of(line)))));
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
    Diagnosis alone = current.get().diagnose(Symptom.of(paste(text)));
    return alone.findings().isEmpty() && alone.unmatched().isEmpty();
  }

  private SlackMessage answer(Request request, Asker asker) {
    metrics.count("mrs_requests_total", "verb", request.verb().word(), "kind", asker.kind());
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
        yield Pages.reading(current.get().read(request.symptom(Symptom.of(text))));
      }
      case HELP -> {
        Ledger.audit(asker, "help", List.of());
        yield Pages.help();
      }
    };
  }

  SlackMessage diagnose(Symptom symptom, Asker asker) {
    Diagnosis diagnosis = current.get().diagnose(symptom);
    ledger.record(diagnosis, shortly(symptom), asker);
    return shown(diagnosis, CarriedCase.of(current.get().facts(symptom)), asker, "");
  }

  private SlackMessage shown(
      Diagnosis diagnosis, CarriedCase carried, Asker asker, String sharedBy) {
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
      return Pages.causes(current.get().causes());
    }
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String cause = text.substring(0, end).toLowerCase(Locale.ROOT);
    String paste = text.substring(end).strip();
    Symptom symptom = request.symptom(Symptom.of(paste));
    try {
      Explanation page = current.get().explain(cause, symptom);
      Ledger.audit(asker, "explain", List.of(cause));
      String reference =
          paste.isEmpty() ? "" : cases.write(CarriedCase.of(current.get().facts(symptom)));
      return Pages.explanation(
          page,
          current.get().packOf(cause),
          paste.isEmpty() || !reference.isEmpty()
              ? sharing(asker, reference, Verb.EXPLAIN, cause)
              : Sharing.none());
    } catch (UnknownCauseException e) {
      return Pages.note(e.getMessage() + " All of them: /mrs explain");
    }
  }

  private SlackMessage docs(String words, Asker asker, Sharing sharing) {
    Ledger.audit(asker, "docs", List.of());
    return Pages.passages(words, current.get().search(words, PASSAGES), sharing);
  }

  /** What only the user sees can be shared, as long as the question fits into a button. */
  private static Sharing sharing(Asker asker, String reference, Verb verb, String operand) {
    return asker.alone() && operand.length() <= SHORT
        ? Sharing.offered(
            new ButtonValue(
                reference, verb.word(), Mrkdwn.harmless(masked(operand)), true, asker.thread()))
        : Sharing.none();
  }

  /** The page again, for everybody. */
  private Clicked shared(ButtonValue given, Optional<CarriedCase> carried, Asker asker) {
    Sharing by = Sharing.by(asker.user());
    if (given.question().equals(Verb.DOCS.word())) {
      return new Clicked(docs(given.answer(), asker, by), false, true);
    }
    if (carried.isEmpty() && !given.caseRef().isEmpty()) {
      return tooOld();
    }
    Ledger.audit(asker, "shared", List.of(given.answer()));
    Explanation page =
        carried
            .map(c -> current.get().explain(given.answer(), c.facts()))
            .orElseGet(() -> current.get().explain(given.answer()));
    return new Clicked(
        Pages.explanation(page, current.get().packOf(page.page().cause()), by), false, true);
  }

  /**
   * What a click leads to.
   *
   * @param message the new message
   * @param replaces whether it takes the place of the one that was clicked
   * @param everybody whether the whole channel sees it
   */
  record Clicked(SlackMessage message, boolean replaces, boolean everybody) {}

  Clicked click(String actionId, String value, Asker asker) {
    Optional<Button> button = Button.of(actionId);
    Optional<ButtonValue> given = ButtonValue.decode(value);
    if (button.isEmpty() || given.isEmpty()) {
      return tooOld();
    }
    metrics.count("mrs_clicks_total", "button", button.get().name().toLowerCase(Locale.ROOT));
    if (button.get() == Button.EXAMPLE) {
      return new Clicked(diagnose(Symptom.of(given.get().answer()), asker), false, false);
    }
    try {
      Optional<CarriedCase> carried = cases.read(given.get().caseRef());
      if (button.get() == Button.SHARE_PAGE) {
        return shared(given.get(), carried, asker);
      }
      return carried.map(c -> click(button.get(), given.get(), c, asker)).orElseGet(Desk::tooOld);
    } catch (StoreException e) {
      LOG.log(Level.WARNING, "a case could not be read", e);
      return new Clicked(
          Pages.note("I cannot look this case up right now. Try again in a minute."), false, false);
    } catch (IllegalArgumentException e) {
      return tooOld();
    }
  }

  /** The output of a command, pasted as the answer to a question. */
  Clicked output(String value, String text, Asker asker) {
    return ButtonValue.decode(value)
        .map(v -> new ButtonValue(v.caseRef(), v.question(), text, v.alone(), v.thread()).encode())
        .map(v -> click(Button.PASTE_OUTPUT.name(), v, asker))
        .orElseGet(Desk::tooOld);
  }

  private static Clicked tooOld() {
    return new Clicked(Pages.note(TOO_OLD), false, false);
  }

  private Clicked click(Button button, ButtonValue given, CarriedCase carried, Asker asker) {
    return switch (button) {
      case ANSWER, PASTE_OUTPUT -> answered(carried, given.question(), given.answer(), asker);
      case SHOW_FIX -> shown(carried.withFix(), asker);
      case SHOW_IRREVERSIBLE -> {
        Ledger.audit(
            asker, "irreversible-shown", first(carried).map(Finding::cause).stream().toList());
        yield shown(carried.withIrreversible(), asker);
      }
      case NEXT_CAUSE -> next(carried, asker);
      case HELPFUL, NOT_HELPFUL -> {
        boolean helpful = button == Button.HELPFUL;
        first(carried).ifPresent(f -> ledger.feedback(f, helpful ? "helpful" : "not helpful"));
        yield new Clicked(
            Pages.note(
                helpful
                    ? "Thank you, noted."
                    : "Thank you, noted for the authors of the rules. More of the report may show more."),
            false,
            false);
      }
      case SHARE -> {
        Ledger.audit(asker, "shared", first(carried).map(Finding::cause).stream().toList());
        Diagnosis diagnosis = current.get().diagnose(carried.facts());
        yield new Clicked(shown(diagnosis, carried, asker, asker.user()), false, true);
      }
      case ASK_WHY -> {
        ledger.record(current.get().diagnose(carried.facts()), carried.facts().words(), asker);
        yield shown(carried, asker);
      }
      case SHARE_PAGE, EXAMPLE -> tooOld();
    };
  }

  private Clicked answered(CarriedCase carried, String question, String answer, Asker asker) {
    CarriedCase more = carried.withFacts(current.get().facts(carried.facts(), question, answer));
    List<String> news = first(carried).isEmpty() ? List.of() : more.facts().words();
    ledger.record(current.get().diagnose(more.facts()), news, asker);
    return shown(more, asker);
  }

  private Clicked next(CarriedCase carried, Asker asker) {
    Optional<Finding> refused = first(carried);
    if (refused.isEmpty()) {
      return shown(carried, asker);
    }
    ledger.feedback(refused.get(), "not this");
    CarriedCase rest = carried.without(refused.get().cause());
    if (first(rest).isEmpty()) {
      ledger.file(Ledger.words(refused.get().evidence()), asker);
    }
    return shown(rest, asker);
  }

  private Clicked shown(CarriedCase carried, Asker asker) {
    return new Clicked(
        shown(current.get().diagnose(carried.facts()), carried, asker, ""), true, false);
  }

  private Optional<Finding> first(CarriedCase carried) {
    return current.get().diagnose(carried.facts()).findings().stream()
        .filter(f -> !carried.dismissed().contains(f.cause()))
        .findFirst();
  }

  com.slack.api.model.view.View home(Asker asker) {
    List<String> last = List.of();
    try {
      last = store.lastAnswers(asker.team(), asker.user());
    } catch (StoreException e) {
      LOG.log(Level.WARNING, "the last answers could not be read", e);
    }
    int causes = current.get().causes().values().stream().mapToInt(List::size).sum();
    return Views.home(
        release + ", " + causes + " causes and topics, as of " + current.get().asOf(), last);
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
