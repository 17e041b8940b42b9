package org.mrskb.slack.bot;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mrskb.engine.Symptom;
import org.mrskb.slack.store.Store;
import org.mrskb.slack.store.StoreException;

/** The parts of the bot, put together: one {@code Slack}, one {@code App}, one transport. */
final class Bot implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Bot.class.getName());
  private static final long FIRST_PAUSE = 500;

  /** A supervisor that asks to stop waits half a minute as a rule. */
  private static final long FINISH_SECONDS = 20;

  private static final long LOOK_SECONDS = 10;

  private final Settings settings;
  private final WatchedPacks packs;
  private final Metrics metrics = new Metrics();
  private final Slack slack;
  private final Store store;
  private final Workers workers;
  private final Retries retries;
  private final BotApp handlers;
  private final OpsServer ops;
  private final Runnable lost;
  private final ScheduledExecutorService janitor = Executors.newSingleThreadScheduledExecutor();
  private App app;
  private SocketLink link;
  private HttpFront front;
  private volatile boolean running;
  private volatile boolean closed;

  /**
   * Loads the knowledge and opens the database.
   *
   * @param lost what to do when Slack cannot be reached any more
   */
  Bot(Settings settings, Clock clock, Runnable lost) throws IOException {
    this.settings = settings;
    this.lost = lost;
    slack = slack(settings.apiUrl);
    MethodsClient client = slack.methods(settings.botToken);
    packs = packs(settings);
    packs.knowledge().diagnose(Symptom.of("403"));
    store = Store.open(settings.store, clock);
    metrics.gauge(
        "mrs_database_up", "Whether the database answers.", () -> store.isAlive() ? 1 : 0);
    workers = new Workers(settings.workers, settings.queue, metrics);
    retries = new Retries(metrics, FIRST_PAUSE);
    SlackHosts hosts = new SlackHosts(settings.apiUrl);
    handlers =
        new BotApp(
            new Desk(packs::knowledge, store, metrics, release()),
            workers,
            new Courier(client, hosts, retries),
            new SlackFiles(client, settings.botToken, settings.maxFileBytes, hosts::isSlack),
            new Conversation(client),
            new Once(store::isNew, metrics),
            new Guests(settings.workspaces, settings.channels, metrics));
    ops = new OpsServer(settings.opsBind, settings.opsPort, this::isReady, metrics);
    var unused = janitor.scheduleWithFixedDelay(this::sweep, 1, 60, TimeUnit.MINUTES);
    if (!packs.isEmpty()) {
      var unusedLook =
          janitor.scheduleWithFixedDelay(packs::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** A client of Slack, or of what stands in for it. */
  static Slack slack(String apiUrl) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl);
    config.setStatsEnabled(false);
    return Slack.getInstance(config);
  }

  private static WatchedPacks packs(Settings settings) {
    try {
      return new WatchedPacks(settings.packs);
    } catch (IllegalStateException e) {
      throw settings.packs.isEmpty()
          ? e
          : new Settings.IncompleteException(List.of("MRS_PACKS: " + e.getMessage()));
    }
  }

  private static String release() {
    String version = Bot.class.getPackage().getImplementationVersion();
    return "MRS KB " + (version == null ? "from sources" : version);
  }

  private void sweep() {
    try {
      store.sweep();
    } catch (StoreException e) {
      LOG.log(Level.WARNING, "old rows could not be deleted", e);
    }
  }

  /** Connects, however long it takes until Slack is there. */
  void start() throws SlackStart.BadTokenException, InterruptedException, IOException {
    while (!closed) {
      SlackStart.await(slack.methods(settings.botToken), FIRST_PAUSE, () -> closed);
      try {
        app = handlers.app(slack, settings.botToken);
        app.start();
        break;
      } catch (IllegalArgumentException e) {
        LOG.warning("Slack went away while starting, trying again");
        TimeUnit.MILLISECONDS.sleep(FIRST_PAUSE);
      }
    }
    if (closed) {
      return;
    }
    if (settings.http) {
      Signature signature = new Signature(settings.signingSecret, Clock.systemUTC());
      front = new HttpFront(settings.bind, settings.port, app, signature, metrics);
      front.start();
    } else {
      link =
          new SocketLink(
              slack, settings.appToken, app, settings.watchdog, settings.linkCheck, lost, metrics);
      link.start();
    }
    running = true;
  }

  /** Without its database it answers too; whether that is there, the metrics tell. */
  boolean isReady() {
    return running && !closed && (link == null || link.isConnected());
  }

  int port() {
    return front.port();
  }

  int opsPort() {
    return ops.port();
  }

  Metrics metrics() {
    return metrics;
  }

  /** Takes nothing more on, finishes what was taken on, then lets go of everything. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    LOG.info("stopping");
    if (front != null) {
      front.close();
    }
    if (link != null) {
      link.close();
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(FINISH_SECONDS);
    workers.close(FINISH_SECONDS);
    retries.close(Math.max(1, TimeUnit.NANOSECONDS.toSeconds(end - System.nanoTime())));
    janitor.shutdownNow();
    if (app != null) {
      app.stop();
    }
    ops.close();
    store.close();
    try {
      slack.close();
    } catch (Exception e) {
      LOG.log(Level.FINE, "closing", e);
    }
    LOG.info("stopped");
  }
}
