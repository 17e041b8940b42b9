package org.mrskb.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.mrskb.engine.inference.Verdict.Kind;

/** Decides which causes are findings, and in which order. */
final class Ranking {
  private Ranking() {}

  /**
   * The findings, best first: by certainty, then how specific the evidence is, then severity.
   *
   * @param specificity how much the rules that fired ask for
   */
  static List<String> of(
      Collection<CauseVerdicts> causes, ToIntFunction<CauseVerdicts> specificity) {
    Comparator<CauseVerdicts> order =
        Comparator.comparing(CauseVerdicts::strongest)
            .thenComparing(c -> -specificity.applyAsInt(c))
            .thenComparing(CauseVerdicts::severityRank)
            .thenComparing(CauseVerdicts::family)
            .thenComparing(CauseVerdicts::cause);
    Optional<Kind> surest =
        causes.stream()
            .filter(c -> c.isFinding() && !c.isTopic())
            .map(CauseVerdicts::strongest)
            .min(Comparator.naturalOrder())
            .filter(kind -> kind != Kind.POSSIBLE);
    return causes.stream()
        .filter(CauseVerdicts::isFinding)
        .filter(c -> !c.isTopic() || !yields(c, surest))
        .sorted(order)
        .map(CauseVerdicts::cause)
        .toList();
  }

  /**
   * Who sends an error wants its cause: a topic that is no surer than a cause found is left out.
   */
  private static boolean yields(CauseVerdicts topic, Optional<Kind> surest) {
    return surest.isPresent() && surest.get().compareTo(topic.strongest()) <= 0;
  }
}
