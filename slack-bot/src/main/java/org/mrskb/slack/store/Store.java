package org.mrskb.slack.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;

/** What replicas share and what a restart must not lose. Every row has an end. */
public final class Store implements AutoCloseable {
  private static final int LONGEST_CASE = 100_000;
  private static final int LONGEST_LINES = 4_000;
  private static final int EVENT_DAYS = 2;
  private static final int LONGEST_WAIT = 3_000;
  private static final long REST = TimeUnit.SECONDS.toNanos(10);

  private final HikariDataSource pool;
  private final StoreConfig config;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Until when nothing is asked of a database that did not answer, so that nobody waits for it. */
  private final AtomicReference<Long> restsUntil = new AtomicReference<>();

  private Store(HikariDataSource pool, StoreConfig config, Clock clock) {
    this.pool = pool;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @throws StoreException if it cannot be reached
   */
  public static Store open(StoreConfig config, Clock clock) {
    // The embedded database serves its second process on the loopback address and nowhere else.
    System.setProperty("h2.bindAddress", "127.0.0.1");
    HikariConfig hikari = new HikariConfig();
    hikari.setJdbcUrl(config.url());
    if (!config.user().isEmpty()) {
      hikari.setUsername(config.user());
      hikari.setPassword(config.password());
    }
    hikari.setPoolName("mrs");
    hikari.setMaximumPoolSize(8);
    hikari.setMinimumIdle(1);
    hikari.setConnectionTimeout(LONGEST_WAIT);
    try {
      HikariDataSource pool = new HikariDataSource(hikari);
      Flyway.configure().dataSource(pool).load().migrate();
      return new Store(pool, config, clock);
    } catch (RuntimeException e) {
      throw new StoreException(e);
    }
  }

  /** Keeps a case; returns its key, or nothing if it is too large to keep. */
  public Optional<String> keepCase(String body) {
    if (body.length() > LONGEST_CASE) {
      return Optional.empty();
    }
    String key = key();
    update(
        "insert into carried_case (id, body, expires_at) values (?, ?, ?)",
        key,
        body,
        now().plus(config.caseAge()));
    return Optional.of(key);
  }

  /** The case under a key, unless it has expired. */
  public Optional<String> findCase(String key) {
    return query(
            "select body from carried_case where id = ? and expires_at > ?",
            r -> r.getString(1),
            key,
            now())
        .stream()
        .findFirst();
  }

  /** True the first time an event is seen, by any replica. */
  public boolean isNew(String event) {
    String id = event.length() > 200 ? event.substring(0, 200) : event;
    return update(
            "insert into seen_event (id, seen_at) values (?, ?) on conflict do nothing", id, now())
        == 1;
  }

  /**
   * Keeps what a user thought of an answer.
   *
   * @param kind helpful, not helpful, or not this cause
   */
  public void feedback(String cause, String certainty, String kind, String asOf) {
    update(
        "insert into feedback (id, given_at, cause, certainty, kind, as_of) values (?, ?, ?, ?, ?, ?)",
        key(),
        now(),
        cause,
        certainty,
        kind,
        asOf);
  }

  /** Files lines that no rule knew; they are masked already. */
  public void unmatched(List<String> lines) {
    String text = String.join("\n", lines);
    String kept = text.length() > LONGEST_LINES ? text.substring(0, LONGEST_LINES) : text;
    update(
        "insert into unmatched (id, asked_at, shape, lines) values (?, ?, ?, ?)",
        key(),
        now(),
        Shape.of(lines.get(0)),
        kept);
  }

  /** A group of unmatched cases of the same shape. */
  public record Unmatched(String shape, int count, String last, String sample) {}

  /** Unmatched cases by shape, most frequent first. */
  public List<Unmatched> unmatched(int most) {
    return query(
        "select shape, count(*), max(asked_at), max(lines) from unmatched"
            + " group by shape order by count(*) desc, max(asked_at) desc limit "
            + most,
        r ->
            new Unmatched(
                r.getString(1),
                r.getInt(2),
                r.getObject(3, OffsetDateTime.class).toLocalDate().toString(),
                r.getString(4)));
  }

  public void answered(String team, String user, String summary) {
    update(
        "insert into answered (id, answered_at, team_id, user_id, summary) values (?, ?, ?, ?, ?)",
        key(),
        now(),
        team,
        user,
        summary.length() > 500 ? summary.substring(0, 500) : summary);
  }

  /** The last answers of a user, newest first. */
  public List<String> lastAnswers(String team, String user) {
    return query(
        "select answered_at, summary from answered where team_id = ? and user_id = ?"
            + " order by answered_at desc limit 10",
        r -> r.getObject(1, OffsetDateTime.class).toLocalDate() + "  " + r.getString(2),
        team,
        user);
  }

  /** Deletes what has reached its end. */
  public void sweep() {
    OffsetDateTime oldest = now().minus(config.rowAge());
    update("delete from carried_case where expires_at < ?", now());
    update("delete from seen_event where seen_at < ?", now().minusDays(EVENT_DAYS));
    update("delete from feedback where given_at < ?", oldest);
    update("delete from unmatched where asked_at < ?", oldest);
    update("delete from answered where answered_at < ?", oldest);
  }

  /** Whether the database answers. */
  public boolean isAlive() {
    try {
      return query("select 1 from carried_case where id = ?", r -> true, "") != null;
    } catch (StoreException e) {
      return false;
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private String key() {
    byte[] bytes = new byte[18];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private Connection connection() throws SQLException {
    Long rest = restsUntil.get();
    if (rest != null && rest - System.nanoTime() > 0) {
      throw new SQLTransientConnectionException("the database did not answer a moment ago");
    }
    try {
      Connection connection = pool.getConnection();
      restsUntil.set(null);
      return connection;
    } catch (SQLException e) {
      restsUntil.set(System.nanoTime() + REST);
      throw e;
    }
  }

  private int update(String sql, Object... values) {
    try (Connection connection = connection();
        PreparedStatement statement = bound(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private <T> List<T> query(String sql, Row<T> row, Object... values) {
    try (Connection connection = connection();
        PreparedStatement statement = bound(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private static PreparedStatement bound(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    pool.close();
  }
}
