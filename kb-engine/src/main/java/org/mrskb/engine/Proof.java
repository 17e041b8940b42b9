package org.mrskb.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mrskb.engine.inference.RuleSession;
import org.mrskb.engine.inference.Verdict;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.RecordFields;
import org.mrskb.engine.paste.Sighting;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;

/** Finds the user's own words behind facts. */
final class Proof {
  private static final int MOST_UNMATCHED = 50;

  private final Sightings sightings;
  private final IdentityHashMap<Record, Sighting> sightingOf = new IdentityHashMap<>();

  Proof(Sightings sightings) {
    this.sightings = sightings;
    sightings.all().forEach(s -> sightingOf.put(s.fact(), s));
  }

  /** The words of the fields that the rules asked for. */
  List<Evidence> of(List<Verdict> verdicts, RuleSession session) {
    Set<Evidence> evidence = new LinkedHashSet<>();
    for (Verdict verdict : verdicts) {
      for (Object fact : verdict.matched()) {
        Sighting sighting = fact instanceof Record r ? sightingOf.get(r) : null;
        if (sighting != null) {
          evidence.addAll(words(sighting, session.fieldsAskedFor(verdict.rule(), fact)));
        }
      }
    }
    return List.copyOf(evidence);
  }

  private static List<Evidence> words(Sighting sighting, Collection<String> fields) {
    Set<Span> spans = new LinkedHashSet<>();
    for (String field : fields) {
      sighting.field(field).ifPresent(spans::add);
    }
    if (spans.isEmpty()) {
      spans.add(sighting.whole());
    }
    String fact = sighting.fact().getClass().getSimpleName();
    return spans.stream().map(s -> words(sighting.paste(), s, fact)).toList();
  }

  private static Evidence words(Paste paste, Span span, String fact) {
    Span original = paste.toOriginal(paste.trim(span));
    return new Evidence(
        paste.source(), original.start(), original.end(), paste.originalText(original), fact);
  }

  /** What looks like an error and is not among the words used. */
  List<Evidence> unmatched(Collection<Evidence> used) {
    Set<Evidence> open = new LinkedHashSet<>();
    for (Sightings.Suspect suspect : sightings.suspects()) {
      Evidence line = words(suspect.paste(), suspect.span(), "");
      if (open.size() < MOST_UNMATCHED && used.stream().noneMatch(e -> overlap(e, line))) {
        open.add(line);
      }
    }
    return List.copyOf(open);
  }

  private static boolean overlap(Evidence a, Evidence b) {
    return a.source().equals(b.source()) && a.start() < b.end() && b.start() < a.end();
  }

  /** Every fact with its words. */
  List<Observation> observations() {
    List<Observation> observations = new ArrayList<>();
    for (Sighting sighting : sightings.all()) {
      observations.add(
          new Observation(
              sighting.fact().getClass().getSimpleName(),
              RecordFields.told(sighting.fact()),
              List.copyOf(new LinkedHashSet<>(words(sighting, sighting.fields().keySet())))));
    }
    return observations;
  }
}
