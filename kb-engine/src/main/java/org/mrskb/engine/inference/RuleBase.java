package org.mrskb.engine.inference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.kie.api.KieBaseConfiguration;

/**
 * The compiled rules of one pack. Those of a cause are loaded when a fact speaks of it for the
 * first time.
 */
public final class RuleBase {
  private final Triggers triggers;
  private final Function<String, List<GeneratedRule>> rules;
  private final ClassLoader loader;
  private volatile KieBaseConfiguration configuration;
  private final Map<String, CauseRules> loaded = new ConcurrentHashMap<>();

  /**
   * @param triggers which facts speak of which causes
   * @param rules where the rules of a cause are
   * @param loader sees the compiled rules and their facts
   */
  public RuleBase(
      Triggers triggers, Function<String, List<GeneratedRule>> rules, ClassLoader loader) {
    this.triggers = triggers;
    this.rules = rules;
    this.loader = loader;
  }

  /** A session of its own for one diagnosis. Close it. */
  public RuleSession open(Collection<? extends Record> facts) {
    return new RuleSession(this, facts);
  }

  /** Sessions that were not closed; for tests. */
  public int openSessions() {
    return loaded.values().stream().mapToInt(CauseRules::openSessions).sum();
  }

  Collection<String> causesToAsk(Collection<? extends Record> facts) {
    return triggers.causesOf(facts);
  }

  private KieBaseConfiguration configuration() {
    KieBaseConfiguration made = configuration;
    if (made == null) {
      made = CauseRules.configuration();
      configuration = made;
    }
    return made;
  }

  CauseRules rulesOf(String cause) {
    CauseRules known = loaded.get(cause);
    return known != null
        ? known
        : loaded.computeIfAbsent(
            cause, c -> CauseRules.load(rules.apply(c), configuration(), loader));
  }
}
