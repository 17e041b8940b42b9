package org.mrskb.engine.inference;

import java.util.List;
import org.kie.api.runtime.rule.RuleContext;
import org.mrskb.engine.inference.Verdict.Kind;

/**
 * The verbs of a rule's {@code then}. The rule's name gives the cause (up to {@code " / "}), its
 * match gives the proving facts; there is nothing else to say.
 */
public final class Verdicts {
  static final String COLLECTOR = "org.mrskb.verdicts";

  private Verdicts() {}

  /** The evidence proves the cause. */
  public static void confirmed(RuleContext rule) {
    add(rule, Kind.CONFIRMED, "");
  }

  /** A named source calls it the usual cause of exactly this evidence. */
  public static void likely(RuleContext rule) {
    add(rule, Kind.LIKELY, "");
  }

  /** One of several causes of this evidence. */
  public static void possible(RuleContext rule) {
    add(rule, Kind.POSSIBLE, "");
  }

  /** The evidence excludes the cause, unless another rule confirms it. */
  public static void rulesOut(RuleContext rule) {
    add(rule, Kind.RULES_OUT, "");
  }

  /** Worth knowing besides the findings. */
  public static void advise(RuleContext rule) {
    add(rule, Kind.ADVISES, "");
  }

  /** The answer to this question would settle the doubt. */
  public static void ask(RuleContext rule, String question) {
    add(rule, Kind.ASKS, question);
  }

  @SuppressWarnings("unchecked")
  private static void add(RuleContext rule, Kind kind, String question) {
    String name = rule.getRule().getName();
    List<Verdict> verdicts = (List<Verdict>) rule.getKieRuntime().getEnvironment().get(COLLECTOR);
    verdicts.add(
        new Verdict(
            causeOf(name), name, kind, question, List.copyOf(rule.getMatch().getObjects())));
  }

  /** The cause a rule is about: its name up to the first {@code " / "}. */
  public static String causeOf(String rule) {
    int cut = rule.indexOf(" / ");
    return cut < 0 ? rule : rule.substring(0, cut);
  }
}
