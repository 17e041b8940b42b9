package org.mrskb.slack.bot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.Explanation;
import org.mrskb.engine.Finding;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;
import org.mrskb.slack.blocks.Button;
import org.mrskb.slack.blocks.ButtonValue;
import org.mrskb.slack.blocks.Pages;
import org.mrskb.slack.blocks.Sharing;
import org.mrskb.slack.blocks.SlackMessage;
import org.mrskb.slack.grammar.Verb;
import org.mrskb.slack.store.CarriedCase;
import org.mrskb.slack.store.CaseCodec;
import org.mrskb.slack.store.StoreException;

/** What a click on an answer leads to. The button brings the case along. */
final class FollowUp {
  static final String TOO_OLD =
      "This button is too old: it has expired, or I was updated since. Send the error again.";
  private static final Logger LOG = Logger.getLogger(FollowUp.class.getName());

  private final KnowledgeBase knowledge;
  private final CaseCodec cases;
  private final Metrics metrics;
  private final Ledger ledger;
  private final Answers answers;

  FollowUp(
      KnowledgeBase knowledge, CaseCodec cases, Metrics metrics, Ledger ledger, Answers answers) {
    this.knowledge = knowledge;
    this.cases = cases;
    this.metrics = metrics;
    this.ledger = ledger;
    this.answers = answers;
  }

  /**
   * What a click leads to.
   *
   * @param message the new message
   * @param replaces whether it takes the place of the one that was clicked
   * @param everybody whether the whole channel sees it
   */
  record Clicked(SlackMessage message, boolean replaces, boolean everybody) {

    /** For the one who clicked, beside the message that was clicked. */
    static Clicked aside(SlackMessage message) {
      return new Clicked(message, false, false);
    }

    static Clicked instead(SlackMessage message) {
      return new Clicked(message, true, false);
    }

    static Clicked forEverybody(SlackMessage message) {
      return new Clicked(message, false, true);
    }
  }

  Clicked click(String actionId, String value, Asker asker) {
    Optional<Button> button = Button.of(actionId);
    Optional<ButtonValue> given = ButtonValue.decode(value);
    if (button.isEmpty() || given.isEmpty()) {
      return tooOld();
    }
    metrics.clicks.labelValues(button.get().name().toLowerCase(Locale.ROOT)).inc();
    if (button.get() == Button.EXAMPLE) {
      return Clicked.aside(answers.diagnose(Symptom.of(given.get().answer()), asker));
    }
    try {
      Optional<CarriedCase> carried = cases.read(given.get().caseRef());
      if (button.get() == Button.SHARE_PAGE) {
        return page(given.get(), carried, asker);
      }
      return carried
          .map(c -> click(button.get(), given.get(), c, asker))
          .orElseGet(FollowUp::tooOld);
    } catch (StoreException e) {
      LOG.log(Level.WARNING, "a case could not be read", e);
      return Clicked.aside(
          Pages.note("I cannot look this case up right now. Try again in a minute."));
    } catch (IllegalArgumentException e) {
      return tooOld();
    }
  }

  /** The output of a command, pasted as the answer to a question. */
  Clicked output(String value, String text, Asker asker) {
    return ButtonValue.decode(value)
        .map(v -> new ButtonValue(v.caseRef(), v.question(), text, v.alone(), v.thread()).encode())
        .map(v -> click(Button.PASTE_OUTPUT.name(), v, asker))
        .orElseGet(FollowUp::tooOld);
  }

  private static Clicked tooOld() {
    return Clicked.aside(Pages.note(TOO_OLD));
  }

  private Clicked click(Button button, ButtonValue given, CarriedCase carried, Asker asker) {
    return switch (button) {
      case ANSWER, PASTE_OUTPUT -> answered(carried, given.question(), given.answer(), asker);
      case SHOW_FIX -> shown(carried.withFix(), asker);
      case SHOW_IRREVERSIBLE -> {
        audit(asker, "irreversible-shown", carried);
        yield shown(carried.withIrreversible(), asker);
      }
      case NEXT_CAUSE -> next(carried, asker);
      case HELPFUL -> feedback(carried, "helpful", "Thank you, noted.");
      case NOT_HELPFUL ->
          feedback(
              carried,
              "not helpful",
              "Thank you, noted for the authors of the rules. More of the report may show more.");
      case SHARE -> {
        audit(asker, "shared", carried);
        yield Clicked.forEverybody(
            answers.shown(knowledge.diagnose(carried.facts()), carried, asker, asker.user()));
      }
      case ASK_WHY -> {
        ledger.record(knowledge.diagnose(carried.facts()), carried.facts().words(), asker);
        yield shown(carried, asker);
      }
      case SHARE_PAGE, EXAMPLE -> tooOld();
    };
  }

  private Clicked answered(CarriedCase carried, String question, String answer, Asker asker) {
    CarriedCase more = carried.withFacts(knowledge.facts(carried.facts(), question, answer));
    List<String> news = first(carried).isEmpty() ? List.of() : more.facts().words();
    ledger.record(knowledge.diagnose(more.facts()), news, asker);
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

  private Clicked feedback(CarriedCase carried, String kind, String thanks) {
    first(carried).ifPresent(f -> ledger.feedback(f, kind));
    return Clicked.aside(Pages.note(thanks));
  }

  /** A page again, for everybody. */
  private Clicked page(ButtonValue given, Optional<CarriedCase> carried, Asker asker) {
    Sharing by = Sharing.by(asker.user());
    if (given.question().equals(Verb.DOCS.word())) {
      return Clicked.forEverybody(answers.docs(given.answer(), asker, by));
    }
    if (carried.isEmpty() && !given.caseRef().isEmpty()) {
      return tooOld();
    }
    Explanation page =
        carried
            .map(c -> knowledge.explain(given.answer(), c.facts()))
            .orElseGet(() -> knowledge.explain(given.answer()));
    String cause = page.page().cause();
    Ledger.audit(asker, "shared", List.of(cause));
    return Clicked.forEverybody(Pages.explanation(page, knowledge.packOf(cause), by));
  }

  private Clicked shown(CarriedCase carried, Asker asker) {
    Diagnosis diagnosis = knowledge.diagnose(carried.facts());
    return Clicked.instead(answers.shown(diagnosis, carried, asker, ""));
  }

  private void audit(Asker asker, String what, CarriedCase carried) {
    Ledger.audit(asker, what, first(carried).map(Finding::cause).stream().toList());
  }

  private Optional<Finding> first(CarriedCase carried) {
    return knowledge.diagnose(carried.facts()).findings().stream()
        .filter(f -> !carried.dismissed().contains(f.cause()))
        .findFirst();
  }
}
