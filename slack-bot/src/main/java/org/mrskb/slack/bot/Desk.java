package org.mrskb.slack.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.Evidence;
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
import org.mrskb.slack.blocks.Pages;
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
  private static final Logger LOG = Logger.getLogger(Desk.class.getName());
  private static final Logger AUDIT = Logger.getLogger("org.mrskb.audit");
  private static final int PASSAGES = 3;
  private static final int SHORT = 200;
  private static final int MOST_LINES = 10;
  private static final int LONGEST_LINE = 300;

  private final Supplier<KnowledgeBase> current;
  private final Store store;
  private final CaseCodec cases;
  private final Metrics metrics;
  private final String release;

  /**
   * The parts it needs.
   *
   * @param current what is known now; asked anew for each message
   */
  Desk(Supplier<KnowledgeBase> current, Store store, Metrics metrics, String release) {
    this.current = current;
    this.store = store;
    this.cases = new CaseCodec(store);
    this.metrics = metrics;
    this.release = release;
  }

  /** A slash command: the first word has to be a command. */
  SlackMessage command(String line, Asker asker) {
    try {
      return answer(Request.parse(line), asker, true);
    } catch (UnknownVerbException e) {
      audit(asker, "unknown-word", List.of());
      String shown = masked(line);
      return Pages.unknownWord(
          e.getMessage(), shown, cases.write(CarriedCase.of(Symptom.of(shown))));
    }
  }

  /** Free text, as in a mention: it may start with a command, and else it is a paste. */
  SlackMessage said(String text, Asker asker, boolean shareable) {
    Request request;
    try {
      request = Request.parse(text);
    } catch (UnknownVerbException e) {
      request = new Request(Verb.WHY, text);
    }
    return answer(request, asker, shareable);
  }

  private SlackMessage answer(Request request, Asker asker, boolean shareable) {
    metrics.count("mrs_requests_total", "verb", request.verb().word(), "kind", asker.kind());
    String text = request.text();
    if (text.isEmpty() && request.verb() != Verb.HELP && request.verb() != Verb.EXPLAIN) {
      return Pages.note(
          "Say what to look at: /mrs " + request.verb().word() + " " + request.verb().operand());
    }
    return switch (request.verb()) {
      case WHY -> diagnose(Symptom.of(text), asker, shareable);
      case WHERE -> diagnose(Placement.symptom(text), asker, shareable);
      case EXPLAIN -> explain(text, asker);
      case DOCS -> {
        audit(asker, "docs", List.of());
        yield Pages.passages(text, current.get().search(text, PASSAGES));
      }
      case FACTS -> {
        audit(asker, "facts", List.of());
        yield Pages.observations(current.get().observe(Symptom.of(text)));
      }
      case HELP -> Pages.help();
    };
  }

  SlackMessage diagnose(Symptom symptom, Asker asker, boolean shareable) {
    Diagnosis diagnosis = current.get().diagnose(symptom);
    record(diagnosis, symptom, asker);
    String reference =
        current.get().excerpt(symptom).map(s -> cases.write(CarriedCase.of(s))).orElse("");
    DiagnosisView view = DiagnosisView.of(reference);
    return DiagnosisMessage.of(
        diagnosis,
        new DiagnosisView(
            view.caseRef(), view.dismissed(), view.fix(), view.irreversible(), shareable, ""));
  }

  private SlackMessage explain(String text, Asker asker) {
    if (text.isEmpty()) {
      return Pages.causes(current.get().causes());
    }
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String cause = text.substring(0, end).toLowerCase(Locale.ROOT);
    String paste = text.substring(end).strip();
    try {
      SlackMessage page =
          Pages.explanation(
              paste.isEmpty()
                  ? current.get().explain(cause)
                  : current.get().explain(cause, Symptom.of(paste)),
              current.get().packOf(cause));
      audit(asker, "explain", List.of(cause));
      return page;
    } catch (UnknownCauseException e) {
      return Pages.note(e.getMessage() + " All of them: /mrs explain");
    }
  }

  /**
   * What a click leads to.
   *
   * @param message the new message
   * @param replaces whether it takes the place of the one that was clicked
   * @param everybody whether the whole channel sees it
   */
  record Clicked(SlackMessage message, boolean replaces, boolean everybody) {}

  Clicked click(String actionId, String value, Asker asker, boolean shareable) {
    Optional<Button> button = Button.of(actionId);
    Optional<ButtonValue> given = ButtonValue.decode(value);
    if (button.isEmpty() || given.isEmpty()) {
      return tooOld();
    }
    metrics.count("mrs_clicks_total", "button", button.get().name().toLowerCase(Locale.ROOT));
    if (button.get() == Button.EXAMPLE) {
      return new Clicked(diagnose(Symptom.of(given.get().answer()), asker, false), false, false);
    }
    try {
      Optional<CarriedCase> carried = cases.read(given.get().caseRef());
      return carried
          .map(c -> click(button.get(), given.get(), c, asker, shareable))
          .orElseGet(Desk::tooOld);
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
        .map(v -> new ButtonValue(v.caseRef(), v.question(), text).encode())
        .map(v -> click(Button.PASTE_OUTPUT.name(), v, asker, false))
        .orElseGet(Desk::tooOld);
  }

  private static Clicked tooOld() {
    return new Clicked(
        Pages.note(
            "This button is too old: it has expired, or I was updated since. Send the error again."),
        false,
        false);
  }

  private Clicked click(
      Button button, ButtonValue given, CarriedCase carried, Asker asker, boolean shareable) {
    return switch (button) {
      case ANSWER, PASTE_OUTPUT ->
          answered(carried, given.question(), given.answer(), asker, shareable);
      case SHOW_FIX -> shown(carried.withFix(), shareable);
      case SHOW_IRREVERSIBLE -> {
        audit(asker, "irreversible-shown", first(carried).map(Finding::cause).stream().toList());
        yield shown(carried.withIrreversible(), shareable);
      }
      case NEXT_CAUSE -> next(carried, asker, shareable);
      case HELPFUL, NOT_HELPFUL -> {
        boolean helpful = button == Button.HELPFUL;
        first(carried).ifPresent(f -> feedback(f, helpful ? "helpful" : "not helpful"));
        yield new Clicked(
            Pages.note(
                helpful
                    ? "Thank you, noted."
                    : "Thank you, noted for the authors of the rules. More of the report may show more."),
            false,
            false);
      }
      case SHARE -> {
        DiagnosisView view =
            new DiagnosisView(
                cases.write(carried),
                carried.dismissed(),
                carried.fix(),
                carried.irreversible(),
                false,
                asker.user());
        audit(asker, "shared", first(carried).map(Finding::cause).stream().toList());
        yield new Clicked(
            DiagnosisMessage.of(current.get().diagnose(carried.symptom()), view), false, true);
      }
      case ASK_WHY -> new Clicked(diagnose(carried.symptom(), asker, shareable), true, false);
      case EXAMPLE -> tooOld();
    };
  }

  private Clicked answered(
      CarriedCase carried, String question, String answer, Asker asker, boolean shareable) {
    Symptom symptom = carried.symptom().withAnswer(question, answer);
    record(current.get().diagnose(symptom), symptom, asker);
    // The answer may be the output of a cmdlet: of that, too, only the lines that tell something.
    return current
        .get()
        .excerpt(symptom)
        .map(s -> shown(carried.withSymptom(s), shareable))
        .orElseGet(
            () ->
                new Clicked(
                    DiagnosisMessage.of(
                        current.get().diagnose(symptom),
                        new DiagnosisView("", carried.dismissed(), false, false, false, "")),
                    true,
                    false));
  }

  private Clicked next(CarriedCase carried, Asker asker, boolean shareable) {
    Optional<Finding> refused = first(carried);
    if (refused.isEmpty()) {
      return shown(carried, shareable);
    }
    feedback(refused.get(), "not this");
    CarriedCase rest = carried.without(refused.get().cause());
    if (first(rest).isEmpty()) {
      file(refused.get().evidence().stream().map(Evidence::text).toList(), Symptom.of(""), asker);
    }
    return shown(rest, shareable);
  }

  private Clicked shown(CarriedCase carried, boolean shareable) {
    DiagnosisView view =
        new DiagnosisView(
            cases.write(carried),
            carried.dismissed(),
            carried.fix(),
            carried.irreversible(),
            shareable,
            "");
    return new Clicked(
        DiagnosisMessage.of(current.get().diagnose(carried.symptom()), view), true, false);
  }

  private Optional<Finding> first(CarriedCase carried) {
    return current.get().diagnose(carried.symptom()).findings().stream()
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

  /** Counts, audits and remembers an answer, and files what nothing was found in. */
  private void record(Diagnosis diagnosis, Symptom symptom, Asker asker) {
    diagnosis
        .findings()
        .forEach(
            f ->
                metrics.count(
                    "mrs_findings_total",
                    "cause",
                    f.cause(),
                    "certainty",
                    f.certainty().name().toLowerCase(Locale.ROOT)));
    audit(asker, "why", diagnosis.findings().stream().map(Finding::cause).toList());
    if (diagnosis.findings().isEmpty()) {
      metrics.count("mrs_unmatched_total");
      file(diagnosis.unmatched().stream().map(Evidence::text).toList(), symptom, asker);
      return;
    }
    Finding first = diagnosis.findings().get(0);
    stored(
        () ->
            store.answered(
                asker.team(),
                asker.user(),
                first.title()
                    + " ("
                    + first.certainty().name().toLowerCase(Locale.ROOT)
                    + ", "
                    + first.cause()
                    + ")"));
  }

  /** Lines for the authors of rules: those that look like errors, else a short question itself. */
  private void file(List<String> lines, Symptom symptom, Asker asker) {
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      if (kept.size() < MOST_LINES && !line.isBlank()) {
        kept.add(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line.strip());
      }
    }
    if (kept.isEmpty() && symptom.text().length() <= SHORT && !symptom.text().isBlank()) {
      kept.add(masked(symptom.text()));
    }
    if (!kept.isEmpty()) {
      audit(asker, "unmatched", List.of());
      stored(() -> store.unmatched(kept));
    }
  }

  private static String masked(String text) {
    Paste paste = Paste.of("text", text);
    return paste.originalText(new Span(0, Math.min(text.length(), Paste.LIMIT / 2)));
  }

  private void feedback(Finding finding, String kind) {
    metrics.count("mrs_feedback_total", "kind", kind);
    stored(
        () ->
            store.feedback(
                finding.cause(),
                finding.certainty().name().toLowerCase(Locale.ROOT),
                kind,
                finding.asOf()));
  }

  /** An answer does not fail because its trace cannot be kept. */
  private static void stored(Runnable write) {
    try {
      write.run();
    } catch (StoreException e) {
      LOG.log(Level.WARNING, "the database does not answer", e);
    }
  }

  private static void audit(Asker asker, String what, List<String> causes) {
    AUDIT.info(
        "answer kind="
            + asker.kind()
            + " what="
            + what
            + " team="
            + asker.team()
            + " channel="
            + asker.channel()
            + " user="
            + asker.user()
            + " causes="
            + causes.stream().collect(Collectors.joining(",")));
  }
}
