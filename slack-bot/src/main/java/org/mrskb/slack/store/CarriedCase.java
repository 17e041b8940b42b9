package org.mrskb.slack.store;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.mrskb.engine.CaseFacts;

/**
 * What a click needs to know: the facts of the case, which causes were refused so far, how much is
 * shown. Nothing of the paste but the words that prove the facts.
 *
 * @param facts what was understood, with secrets masked
 * @param dismissed causes that the user said it is not
 * @param fix whether the fix was asked for
 * @param irreversible whether what cannot be undone was asked for
 */
public record CarriedCase(
    CaseFacts facts, Set<String> dismissed, boolean fix, boolean irreversible) {
  public CarriedCase {
    dismissed = Collections.unmodifiableSet(new LinkedHashSet<>(dismissed));
  }

  public static CarriedCase of(CaseFacts facts) {
    return new CarriedCase(facts, Set.of(), false, false);
  }

  public CarriedCase withFacts(CaseFacts other) {
    return new CarriedCase(other, dismissed, fix, irreversible);
  }

  public CarriedCase without(String cause) {
    Set<String> more = new LinkedHashSet<>(dismissed);
    more.add(cause);
    return new CarriedCase(facts, more, false, false);
  }

  public CarriedCase withFix() {
    return new CarriedCase(facts, dismissed, true, irreversible);
  }

  public CarriedCase withIrreversible() {
    return new CarriedCase(facts, dismissed, true, true);
  }
}
