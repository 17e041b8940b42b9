package org.mrskb.engine;

import java.util.Comparator;
import java.util.List;
import org.mrskb.engine.inference.Verdict;
import org.mrskb.engine.inference.Verdict.Kind;

/**
 * What the rules of one cause concluded.
 *
 * @param cause id of the cause
 * @param pack the pack it belongs to
 * @param all every verdict, in the order in which rules fired
 */
record CauseVerdicts(String cause, LoadedPack pack, List<Verdict> all) {

  boolean has(Kind kind) {
    return all.stream().anyMatch(v -> v.kind() == kind);
  }

  List<Verdict> of(Kind kind) {
    return all.stream().filter(v -> v.kind() == kind).toList();
  }

  Kind strongest() {
    return all.stream().map(Verdict::kind).min(Comparator.naturalOrder()).orElseThrow();
  }

  boolean isFinding() {
    return has(Kind.CONFIRMED)
        || ((has(Kind.LIKELY) || has(Kind.POSSIBLE)) && !has(Kind.RULES_OUT));
  }

  /** A topic answers a question; it is no cause. Its severity is the last of the pack's words. */
  boolean isTopic() {
    return severityRank() == pack.data().severities().size() - 1;
  }

  int severityRank() {
    return pack.data().severities().indexOf(pack.data().causes().get(cause).severity());
  }

  String family() {
    return pack.data().causes().get(cause).family();
  }
}
