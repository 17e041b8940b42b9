package org.mrskb.slack.store;

import java.util.LinkedHashSet;
import java.util.Set;
import org.mrskb.engine.Symptom;

/**
 * What a click needs to know: the lines that facts were read from, what was answered and refused so
 * far, how much is shown.
 *
 * @param symptom lines with secrets masked, and the answers
 * @param dismissed causes that the user said it is not
 * @param fix whether the fix was asked for
 * @param irreversible whether what cannot be undone was asked for
 */
public record CarriedCase(
    Symptom symptom, Set<String> dismissed, boolean fix, boolean irreversible) {
  public CarriedCase {
    dismissed = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(dismissed));
  }

  public static CarriedCase of(Symptom symptom) {
    return new CarriedCase(symptom, Set.of(), false, false);
  }

  public CarriedCase withSymptom(Symptom other) {
    return new CarriedCase(other, dismissed, fix, irreversible);
  }

  public CarriedCase without(String cause) {
    Set<String> more = new LinkedHashSet<>(dismissed);
    more.add(cause);
    return new CarriedCase(symptom, more, false, false);
  }

  public CarriedCase withFix() {
    return new CarriedCase(symptom, dismissed, true, irreversible);
  }

  public CarriedCase withIrreversible() {
    return new CarriedCase(symptom, dismissed, true, true);
  }
}
