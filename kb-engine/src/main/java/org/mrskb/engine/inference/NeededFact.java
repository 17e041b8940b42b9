package org.mrskb.engine.inference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A fact without which a rule cannot fire: its type, and the literals that some of its fields must
 * have.
 *
 * @param fact binary name of the fact's class
 * @param fields for each field that the rule compares with literals, those literals as {@link
 *     #print} prints them
 */
record NeededFact(String fact, Map<String, List<String>> fields) {
  private static final Set<Class<?>> PRINTED =
      Set.of(
          String.class,
          boolean.class,
          Boolean.class,
          int.class,
          Integer.class,
          long.class,
          Long.class,
          double.class,
          Double.class);

  /** What a rule condition needs at least. */
  static NeededFact of(RuleCondition condition, ClassLoader loader) {
    Map<String, List<String>> fields = new TreeMap<>();
    for (RuleCondition.Constraint constraint : condition.constraints()) {
      AskedValues asked = AskedValues.of(constraint.text());
      if (!asked.values().isEmpty() && isPrinted(condition.className(), asked.field(), loader)) {
        fields.merge(asked.field(), List.copyOf(asked.values()), NeededFact::both);
      }
    }
    return new NeededFact(condition.className(), fields);
  }

  private static List<String> both(List<String> a, List<String> b) {
    Set<String> both = new TreeSet<>(a);
    both.retainAll(b);
    return List.copyOf(both);
  }

  private static boolean isPrinted(String className, String field, ClassLoader loader) {
    try {
      Class<?> type = Class.forName(className, false, loader).getMethod(field).getReturnType();
      return type.isEnum() || PRINTED.contains(type);
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** The field whose literals the fewest needs ask for; empty if any fact of the type will do. */
  String rarest(Map<String, Map<String, Integer>> uses) {
    String rarest = "";
    int fewest = Integer.MAX_VALUE;
    for (Map.Entry<String, List<String>> field : fields.entrySet()) {
      Map<String, Integer> ofField = uses.get(fact + "." + field.getKey());
      int shared = field.getValue().stream().mapToInt(ofField::get).sum();
      if (shared < fewest) {
        fewest = shared;
        rarest = field.getKey();
      }
    }
    return rarest;
  }

  /** Counts how many needs ask for each literal of each field. */
  static Map<String, Map<String, Integer>> uses(Collection<NeededFact> needs) {
    Map<String, Map<String, Integer>> uses = new TreeMap<>();
    for (NeededFact need : needs) {
      need.fields.forEach(
          (field, values) ->
              values.forEach(
                  value ->
                      uses.computeIfAbsent(need.fact + "." + field, f -> new TreeMap<>())
                          .merge(value, 1, Integer::sum)));
    }
    return uses;
  }

  /** A field's value as a literal of a rule prints it. */
  static String print(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Double number && number == Math.rint(number)) {
      return String.valueOf(number.longValue());
    }
    return String.valueOf(value);
  }
}
