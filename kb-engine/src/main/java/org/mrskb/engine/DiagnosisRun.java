package org.mrskb.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mrskb.engine.Finding.Certainty;
import org.mrskb.engine.card.Card;
import org.mrskb.engine.card.Filler;
import org.mrskb.engine.inference.RecordFields;
import org.mrskb.engine.inference.RuleSession;
import org.mrskb.engine.inference.Verdict;
import org.mrskb.engine.inference.Verdict.Kind;
import org.mrskb.engine.pack.AskedQuestion;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sighting;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;

/** One symptom on its way from text to answer. */
final class DiagnosisRun implements AutoCloseable {
  private static final int MOST_UNMATCHED = 50;

  private final List<LoadedPack> packs;
  private final Symptom symptom;
  private final List<Paste> pastes = new ArrayList<>();
  private final Sightings sightings = new Sightings();
  private final IdentityHashMap<Record, Sighting> sightingOf = new IdentityHashMap<>();
  private final Map<LoadedPack, RuleSession> sessions = new LinkedHashMap<>();
  private final Map<String, CauseVerdicts> causes = new LinkedHashMap<>();

  /** What the rules of one cause concluded. */
  private record CauseVerdicts(LoadedPack pack, List<Verdict> all) {
    boolean has(Kind kind) {
      return all.stream().anyMatch(v -> v.kind() == kind);
    }

    Kind strongest() {
      return all.stream().map(Verdict::kind).min(Comparator.naturalOrder()).orElseThrow();
    }

    boolean isFinding() {
      return has(Kind.CONFIRMED)
          || ((has(Kind.LIKELY) || has(Kind.POSSIBLE)) && !has(Kind.RULES_OUT));
    }
  }

