package org.mrskb.slack.bot;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.mrskb.slack.store.Store;
import org.mrskb.slack.store.Store.Unmatched;
import org.mrskb.slack.store.StoreConfig;
import org.mrskb.slack.store.StoreException;

/**
 * {@code mrs bot} and {@code mrs unmatched}. Exit status: 0 stopped, 2 wrong use, 69 Slack or the
 * database is not there, 78 the configuration does not suffice.
 */
public final class BotMain {
  private static final int USAGE = 2;
  private static final int UNAVAILABLE = 69;
  private static final int CONFIGURATION = 78;
  private static final int MOST_GROUPS = 50;

  private BotMain() {}

  public static void main(String[] args) {
    // Has to be said before anything logs.
    System.setProperty("java.util.logging.manager", PatientLogManager.class.getName());
    LogLines.install();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(args, System.getenv(), out, err);
    if (status >= 0) {
      System.exit(status);
    }
  }

  /** Returns the exit status, or a negative number while the bot runs. */
  static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
    String command = args.length == 0 ? "bot" : args[0];
    boolean json = args.length == 2 && args[1].equals("--json") && command.equals("unmatched");
    if (!List.of("bot", "unmatched").contains(command) || (args.length > 1 && !json)) {
      err.println("mrs: use mrs bot, or mrs unmatched [--json]");
      return USAGE;
    }
    try {
      return command.equals("bot") ? bot(environment, err) : unmatched(environment, json, out, err);
    } catch (Settings.IncompleteException e) {
      err.println("mrs: the bot cannot start:");
      e.getMessage().lines().forEach(l -> err.println("  " + l));
      err.println(
          "Make the app from slack-bot/manifest.yaml. Without Slack the same answers are here: ./mrs why 403");
      return CONFIGURATION;
    } catch (StoreException e) {
      err.println("mrs: " + e.getMessage() + ". Look at MRS_DATA or MRS_DATABASE_URL.");
      return UNAVAILABLE;
    } catch (IOException e) {
      err.println("mrs: a port cannot be opened: " + e.getMessage());
      return UNAVAILABLE;
    }
  }

  private static int bot(Map<String, String> environment, PrintStream err) throws IOException {
    Settings settings = Settings.of(environment);
    Bot bot = new Bot(settings, Clock.systemUTC(), BotMain::lost);
    Runtime.getRuntime().addShutdownHook(new Thread(bot::close, "mrs-stop"));
    try {
      bot.start();
      return -1;
    } catch (SlackStart.BadTokenException e) {
      err.println("mrs: " + e.getMessage());
      return CONFIGURATION;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** Ends in a thread of its own, for stopping waits for the one that found out. */
  private static void lost() {
    new Thread(() -> System.exit(UNAVAILABLE), "mrs-lost").start();
  }

  private static int unmatched(
      Map<String, String> environment, boolean json, PrintStream out, PrintStream err) {
    StoreConfig config = Settings.storeOf(environment);
    if (config.isMissing()) {
      err.println("mrs: there is no database of the bot here; it makes one when it starts.");
      err.println("  MRS_DATA names its folder, or MRS_DATABASE_URL its PostgreSQL.");
      return UNAVAILABLE;
    }
    try (Store store = Store.open(config, Clock.systemUTC())) {
      List<Unmatched> groups = store.unmatched(MOST_GROUPS);
      if (json) {
        JsonArray array = new JsonArray();
        groups.forEach(g -> array.add(json(g)));
        out.println(array);
      } else if (groups.isEmpty()) {
        out.println("No case without a finding is on file.");
      } else {
        groups.forEach(
            g ->
                out.printf(
                    "%5d  last %s  %s%n%s", g.count(), g.last(), printable(g.shape()), sample(g)));
      }
      return 0;
    }
  }

  private static JsonObject json(Unmatched group) {
    JsonObject object = new JsonObject();
    object.addProperty("shape", group.shape());
    object.addProperty("count", group.count());
    object.addProperty("last", group.last());
    object.addProperty("sample", group.sample());
    return object;
  }

  private static String sample(Unmatched group) {
    StringBuilder text = new StringBuilder();
    group
        .sample()
        .lines()
        .limit(5)
        .forEach(l -> text.append("         ").append(printable(l)).append('\n'));
    return text.toString();
  }

  /** Nothing that a user wrote may steer the terminal. */
  private static String printable(String line) {
    return line.codePoints()
        .filter(
            c ->
                Character.getType(c) != Character.CONTROL
                    && Character.getType(c) != Character.FORMAT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
