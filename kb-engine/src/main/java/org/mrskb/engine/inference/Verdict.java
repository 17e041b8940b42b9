package org.mrskb.engine.inference;

import java.util.List;

/**
 * What one rule concluded.
 *
 * @param cause the cause the rule is about
 * @param rule full name of the rule
 * @param kind what it says about the cause
 * @param question the question it asks, empty for every other kind
 * @param matched the facts that made it fire
 */
public record Verdict(String cause, String rule, Kind kind, String question, List<Object> matched) {
  public Verdict {
    matched = List.copyOf(matched);
  }

  /** The verbs of the right-hand side. */
  public enum Kind {
    CONFIRMED,
    LIKELY,
    POSSIBLE,
    RULES_OUT,
    ADVISES,
    ASKS
  }
}
