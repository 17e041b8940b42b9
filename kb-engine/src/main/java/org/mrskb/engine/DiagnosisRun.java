package org.mrskb.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mrskb.engine.Finding.Certainty;
import org.mrskb.engine.card.Card;
import org.mrskb.engine.card.Filler;
import org.mrskb.engine.inference.RuleSession;
import org.mrskb.engine.inference.Verdict;
import org.mrskb.engine.inference.Verdict.Kind;
import org.mrskb.engine.pack.AskedQuestion;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sighting;
import org.mrskb.engine.paste.Sightings;

/** One symptom on its way from text to answer. */
final class DiagnosisRun implements AutoCloseable {
  private final List<LoadedPack> packs;
  private final Ids ids;
  private final Set<String> answered;
  private final boolean asked;
  private final List<Paste> pastes = new ArrayList<>();
  private final Sightings sightings = new Sightings();
  private final IdentityHashMap<LoadedPack, RuleSession> sessions = new IdentityHashMap<>();
  private final Map<String, CauseVerdicts> causes = new LinkedHashMap<>();
  private Proof proof;
  private Filler filler;

  DiagnosisRun(List<LoadedPack> packs, Ids ids, List<Reader> readers, Symptom symptom) {
    this(packs, ids, symptom.answers().keySet(), isAsked(symptom));
    pastes.add(Paste.of("text", symptom.text()));
    if (!symptom.context().isBlank()) {
      pastes.add(Paste.of("context", symptom.context()));
    }
    run(readers, symptom.answers());
  }

  /** A case that goes on: what is known of it, and further answers. */
  DiagnosisRun(
      List<LoadedPack> packs,
      Ids ids,
      List<Reader> readers,
      CaseFacts known,
      Map<String, String> answers) {
    this(packs, ids, known.answered(), true);
    answered.addAll(answers.keySet());
    CarriedFacts.restore(known, sightings);
    run(readers, answers);
  }

  private DiagnosisRun(List<LoadedPack> packs, Ids ids, Set<String> answered, boolean asked) {
    this.packs = packs;
    this.ids = ids;
    this.answered = new LinkedHashSet<>(answered);
    this.asked = asked;
  }

  private static boolean isAsked(Symptom symptom) {
    return !symptom.text().isBlank()
        || !symptom.context().isBlank()
        || !symptom.answers().isEmpty();
  }

