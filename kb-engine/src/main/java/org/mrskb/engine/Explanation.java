package org.mrskb.engine;

import java.util.List;

/**
 * One cause held against one symptom, condition by condition.
 *
 * @param page the cause's card
 * @param outcome found, ruled out, or cannot tell
 * @param rules each rule that can lead to the cause
 * @param questions what the rules would ask
 */
public record Explanation(
    Finding page, Outcome outcome, List<Rule> rules, List<Question> questions) {

  public Explanation {
    rules = List.copyOf(rules);
    questions = List.copyOf(questions);
  }

  /** The three answers to "is it this?", and one for a page shown without a symptom. */
  public enum Outcome {
    FOUND,
    RULED_OUT,
    CANNOT_TELL,
    NOT_ASKED
  }

  /**
   * One rule of the cause.
   *
   * @param name name of the rule in its folder
   * @param fired whether all of its conditions are met
   * @param conditions its conditions
   */
  public record Rule(String name, boolean fired, List<Condition> conditions) {
    public Rule {
      conditions = List.copyOf(conditions);
    }
  }
}
