package org.mrskb.slack.store;

/** The database does not answer. The bot goes on without it as far as that is possible. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(Throwable cause) {
    super("The database does not answer: " + cause.getClass().getSimpleName(), cause);
  }
}
