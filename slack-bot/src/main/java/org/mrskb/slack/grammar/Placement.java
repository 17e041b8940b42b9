package org.mrskb.slack.grammar;

import org.mrskb.engine.Symptom;

/**
 * {@code where <scenario>} is the question "where does MRS Proxy have to be on" about a scenario.
 */
public final class Placement {
  private static final String QUESTION = "Where does MRS Proxy have to be enabled?";

  private Placement() {}

  public static Symptom symptom(String scenario) {
    return Symptom.of(scenario).withContext(QUESTION);
  }
}
