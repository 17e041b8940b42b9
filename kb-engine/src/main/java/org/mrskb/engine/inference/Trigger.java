package org.mrskb.engine.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A fact without which a rule cannot fire: its type and, where the rule compares a field with
 * literals, that field and one of its values. A rule none of whose triggers is there need not be
 * asked, nor even be loaded.
 *
 * @param fact binary name of the fact's class
 * @param field name of the field, empty if any fact of the type will do
 * @param value the field's value as {@link #print} prints it
 */
record Trigger(String fact, String field, String value) {

  static Trigger any(String fact) {
    return new Trigger(fact, "", "");
  }

  /** A field's value as a literal of a rule prints it, empty for what no literal stands for. */
  static String print(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return number == Math.rint(number) ? String.valueOf((long) number) : "";
    }
    return value instanceof String || value instanceof Number || value instanceof Boolean
        ? value.toString()
        : "";
  }

  /**
   * Sets of triggers, of each of which a rule needs one: a set for each fact that it wants, and for
   * each field of it that must have one of some values.
   */
  static List<Set<Trigger>> neededBy(CompiledRule rule) {
    List<Set<Trigger>> needed = new ArrayList<>();
    for (RuleCondition condition : rule.conditions()) {
      if (condition.negated()) {
        continue;
      }
      String fact = condition.className();
      needed.add(Set.of(any(fact)));
      for (RuleCondition.Constraint constraint : condition.constraints()) {
        AskedValues asked = AskedValues.of(constraint.text());
        if (!asked.values().isEmpty()) {
          needed.add(
              asked.values().stream()
                  .map(value -> new Trigger(fact, asked.field(), value))
                  .collect(Collectors.toSet()));
        }
      }
    }
    return needed;
  }
}
