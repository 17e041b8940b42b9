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

  Once(Predicate<String> shared) {
    this.shared = shared;
  }

  boolean isFirst(String key) {
    if (!isFirstHere(key)) {
      return false;
    }
    try {
      return shared.test(key);
    } catch (StoreException e) {
      LOG.warning("the database does not answer; repeats are told by this process alone");
      return true;
    }
  }

  boolean isFirstHere(String key) {
    synchronized (here) {
      return here.put(key, true) == null;
    }
  }
}
