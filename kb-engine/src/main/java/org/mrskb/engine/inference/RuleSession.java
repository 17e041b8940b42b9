package org.mrskb.engine.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.mrskb.engine.Condition;
import org.mrskb.engine.Explanation;

/**
 * The rules of one pack against the facts of one diagnosis. Belongs to one thread; a rule base
 * keeps what is not closed.
 */
public final class RuleSession implements AutoCloseable {
  private final RuleBase rules;
  private final KieSession session;
  private final List<Verdict> verdicts = new ArrayList<>();

  /** In the order of the facts, so that the same text has the same answer. */
  private final Map<Object, FactHandle> handles = new LinkedHashMap<>();

  RuleSession(RuleBase rules, KieSession session, Collection<? extends Record> facts) {
    this.rules = rules;
    this.session = session;
    session.getEnvironment().set(Verdicts.COLLECTOR, verdicts);
    try {
      for (Record fact : facts) {
        handles.put(fact, session.insert(fact));
      }
      session.fireAllRules();
    } catch (RuntimeException e) {
      session.dispose();
      throw e;
    }
  }

  public List<Verdict> verdicts() {
    return List.copyOf(verdicts);
  }

  /** The fields of a matched fact that the rule asked about: they are the proof. */
  public Set<String> fieldsAskedFor(String rule, Object fact) {
    Set<String> fields = new LinkedHashSet<>();
    FactHandle handle = handles.get(fact);
    for (CompiledRule candidate : rules.rulesOf(Verdicts.causeOf(rule))) {
      if (candidate.name().equals(rule) && handle != null) {
        for (RuleCondition condition : candidate.conditions()) {
          if (!condition.negated() && condition.isAbout(fact) && condition.holds(handle)) {
            condition.constraints().forEach(c -> fields.addAll(c.fields()));
          }
        }
      }
    }
    return fields;
  }

  /** How much the rule asks for. */
  public int specificity(String rule) {
    return rules.rulesOf(Verdicts.causeOf(rule)).stream()
        .filter(r -> r.name().equals(rule))
        .mapToInt(CompiledRule::specificity)
        .findFirst()
        .orElse(0);
  }

  /** Each rule of a cause with its conditions against the facts. */
  public List<Explanation.Rule> explain(String cause) {
    List<Explanation.Rule> explained = new ArrayList<>();
    for (CompiledRule rule : rules.rulesOf(cause)) {
      List<Condition> conditions = new ArrayList<>();
      boolean fired = verdicts.stream().anyMatch(v -> v.rule().equals(rule.name()));
      for (RuleCondition condition : rule.conditions()) {
        conditions.addAll(condition.against(handlesOf(condition), this::told));
      }
      explained.add(new Explanation.Rule(rule.name(), fired, conditions));
    }
    return explained;
  }

  private List<FactHandle> handlesOf(RuleCondition condition) {
    List<FactHandle> found = new ArrayList<>();
    handles.forEach(
        (fact, handle) -> {
          if (condition.isAbout(fact)) {
            found.add(handle);
          }
        });
    return found;
  }

  private boolean told(FactHandle handle, String field) {
    Object fact = session.getObject(handle);
    return fact instanceof Record made && RecordFields.value(made, field) != null;
  }

  @Override
  public void close() {
    session.dispose();
  }
}
