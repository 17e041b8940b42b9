package org.mrskb.engine.inference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A rule as the engine sees it.
 *
 * @param name full name
 * @param conditions its patterns
 */
record CompiledRule(String name, List<RuleCondition> conditions) {

  /** How much a rule asks for: one for each fact it needs and one for each constraint on it. */
  public int specificity() {
    int count = 0;
    for (RuleCondition condition : conditions) {
      count += condition.negated() ? 0 : 1 + condition.constraints().size();
    }
    return count;
  }

  /** The string literals that the rule compares a field of a fact with. */
  public Set<String> literals(String fact) {
    Set<String> found = new LinkedHashSet<>();
    for (RuleCondition condition : conditions) {
      if (condition.fact().equals(fact)) {
        condition.constraints().forEach(c -> Literals.collect(c.text(), found));
      }
    }
    return found;
  }
}
