package org.mrskb.slack.bot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Logger;
import org.mrskb.slack.store.StoreException;

/** Remembers what was answered, in the shared database, and here when that is away. */
final class Once {
  private static final Logger LOG = Logger.getLogger(Once.class.getName());
  private static final int MOST = 10_000;
  private final Predicate<String> shared;
  private final Map<String, Boolean> here =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST;
        }
      };

  private final Metrics metrics;

  Once(Predicate<String> shared, Metrics metrics) {
    this.shared = shared;
    this.metrics = metrics;
  }

  /**
   * The same work, and nothing if it was done before.
   *
   * @param trigger id of the command, click or submission; Slack repeats it when it tells of the
   *     same again
   */
  Runnable of(String trigger, Runnable work) {
    return () -> {
      if (trigger == null || trigger.isEmpty() || isFirst("trigger:" + trigger)) {
        work.run();
      }
    };
  }

  boolean isFirst(String key) {
    if (!isFirstHere(key)) {
      return false;
    }
    try {
      if (shared.test(key)) {
        return true;
      }
      metrics.repeats.inc();
      return false;
    } catch (StoreException e) {
      LOG.warning("the database does not answer; repeats are told by this process alone");
      return true;
    }
  }

  boolean isFirstHere(String key) {
    synchronized (here) {
      if (here.put(key, true) == null) {
        return true;
      }
    }
    metrics.repeats.inc();
    return false;
  }
}
