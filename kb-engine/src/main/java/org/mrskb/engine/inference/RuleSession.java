package org.mrskb.engine.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mrskb.engine.Explanation;

/**
 * The rules of one pack against the facts of one diagnosis. Belongs to one thread; close it, for
 * what is open is kept.
 */
public final class RuleSession implements AutoCloseable {
  private final RuleBase rules;
  private final List<Record> facts;
  private final Map<String, CauseSession> sessions = new TreeMap<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  RuleSession(RuleBase rules, Collection<? extends Record> facts) {
    this.rules = rules;
    this.facts = List.copyOf(facts);
    try {
      for (String cause : rules.causesToAsk(this.facts)) {
        verdicts.addAll(session(cause).verdicts());
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private CauseSession session(String cause) {
    return sessions.computeIfAbsent(cause, c -> new CauseSession(rules.rulesOf(c), facts));
  }

  /** By cause; within a cause in the order in which its rules fired. */
  public List<Verdict> verdicts() {
    return List.copyOf(verdicts);
  }

  /** The fields of a matched fact that the rule asked about: they are the proof. */
  public Set<String> fieldsAskedFor(String rule, Object fact) {
    return session(Verdicts.causeOf(rule)).fieldsAskedFor(rule, fact);
  }

  /** How much the rule asks for. */
  public int specificity(String rule) {
    return session(Verdicts.causeOf(rule)).specificity(rule);
  }

  /** Each rule of a cause with its conditions against the facts. */
  public List<Explanation.Rule> explain(String cause) {
    return session(cause).explain();
  }

  @Override
  public void close() {
    sessions.values().forEach(CauseSession::close);
  }
}
