package org.mrskb.engine.card;

/**
 * A mistake in a file of the knowledge, told to the person who wrote it: where, what, and what to
 * do.
 */
public final class AuthorError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AuthorError(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
  }

  public AuthorError(String file, int line, String message, Throwable cause) {
    super(file + ":" + line + ": " + message, cause);
  }
}