  private void run(List<Reader> readers, Map<String, String> answers) {
    answers.forEach(
        (id, answer) -> pastes.add(Paste.of("answer:" + id, question(id).reads(answer))));
    read(readers);
    try {
      decide();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void read(List<Reader> readers) {
    for (Reader reader : readers) {
      for (Paste paste : pastes) {
        reader.read(paste, sightings);
      }
    }
    for (Reader reader : readers) {
      reader.finish(List.copyOf(pastes), sightings);
    }
    proof = new Proof(sightings);
    filler = new Filler(sightings.all().stream().map(Sighting::fact).toList());
  }

  private AskedQuestion question(String id) {
    return ids.question(id).orElseThrow(() -> unknownQuestion(id));
  }

  private IllegalArgumentException unknownQuestion(String id) {
    List<String> nearest = KnowledgeBase.nearest(id, ids.questions());
    return new IllegalArgumentException(
        "There is no question '"
            + id
            + "'"
            + (nearest.isEmpty()
                ? "; questions are " + String.join(", ", ids.questions())
                : "; did you mean " + String.join(" or ", nearest) + "?"));
  }

  private void decide() {
    Collection<Record> facts = sightings.all().stream().map(Sighting::fact).toList();
    for (LoadedPack pack : packs) {
      RuleSession session = pack.rules().open(facts);
      sessions.put(pack, session);
      for (Verdict verdict : session.verdicts()) {
        causes
            .computeIfAbsent(verdict.cause(), c -> new CauseVerdicts(c, pack, new ArrayList<>()))
            .all()
            .add(verdict);
      }
    }
  }

  Diagnosis diagnosis() {
    List<String> ranked = Ranking.of(causes.values(), this::specificity);
    List<Finding> findings = ranked.stream().map(this::finding).toList();
    List<Finding> advice =
        causes.values().stream()
            .filter(c -> c.has(Kind.ADVISES) && !ranked.contains(c.cause()))
            .sorted(Comparator.comparing(CauseVerdicts::family).thenComparing(CauseVerdicts::cause))
            .map(c -> finding(c.cause()))
            .toList();
    List<Diagnosis.RuledOut> ruledOut =
        causes.entrySet().stream()
            .filter(e -> e.getValue().has(Kind.RULES_OUT) && !ranked.contains(e.getKey()))
            .map(e -> ruledOut(e.getKey(), e.getValue()))
            .toList();
    return new Diagnosis(
        findings,
        questions(ranked),
        ruledOut,
        advice,
        unmatched(findings, advice, ruledOut),
        notices());
  }

  private List<String> notices() {
    return pastes.stream().flatMap(p -> p.notices().stream()).toList();
  }

  private int specificity(CauseVerdicts cause) {
    RuleSession session = sessions.get(cause.pack());
    return cause.all().stream()
        .filter(v -> v.kind() == cause.strongest())
        .mapToInt(v -> session.specificity(v.rule()))
        .max()
        .orElse(0);
  }

  private Finding finding(String cause) {
    CauseVerdicts verdicts = causes.get(cause);
    List<Verdict> proving =
        verdicts.all().stream()
            .filter(v -> v.kind() != Kind.RULES_OUT && v.kind() != Kind.ASKS)
            .toList();
    Certainty certainty =
        switch (verdicts.strongest()) {
          case CONFIRMED -> Certainty.CONFIRMED;
          case LIKELY -> Certainty.LIKELY;
          default -> Certainty.POSSIBLE;
        };
    Map<String, Condition> conditions = new LinkedHashMap<>();
    for (Explanation.Rule rule : sessions.get(verdicts.pack()).explain(cause)) {
      rule.conditions().forEach(c -> conditions.putIfAbsent(c.outcome() + c.text(), c));
    }
    return page(
        verdicts.pack(),
        cause,
        certainty,
        proof.of(proving, sessions.get(verdicts.pack())),
        List.copyOf(conditions.values()));
  }

  private Finding page(
      LoadedPack pack,
      String cause,
      Certainty certainty,
      List<Evidence> evidence,
      List<Condition> conditions) {
    Card card = pack.data().card(cause);
    return new Finding(
        cause,
        card.family(),
        certainty,
        card.severity(),
        card.title(),
        card.summary(),
        card.where(),
        evidence,
        conditions,
        filler.fill(card.checks()),
        filler.fill(card.fixes()),
        card.ifItPersists(),
        card.citations(),
        card.asOf());
  }

  private Diagnosis.RuledOut ruledOut(String cause, CauseVerdicts verdicts) {
    return new Diagnosis.RuledOut(
        cause,
        verdicts.pack().data().causes().get(cause).title(),
        proof.of(verdicts.of(Kind.RULES_OUT), sessions.get(verdicts.pack())));
  }

  /** Questions of the best finding first, those of causes that are not found last. */
  private List<Question> questions(List<String> ranked) {
    List<String> order = new ArrayList<>(ranked);
    causes.keySet().stream().filter(c -> !ranked.contains(c)).forEach(order::add);
    return questionsOf(order);
  }

  /** A question that was answered is not asked again. */
  private List<Question> questionsOf(List<String> order) {
    Set<String> ids = new LinkedHashSet<>();
    for (String cause : order) {
      causes.get(cause).all().stream()
          .filter(v -> v.kind() == Kind.ASKS && !answered.contains(v.question()))
          .forEach(v -> ids.add(v.question()));
    }
    return ids.stream().map(this::question).map(this::asked).toList();
  }

  private Question asked(AskedQuestion question) {
    return new Question(
        question.id(),
        question.text(),
        List.copyOf(question.options().keySet()),
        filler.fill(question.find()));
  }

  private List<Evidence> unmatched(
      List<Finding> findings, List<Finding> advice, List<Diagnosis.RuledOut> ruledOut) {
    List<Evidence> used = new ArrayList<>();
    findings.forEach(f -> used.addAll(f.evidence()));
    advice.forEach(f -> used.addAll(f.evidence()));
    ruledOut.forEach(r -> used.addAll(r.evidence()));
    return proof.unmatched(used);
  }

  Reading reading() {
    return new Reading(proof.observations(), notices());
  }

  /** The facts that something could ask for, with what this run was told. */
  CaseFacts carried(FactTypes types) {
    return CarriedFacts.of(sightings.all(), types, answered);
  }

  Map<String, List<Explanation.Rule>> trace() {
    Map<String, List<Explanation.Rule>> rules = new LinkedHashMap<>();
    for (LoadedPack pack : packs) {
      pack.data().causes().keySet().forEach(c -> rules.put(c, sessions.get(pack).explain(c)));
    }
    return rules;
  }

  Explanation explanation(String cause) {
    LoadedPack pack = ids.packOf(cause).orElseThrow();
    List<Explanation.Rule> rules = sessions.get(pack).explain(cause);
    CauseVerdicts verdicts = causes.get(cause);
    boolean found = verdicts != null && (verdicts.isFinding() || verdicts.has(Kind.ADVISES));
    boolean excluded = !found && verdicts != null && verdicts.has(Kind.RULES_OUT);
    Explanation.Outcome outcome =
        !asked
            ? Explanation.Outcome.NOT_ASKED
            : found
                ? Explanation.Outcome.FOUND
                : excluded ? Explanation.Outcome.RULED_OUT : Explanation.Outcome.CANNOT_TELL;
    Finding page =
        found ? finding(cause) : page(pack, cause, Certainty.POSSIBLE, List.of(), List.of());
    List<Question> questions = verdicts == null ? List.of() : questionsOf(List.of(cause));
    return new Explanation(page, outcome, rules, questions);
  }

  @Override
  public void close() {
    sessions.values().forEach(RuleSession::close);
  }
}
