package org.mrskb.slack.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where rows are kept and for how long.
 *
 * @param url JDBC address; H2 in a file or PostgreSQL
 * @param user empty for the embedded database
 * @param password empty for the embedded database
 * @param caseAge how long a button works whose case does not fit into the button
 * @param rowAge how long feedback, unmatched lines and last answers are kept
 */
public record StoreConfig(
    String url, String user, String password, Duration caseAge, Duration rowAge) {
  private static final String FILE = "jdbc:h2:file:";

  /**
   * One file in a folder. A second process, such as {@code mrs unmatched}, reaches it over the
   * loopback address.
   */
  public static StoreConfig embedded(Path folder, Duration caseAge, Duration rowAge) {
    String url =
        FILE
            + folder.toAbsolutePath().resolve("mrs")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;AUTO_SERVER=TRUE;WRITE_DELAY=0";
    return new StoreConfig(url, "", "", caseAge, rowAge);
  }

  /** Whether the embedded database was never opened; an external one is asked, not guessed at. */
  public boolean isMissing() {
    int end = url.indexOf(';');
    return isEmbedded() && !Files.exists(Path.of(url.substring(FILE.length(), end) + ".mv.db"));
  }

  boolean isEmbedded() {
    return url.startsWith("jdbc:h2:");
  }

  @Override
  public String toString() {
    return "StoreConfig[" + (isEmbedded() ? "embedded" : "external") + "]";
  }
}
