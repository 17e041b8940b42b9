package org.mrskb.slack.standin;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * The database of a test. With MRS_TEST_DATABASE_URL (and _USER, _PASSWORD) it is a schema of its
 * own in that PostgreSQL, else the embedded one in the folder of the test.
 */
public final class TestDatabase {
  private TestDatabase() {}

  public static boolean isExternal() {
    return !env("URL").isEmpty();
  }

  private static String env(String name) {
    return System.getenv().getOrDefault("MRS_TEST_DATABASE_" + name, "");
  }

  /** The bot's settings for it; the same folder is the same database. */
  public static Map<String, String> settings(Path folder) {
    if (!isExternal()) {
      return Map.of("MRS_DATA", folder.toString());
    }
    return Map.of(
        "MRS_DATABASE_URL",
        url(folder),
        "MRS_DATABASE_USER",
        env("USER"),
        "MRS_DATABASE_PASSWORD",
        env("PASSWORD"));
  }

  private static String url(Path folder) {
    String schema = "t" + Integer.toHexString(folder.toString().hashCode());
    try (Connection connection =
            DriverManager.getConnection(env("URL"), env("USER"), env("PASSWORD"));
        Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return env("URL") + (env("URL").contains("?") ? "&" : "?") + "currentSchema=" + schema;
  }
}
