package org.mrskb.engine.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mrskb.engine.paste.RecordFields;

/**
 * Tells from the facts which causes have a rule that may fire. What it costs grows with the facts,
 * not with the rules.
 *
 * @param causes causes by the fact's class, the field and its value as {@link Trigger} has them
 */
public record Triggers(Map<String, Map<String, Map<String, List<String>>>> causes) {

  /** The triggers of all causes, in an order that does not change from build to build. */
  static Triggers of(Map<String, Set<Trigger>> triggersOfCauses) {
    Map<String, Map<String, Map<String, List<String>>>> causes = new TreeMap<>();
    triggersOfCauses.forEach(
        (cause, triggers) ->
            triggers.forEach(
                trigger ->
                    causes
                        .computeIfAbsent(trigger.fact(), f -> new TreeMap<>())
                        .computeIfAbsent(trigger.field(), f -> new TreeMap<>())
                        .computeIfAbsent(trigger.value(), v -> new ArrayList<>())
                        .add(cause)));
    return new Triggers(causes);
  }

  SortedSet<String> causesOf(Collection<? extends Record> facts) {
    SortedSet<String> found = new TreeSet<>();
    for (Record fact : facts) {
      for (var byField : causes.getOrDefault(fact.getClass().getName(), Map.of()).entrySet()) {
        String field = byField.getKey();
        String value = field.isEmpty() ? "" : Trigger.print(RecordFields.value(fact, field));
        found.addAll(byField.getValue().getOrDefault(value, List.of()));
      }
    }
    return found;
  }

  /**
   * For each rule of a pack the set of triggers that the fewest rules share, so that as few as
   * possible are asked in vain.
   */
  static Map<String, Set<Trigger>> rarest(Collection<CompiledRule> rules) {
    Map<Trigger, Integer> uses = new HashMap<>();
    for (CompiledRule rule : rules) {
      Trigger.neededBy(rule).forEach(set -> set.forEach(t -> uses.merge(t, 1, Integer::sum)));
    }
    Map<String, Set<Trigger>> chosen = new HashMap<>();
    for (CompiledRule rule : rules) {
      Set<Trigger> best = null;
      int fewest = Integer.MAX_VALUE;
      for (Set<Trigger> set : Trigger.neededBy(rule)) {
        int shared = set.stream().mapToInt(uses::get).sum();
        if (shared < fewest) {
          fewest = shared;
          best = set;
        }
      }
      if (best == null) {
        throw new IllegalStateException("The rule '" + rule.name() + "' wants no fact at all.");
      }
      chosen.put(rule.name(), best);
    }
    return chosen;
  }
}
