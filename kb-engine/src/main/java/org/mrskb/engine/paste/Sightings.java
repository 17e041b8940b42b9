package org.mrskb.engine.paste;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the readers found in one part of a symptom. Belongs to one diagnosis and one thread. */
public final class Sightings {
  /**
   * A stretch that looks like an error, whether or not a fact came of it.
   *
   * @param paste the part it stands in
   * @param span where
   */
  public record Suspect(Paste paste, Span span) {}

  private final List<Sighting> all = new ArrayList<>();
  private final List<Suspect> suspects = new ArrayList<>();
  private final IdentityHashMap<Paste, Marks> claims = new IdentityHashMap<>();
  private final IdentityHashMap<Paste, Marks> settled = new IdentityHashMap<>();
  private final Set<List<Object>> seen = new HashSet<>();

  /** Adds a fact; an equal fact seen before is not added again. */
  public void add(Sighting sighting) {
    if (seen.add(RecordFields.values(sighting.fact()))) {
      all.add(sighting);
    }
  }

  /** Says that a stretch looks like an error, so that it is shown if no rule used it. */
  public void suspect(Paste paste, Span span) {
    suspects.add(new Suspect(paste, span));
  }

  /** Says that a stretch is the output of a program and no prose of the user. */
  public void claim(Paste paste, Span span) {
    claims.computeIfAbsent(paste, p -> new Marks()).set(span.start(), span.end());
  }

  /**
   * Says that a stretch was read to its end: who looks for words in texts has no business there.
   */
  public void settle(Paste paste, Span span) {
    claim(paste, span);
    settled.computeIfAbsent(paste, p -> new Marks()).set(span.start(), span.end());
  }

  public boolean isSettled(Paste paste, Span span) {
    return overlaps(settled.get(paste), span);
  }

  public boolean isClaimed(Paste paste, Span span) {
    return overlaps(claims.get(paste), span);
  }

  /** Whether any character of a stretch is claimed. */
  public boolean isClaimed(Paste paste, int start, int end) {
    Marks taken = claims.get(paste);
    return taken != null && taken.any(start, end);
  }

  /** Where the claimed stretch ends that a place lies in; the place itself if it is not claimed. */
  public int endOfClaim(Paste paste, int at) {
    Marks taken = claims.get(paste);
    return taken == null ? at : Math.min(paste.text().length(), taken.end(at));
  }

  private static boolean overlaps(Marks taken, Span span) {
    return taken != null && taken.any(span.start(), span.end());
  }

  public List<Sighting> all() {
    return List.copyOf(all);
  }

  public List<Suspect> suspects() {
    return List.copyOf(suspects);
  }

  /** The facts of one type. */
  public <F extends Record> Stream<F> facts(Class<F> type) {
    return all.stream().map(Sighting::fact).filter(type::isInstance).map(type::cast);
  }
}
