package org.mrskb.rules.fact;

import org.mrskb.engine.card.Fillable;
import org.mrskb.engine.card.Shape;

/**
 * What the user says about the move itself. Each direction that is told is a fact of its own.
 *
 * @param direction from where to where mailboxes move
 * @param startedFrom the side that starts the move
 * @param method pull if the target starts the move, push if the source does; as the user calls it
 * @param tool where the move is started
 * @param bothDirections whether mailboxes are to move there and back
 * @param calledForest the forest that the other one calls, {@code source} or {@code target}; told
 *     by who starts a move between forests
 * @param hybrid whether an on-premises organisation and Microsoft 365 are the two ends
 */
public record Scenario(
    Direction direction,
    Failure.Side startedFrom,
    Method method,
    Tool tool,
    Boolean bothDirections,
    @Fillable(Shape.NAME) String calledForest,
    Boolean hybrid) {

  /** From where to where. */
  public enum Direction {
    /** On-premises to Exchange Online. */
    ONBOARDING,
    /** Exchange Online to on-premises. */
    OFFBOARDING,
    CROSS_FOREST,
    CROSS_TENANT,
    /** Between databases or servers of one forest. */
    LOCAL
  }

  /** Who fetches, who delivers. */
  public enum Method {
    PULL,
    PUSH
  }

  /** Where an administrator starts a move. */
  public enum Tool {
    EAC,
    POWERSHELL
  }
}
