package org.mrskb.rules.fact;

/**
 * A line of the set-up check of the cross-tenant preview, {@code [Verifying …]....[Failed]}.
 *
 * @param subject what was checked
 */
public record SetupCheck(Subject subject, Boolean passed) {

  /** What the script checks. */
  public enum Subject {
    APPLICATION,
    ORGANIZATION_RELATIONSHIP,
    MIGRATION_ENDPOINT
  }
}