  DiagnosisRun(List<LoadedPack> packs, List<Reader> readers, Symptom symptom) {
    this.packs = packs;
    this.symptom = symptom;
    read(readers);
    try {
      decide();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void read(List<Reader> readers) {
    pastes.add(Paste.of("text", symptom.text()));
    if (!symptom.context().isBlank()) {
      pastes.add(Paste.of("context", symptom.context()));
    }
    symptom
        .answers()
        .forEach((id, answer) -> pastes.add(Paste.of("answer:" + id, question(id).reads(answer))));
    for (Reader reader : readers) {
      for (Paste paste : pastes) {
        reader.read(paste, sightings);
      }
    }
    for (Reader reader : readers) {
      reader.finish(List.copyOf(pastes), sightings);
    }
    sightings.all().forEach(s -> sightingOf.put(s.fact(), s));
  }

  private AskedQuestion question(String id) {
    for (LoadedPack pack : packs) {
      AskedQuestion question = pack.data().questions().get(id);
      if (question != null) {
        return question;
      }
    }
    Set<String> known = new LinkedHashSet<>();
    packs.forEach(p -> known.addAll(p.data().questions().keySet()));
    List<String> nearest = KnowledgeBase.nearest(id, known);
    throw new IllegalArgumentException(
        "There is no question '"
            + id
            + "'"
            + (nearest.isEmpty()
                ? "; questions are " + String.join(", ", known)
                : "; did you mean " + String.join(" or ", nearest) + "?"));
  }

  private void decide() {
    Collection<Record> facts = sightings.all().stream().map(Sighting::fact).toList();
    for (LoadedPack pack : packs) {
      RuleSession session = pack.rules().open(facts);
      sessions.put(pack, session);
      for (Verdict verdict : session.verdicts()) {
        causes
            .computeIfAbsent(verdict.cause(), c -> new CauseVerdicts(pack, new ArrayList<>()))
            .all()
            .add(verdict);
      }
    }
  }

  Diagnosis diagnosis() {
    List<String> ranked = rankedFindings();
    List<Finding> findings = ranked.stream().map(this::finding).toList();
    List<Finding> advice =
        causes.entrySet().stream()
            .filter(e -> e.getValue().has(Kind.ADVISES) && !ranked.contains(e.getKey()))
            .map(e -> finding(e.getKey()))
            .toList();
    List<Diagnosis.RuledOut> ruledOut =
        causes.entrySet().stream()
            .filter(e -> e.getValue().has(Kind.RULES_OUT) && !ranked.contains(e.getKey()))
            .map(e -> ruledOut(e.getKey(), e.getValue()))
            .toList();
    List<String> notices = new ArrayList<>();
    pastes.forEach(p -> notices.addAll(p.notices()));
    return new Diagnosis(
        findings,
        questions(ranked),
        ruledOut,
        advice,
        unmatched(findings, advice, ruledOut),
        notices);
  }

  private List<String> rankedFindings() {
    Map<String, Integer> specificity = new HashMap<>();
    causes.forEach((cause, c) -> specificity.put(cause, specificity(c)));
    Comparator<Map.Entry<String, CauseVerdicts>> order =
        Comparator.comparing((Map.Entry<String, CauseVerdicts> e) -> e.getValue().strongest())
            .thenComparing(e -> -specificity.get(e.getKey()))
            .thenComparing(e -> severityRank(e.getValue().pack(), e.getKey()))
            .thenComparing(e -> e.getValue().pack().data().causes().get(e.getKey()).family())
            .thenComparing(Map.Entry::getKey);
    Optional<Kind> cause =
        causes.entrySet().stream()
            .filter(e -> e.getValue().isFinding() && !isTopic(e.getKey(), e.getValue()))
            .map(e -> e.getValue().strongest())
            .min(Comparator.naturalOrder())
            .filter(kind -> kind != Kind.POSSIBLE);
    return causes.entrySet().stream()
        .filter(e -> e.getValue().isFinding())
        .filter(e -> !isTopic(e.getKey(), e.getValue()) || !hasPrecedence(cause, e.getValue()))
        .sorted(order)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A topic answers a question; it is no cause. Its severity is the last of the pack's words. */
  private static boolean isTopic(String cause, CauseVerdicts verdicts) {
    List<String> severities = verdicts.pack().data().severities();
    return severityRank(verdicts.pack(), cause) == severities.size() - 1;
  }

  /**
   * Who sends an error wants its cause: a topic that is no surer than a cause found is left out.
   */
  private static boolean hasPrecedence(Optional<Kind> cause, CauseVerdicts topic) {
    return cause.isPresent() && cause.get().compareTo(topic.strongest()) <= 0;
  }

  private int specificity(CauseVerdicts cause) {
    RuleSession session = sessions.get(cause.pack());
    return cause.all().stream()
        .filter(v -> v.kind() == cause.strongest())
        .mapToInt(v -> session.specificity(v.rule()))
        .max()
        .orElse(0);
  }

  private static int severityRank(LoadedPack pack, String cause) {
    return pack.data().severities().indexOf(pack.data().causes().get(cause).severity());
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
    List<Condition> conditions =
        new ArrayList<>(
            new LinkedHashSet<>(
                sessions.get(verdicts.pack()).explain(cause).stream()
                    .flatMap(r -> r.conditions().stream())
                    .toList()));
    return page(verdicts.pack(), cause, certainty, evidence(verdicts.pack(), proving), conditions);
  }

  private Finding page(
      LoadedPack pack,
      String cause,
      Certainty certainty,
      List<Evidence> evidence,
      List<Condition> conditions) {
    Card card = pack.data().card(cause);
    Filler filler = new Filler(sightings.all().stream().map(Sighting::fact).toList());
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

  private List<Evidence> evidence(LoadedPack pack, List<Verdict> verdicts) {
    RuleSession session = sessions.get(pack);
    Set<Evidence> evidence = new LinkedHashSet<>();
    for (Verdict verdict : verdicts) {
      for (Object fact : verdict.matched()) {
        Sighting sighting = fact instanceof Record r ? sightingOf.get(r) : null;
        if (sighting != null) {
          evidence.addAll(evidence(sighting, session.fieldsAskedFor(verdict.rule(), fact)));
        }
      }
    }
    return List.copyOf(evidence);
  }

  private static List<Evidence> evidence(Sighting sighting, Collection<String> fields) {
    Set<Span> spans = new LinkedHashSet<>();
    for (String field : fields) {
      sighting.field(field).ifPresent(spans::add);
    }
    if (spans.isEmpty()) {
      spans.add(sighting.whole());
    }
    String fact = sighting.fact().getClass().getSimpleName();
    return spans.stream().map(s -> evidence(sighting.paste(), s, fact)).toList();
  }

  private static Evidence evidence(Paste paste, Span span, String fact) {
    Span original = paste.toOriginal(paste.trim(span));
    return new Evidence(
        paste.source(), original.start(), original.end(), paste.originalText(original), fact);
  }

  private Diagnosis.RuledOut ruledOut(String cause, CauseVerdicts verdicts) {
    List<Verdict> excluding =
        verdicts.all().stream().filter(v -> v.kind() == Kind.RULES_OUT).toList();
    return new Diagnosis.RuledOut(
        cause,
        verdicts.pack().data().causes().get(cause).title(),
        evidence(verdicts.pack(), excluding));
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
          .filter(v -> v.kind() == Kind.ASKS && !symptom.answers().containsKey(v.question()))
          .forEach(v -> ids.add(v.question()));
    }
    return ids.stream().map(this::question).map(this::asked).toList();
  }

  private Question asked(AskedQuestion question) {
    Filler filler = new Filler(sightings.all().stream().map(Sighting::fact).toList());
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
    Set<Evidence> open = new LinkedHashSet<>();
    for (Sightings.Suspect suspect : sightings.suspects()) {
      Evidence line = evidence(suspect.paste(), suspect.span(), "");
      boolean known =
          used.stream()
              .anyMatch(
                  e ->
                      e.source().equals(line.source())
                          && e.start() < line.end()
                          && line.start() < e.end());
      if (!known && open.size() < MOST_UNMATCHED) {
        open.add(line);
      }
    }
    return List.copyOf(open);
  }

  List<Observation> observations() {
    List<Observation> observations = new ArrayList<>();
    for (Sighting sighting : sightings.all()) {
      Set<Evidence> where = new LinkedHashSet<>(evidence(sighting, sighting.fields().keySet()));
      observations.add(
          new Observation(
              sighting.fact().getClass().getSimpleName(),
              RecordFields.told(sighting.fact()),
              List.copyOf(where)));
    }
    return observations;
  }

  Map<String, List<Explanation.Rule>> trace() {
    Map<String, List<Explanation.Rule>> rules = new LinkedHashMap<>();
    for (LoadedPack pack : packs) {
      pack.data().causes().keySet().forEach(c -> rules.put(c, sessions.get(pack).explain(c)));
    }
    return rules;
  }

  Explanation explanation(String cause) {
    LoadedPack pack =
        packs.stream().filter(p -> p.data().causes().containsKey(cause)).findFirst().orElseThrow();
    List<Explanation.Rule> rules = sessions.get(pack).explain(cause);
    CauseVerdicts verdicts = causes.get(cause);
    boolean asked =
        !symptom.text().isBlank() || !symptom.context().isBlank() || !symptom.answers().isEmpty();
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
