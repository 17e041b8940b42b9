package org.mrskb.engine;

/**
 * One condition of a rule and how it stands against a symptom.
 *
 * @param text the condition as the rule states it, for example {@code EwsVirtualDirectory:
 *     mrsProxyEnabled == false}
 * @param outcome how it stands
 */
public record Condition(String text, Outcome outcome) {

  /** A condition that nothing was told about is not the same as one that does not hold. */
  public enum Outcome {
    MET,
    NOT_MET,
    NOT_TOLD
  }
}
