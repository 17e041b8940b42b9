package org.mrskb.slack.console;

/** Something the user can mend: says what was wrong and what to do. */
final class UsageError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageError(String message) {
    super(message);
  }
}
