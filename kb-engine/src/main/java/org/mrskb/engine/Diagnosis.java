package org.mrskb.engine;

import java.util.List;

/**
 * The answer to a {@link Symptom}.
 *
 * @param findings causes that the evidence supports, best first: by certainty, then how specific
 *     the evidence is, then severity
 * @param questions what would settle the open doubts, most useful first
 * @param ruledOut causes that the evidence excludes
 * @param advice what is worth knowing besides
 * @param unmatched lines that look like errors and that no finding rests on
 * @param notices what happened to the input: cut, secrets masked
 */
public record Diagnosis(
    List<Finding> findings,
    List<Question> questions,
    List<RuledOut> ruledOut,
    List<Finding> advice,
    List<Evidence> unmatched,
    List<String> notices) {

  public Diagnosis {
    findings = List.copyOf(findings);
    questions = List.copyOf(questions);
    ruledOut = List.copyOf(ruledOut);
    advice = List.copyOf(advice);
    unmatched = List.copyOf(unmatched);
    notices = List.copyOf(notices);
  }

  /**
   * A cause that the evidence excludes.
   *
   * @param cause its id
   * @param title its title
   * @param evidence the words that exclude it
   */
  public record RuledOut(String cause, String title, List<Evidence> evidence) {
    public RuledOut {
      evidence = List.copyOf(evidence);
    }
  }
}
