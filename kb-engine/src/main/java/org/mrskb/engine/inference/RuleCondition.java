package org.mrskb.engine.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drools.base.rule.Pattern;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.kie.api.runtime.rule.FactHandle;
import org.mrskb.engine.Condition;

/**
 * One pattern of a rule: a fact and what is asked of its fields.
 *
 * @param fact simple name of the fact
 * @param negated whether the rule wants that there is no such fact
 * @param constraints what is asked of its fields, in the rule's order
 */
record RuleCondition(String fact, String className, boolean negated, List<Constraint> constraints) {

  /**
   * One constraint.
   *
   * @param text its source
   * @param fields the fields it names
   */
  record Constraint(String text, Set<String> fields, LambdaConstraint test) {
    boolean holds(FactHandle handle) {
      return test.isAllowed(handle, null);
    }
  }

  static RuleCondition of(Pattern pattern, boolean negated) {
    String className = pattern.getObjectType().getClassName();
    List<Constraint> constraints = new ArrayList<>();
    for (var constraint : pattern.getConstraints()) {
      if (constraint instanceof LambdaConstraint test) {
        String text = test.getPredicateInformation().getStringConstraint();
        constraints.add(new Constraint(text, ConditionFields.in(text), test));
      }
    }
    int cut = Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1;
    return new RuleCondition(
        className.substring(cut), className, negated, List.copyOf(constraints));
  }

  boolean isAbout(Object fact) {
    return fact.getClass().getName().equals(className);
  }

  boolean holds(FactHandle handle) {
    for (Constraint constraint : constraints) {
      if (!constraint.holds(handle)) {
        return false;
      }
    }
    return true;
  }

  /**
   * How the pattern stands against the facts of a session; one line per constraint, or one for the
   * whole if negated.
   */
  List<Condition> against(List<FactHandle> facts, FieldReader fields) {
    if (negated) {
      boolean found = facts.stream().anyMatch(this::holds);
      return List.of(
          new Condition("no " + this, found ? Condition.Outcome.NOT_MET : Condition.Outcome.MET));
    }
    FactHandle best = null;
    int most = -1;
    for (FactHandle handle : facts) {
      int met = 0;
      for (Constraint constraint : constraints) {
        met += constraint.holds(handle) ? 1 : 0;
      }
      if (met > most) {
        most = met;
        best = handle;
      }
    }
    List<Condition> lines = new ArrayList<>();
    if (constraints.isEmpty()) {
      lines.add(
          new Condition(fact, best == null ? Condition.Outcome.NOT_TOLD : Condition.Outcome.MET));
    }
    for (Constraint constraint : constraints) {
      lines.add(new Condition(fact + ": " + constraint.text, outcome(constraint, best, fields)));
    }
    return lines;
  }

  private static Condition.Outcome outcome(
      Constraint constraint, FactHandle best, FieldReader fields) {
    if (best == null) {
      return Condition.Outcome.NOT_TOLD;
    }
    if (constraint.holds(best)) {
      return Condition.Outcome.MET;
    }
    boolean told = constraint.fields.stream().anyMatch(f -> fields.told(best, f));
    return told ? Condition.Outcome.NOT_MET : Condition.Outcome.NOT_TOLD;
  }

  /** Tells whether a fact has a value in a field. */
  interface FieldReader {
    boolean told(FactHandle handle, String field);
  }

  @Override
  public String toString() {
    List<String> texts = constraints.stream().map(Constraint::text).toList();
    return texts.isEmpty() ? fact : fact + "( " + String.join(", ", texts) + " )";
  }
}
