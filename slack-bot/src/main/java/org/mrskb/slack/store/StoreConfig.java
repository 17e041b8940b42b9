package org.mrskb.slack.store;

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

  /**
   * One file in a folder. A second process, such as {@code mrs unmatched}, reaches it over the
   * loopback address.
   */
  public static StoreConfig embedded(Path folder, Duration caseAge, Duration rowAge) {
    String url =
        "jdbc:h2:file:"
            + folder.toAbsolutePath().resolve("mrs")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;AUTO_SERVER=TRUE;WRITE_DELAY=0";
    return new StoreConfig(url, "", "", caseAge, rowAge);
  }

  boolean isEmbedded() {
    return url.startsWith("jdbc:h2:");
  }

  @Override
  public String toString() {
    return "StoreConfig[" + (isEmbedded() ? "embedded" : "external") + "]";
  }
}
