package org.mrskb.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A cause (or an advice topic) with its proof, its words and its commands.
 *
 * @param cause id of the cause; the name of its rule folder
 * @param family family of the cause; the folder above
 * @param certainty how sure the evidence makes it
 * @param severity how much it stops, one of the pack's words
 * @param title the cause in one line
 * @param summary one paragraph: what is wrong and why it shows like this
 * @param where the place to act, one of the pack's places
 * @param evidence the words that prove it, empty in {@link KnowledgeBase#explain(String)}
 * @param conditions every condition of the cause's rules and how it stands
 * @param checks what to look at, read-only
 * @param fixes what to do, from harmless to irreversible
 * @param ifItPersists what to do when the fix did not help, empty if nothing is known
 * @param citations where it says so
 * @param asOf month in which the knowledge was last checked, {@code yyyy-mm}
 */
public record Finding(
    String cause,
    String family,
    Certainty certainty,
    String severity,
    String title,
    String summary,
    String where,
    List<Evidence> evidence,
    List<Condition> conditions,
    List<Step> checks,
    List<Step> fixes,
    String ifItPersists,
    List<Citation> citations,
    String asOf) {

  public Finding {
    evidence = List.copyOf(evidence);
    conditions = List.copyOf(conditions);
    checks = List.copyOf(checks);
    fixes = List.copyOf(fixes);
    citations = List.copyOf(citations);
  }

  Finding withMore(List<Citation> further) {
    List<Citation> all = new ArrayList<>(citations);
    all.addAll(further);
    return new Finding(
        cause,
        family,
        certainty,
        severity,
        title,
        summary,
        where,
        evidence,
        conditions,
        checks,
        fixes,
        ifItPersists,
        all,
        asOf);
  }

  /** Three words instead of made-up numbers. */
  public enum Certainty {
    /** The evidence proves it. */
    CONFIRMED,
    /** The usual cause of exactly this evidence. */
    LIKELY,
    /** One of several causes of this evidence. */
    POSSIBLE
  }
}
