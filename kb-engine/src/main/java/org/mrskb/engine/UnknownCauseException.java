package org.mrskb.engine;

import java.util.List;

/** There is no cause with this id. Carries the ids that come nearest. */
public final class UnknownCauseException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // immutable lists are serializable
  private final List<String> nearest;

  UnknownCauseException(String id, List<String> nearest) {
    super(
        "No cause is called '"
            + id
            + "'."
            + (nearest.isEmpty() ? "" : " Did you mean " + String.join(" or ", nearest) + "?"));
    this.nearest = List.copyOf(nearest);
  }

  public List<String> nearest() {
    return nearest;
  }
}
