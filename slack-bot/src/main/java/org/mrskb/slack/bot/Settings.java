package org.mrskb.slack.bot;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mrskb.slack.store.StoreConfig;

/**
 * The configuration, from environment variables; each secret may stand in a file that {@code
 * NAME_FILE} names. Never printed.
 */
final class Settings {
  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();

  final String botToken;
  final String appToken;
  final String signingSecret;
  final boolean http;
  final String apiUrl;
  final int port;
  final String bind;
  final int opsPort;
  final String opsBind;
  final StoreConfig store;
  final int workers;
  final int queue;
  final int maxFileBytes;
  final Set<String> workspaces;
  final Set<String> channels;
  final List<Path> packs;
  final Duration watchdog;
  final Duration linkCheck;

  /** The configuration does not suffice. The message has one line for each thing to mend. */
  static final class IncompleteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IncompleteException(List<String> problems) {
      super(String.join("\n", problems));
    }
  }

  private Settings(Map<String, String> environment, boolean storeOnly) {
    this.environment = environment;
    botToken = secret("SLACK_BOT_TOKEN");
    appToken = secret("SLACK_APP_TOKEN");
    signingSecret = secret("SLACK_SIGNING_SECRET");
    String transport = text("MRS_TRANSPORT", "").toLowerCase(Locale.ROOT);
    http =
        transport.equals("http")
            || (transport.isEmpty() && appToken.isEmpty() && has("SLACK_SIGNING_SECRET"));
    apiUrl = apiUrl();
    port = number("MRS_PORT", 3000, 0, 65_535);
    bind = text("MRS_BIND", "0.0.0.0");
    opsPort = number("MRS_OPS_PORT", 9090, 0, 65_535);
    opsBind = text("MRS_OPS_BIND", "127.0.0.1");
    store = store();
    int cores = Runtime.getRuntime().availableProcessors();
    workers = number("MRS_WORKERS", Math.max(4, cores), 1, 64);
    queue = number("MRS_QUEUE", 1_000, 1, 100_000);
    maxFileBytes = number("MRS_MAX_FILE_BYTES", 1 << 20, 1, 64 << 20);
    packs =
        Arrays.stream(text("MRS_PACKS", "").split(File.pathSeparator, -1))
            .filter(f -> !f.isBlank())
            .map(f -> Path.of(f.strip()))
            .toList();
    workspaces = ids("MRS_WORKSPACES");
    channels = ids("MRS_CHANNELS");
    watchdog = Duration.ofSeconds(number("MRS_WATCHDOG_SECONDS", 60, 5, 3_600));
    linkCheck = Duration.ofMillis(number("MRS_LINK_CHECK_MILLIS", 5_000, 100, 60_000));
    if (!storeOnly) {
      if (!Set.of("", "http", "socket").contains(transport)) {
        problems.add("MRS_TRANSPORT is socket or http");
      }
      checkTokens();
    }
    if (!problems.isEmpty()) {
      throw new IncompleteException(problems);
    }
  }

  /**
   * Reads the environment.
   *
   * @throws IncompleteException if something is missing or makes no sense
   */
  static Settings of(Map<String, String> environment) {
    return new Settings(environment, false);
  }

  /** Only what reading the database takes. */
  static StoreConfig storeOf(Map<String, String> environment) {
    return new Settings(environment, true).store;
  }

  private void checkTokens() {
    if (botToken.isEmpty()) {
      missing("SLACK_BOT_TOKEN", "the bot token of your app, xoxb-…, under OAuth & Permissions");
    } else if (!botToken.startsWith("xoxb-")) {
      problems.add("SLACK_BOT_TOKEN is no bot token: it starts with xoxb-");
    }
    if (http) {
      if (signingSecret.isEmpty()) {
        missing(
            "SLACK_SIGNING_SECRET",
            "the signing secret under Basic Information; without it anybody could send requests");
      }
    } else if (appToken.isEmpty()) {
      missing(
          "SLACK_APP_TOKEN",
          "the app-level token, xapp-…, with connections:write, for Socket Mode; or set"
              + " SLACK_SIGNING_SECRET for HTTP");
    } else if (!appToken.startsWith("xapp-")) {
      problems.add("SLACK_APP_TOKEN is no app-level token: it starts with xapp-");
    }
  }

  private void missing(String name, String what) {
    problems.add(
        name
            + " is "
            + (has(name) ? "blank" : "missing")
            + ": "
            + what
            + " (or "
            + name
            + "_FILE)");
  }

  private boolean has(String name) {
    return environment.containsKey(name) || environment.containsKey(name + "_FILE");
  }

  private String text(String name, String otherwise) {
    String value = environment.getOrDefault(name, "").strip();
    return value.isEmpty() ? otherwise : value;
  }

  private String secret(String name) {
    String file = text(name + "_FILE", "");
    if (file.isEmpty()) {
      return text(name, "");
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException | RuntimeException e) {
      problems.add(name + "_FILE cannot be read: " + file);
      return "";
    }
  }

  private int number(String name, int otherwise, int least, int most) {
    String value = text(name, "");
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    problems.add(name + " is a number from " + least + " to " + most);
    return otherwise;
  }

  private Set<String> ids(String name) {
    return Arrays.stream(text(name, "").split(",", -1))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private String apiUrl() {
    String url = text("SLACK_API_URL", "https://slack.com/api/");
    if (!SlackHosts.isSafe(url)) {
      problems.add("SLACK_API_URL is https, or http to this machine: the tokens go there");
    }
    return url.endsWith("/") ? url : url + "/";
  }

  private StoreConfig store() {
    Duration caseAge = Duration.ofDays(number("MRS_CASE_DAYS", 7, 1, 365));
    Duration rowAge = Duration.ofDays(number("MRS_RETENTION_DAYS", 90, 1, 3_650));
    String url = text("MRS_DATABASE_URL", "");
    if (url.isEmpty()) {
      String home = System.getProperty("user.home", ".");
      return StoreConfig.embedded(Path.of(text("MRS_DATA", home + "/.mrs-kb")), caseAge, rowAge);
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      problems.add("MRS_DATABASE_URL starts with jdbc:postgresql:");
    }
    return new StoreConfig(
        url, text("MRS_DATABASE_USER", ""), secret("MRS_DATABASE_PASSWORD"), caseAge, rowAge);
  }
}
