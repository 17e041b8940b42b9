package org.mrskb.slack.blocks;

import java.util.Set;

/**
 * How much of a diagnosis is shown, and what a click on it has to know.
 *
 * @param caseRef what buttons carry to ask again; empty if the case cannot be carried
 * @param dismissed causes that the user said it is not
 * @param fix whether the fix was asked for
 * @param irreversible whether the commands that cannot be undone were asked for
 * @param shareable whether only one user sees the message
 * @param thread the thread that such a message stands in, empty in the channel
 * @param sharedBy id of the user who shared it, empty if nobody did
 */
public record DiagnosisView(
    String caseRef,
    Set<String> dismissed,
    boolean fix,
    boolean irreversible,
    boolean shareable,
    String thread,
    String sharedBy) {

  public DiagnosisView {
    dismissed = Set.copyOf(dismissed);
  }
}
