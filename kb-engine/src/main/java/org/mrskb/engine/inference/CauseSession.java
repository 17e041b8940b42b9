package org.mrskb.engine.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.mrskb.engine.Condition;
import org.mrskb.engine.Explanation;
import org.mrskb.engine.paste.RecordFields;

/** The rules of one cause against the facts of one diagnosis. */
final class CauseSession implements AutoCloseable {
  private final CauseRules rules;
  private final KieSession session;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final IdentityHashMap<Object, FactHandle> handles = new IdentityHashMap<>();

  /**
   * By the class of the fact; in the order of the text, so that the same text has the same answer.
   */
  private final Map<String, List<FactHandle>> asked = new HashMap<>();

  CauseSession(CauseRules rules, Collection<? extends Record> facts) {
    this.rules = rules;
    this.session = rules.newSession();
    session.getEnvironment().set(Verdicts.COLLECTOR, verdicts);
    try {
      for (Record fact : facts) {
        if (rules.asksAbout(fact)) {
          FactHandle handle = session.insert(fact);
          handles.put(fact, handle);
          asked.computeIfAbsent(fact.getClass().getName(), c -> new ArrayList<>()).add(handle);
        }
      }
      session.fireAllRules();
    } catch (RuntimeException e) {
      session.dispose();
      throw e;
    }
  }

  List<Verdict> verdicts() {
    return verdicts;
  }

  Set<String> fieldsAskedFor(String rule, Object fact) {
    Set<String> fields = new LinkedHashSet<>();
    FactHandle handle = handles.get(fact);
    for (CompiledRule candidate : rules.compiled()) {
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

  int specificity(String rule) {
    return rules.compiled().stream()
        .filter(r -> r.name().equals(rule))
        .mapToInt(CompiledRule::specificity)
        .findFirst()
        .orElse(0);
  }

  List<Explanation.Rule> explain() {
    List<Explanation.Rule> explained = new ArrayList<>();
    for (CompiledRule rule : rules.compiled()) {
      List<Condition> conditions = new ArrayList<>();
      boolean fired = verdicts.stream().anyMatch(v -> v.rule().equals(rule.name()));
      for (RuleCondition condition : rule.conditions()) {
        List<FactHandle> facts = asked.getOrDefault(condition.className(), List.of());
        conditions.addAll(condition.against(facts, this::told));
      }
      explained.add(new Explanation.Rule(rule.name(), fired, conditions));
    }
    return explained;
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
