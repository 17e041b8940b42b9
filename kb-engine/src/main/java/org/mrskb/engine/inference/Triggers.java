package org.mrskb.engine.inference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mrskb.engine.paste.RecordFields;

/**
 * Tells from the facts which causes have a rule that may fire: one each of whose needs is met. What
 * it costs grows with the facts, not with the rules.
 */
public final class Triggers {
  /** Needs by the fact's class, one field that they ask for, and each value it may have. */
  private final Map<String, Map<String, Map<String, List<String>>>> index;

  private final List<Need> needs;
  private final List<Rule> rules;

  /**
   * What has to be told of a fact besides the field that it is found by.
   *
   * @param fields field to its values
   * @param rules numbers of the rules that need it
   */
  private record Need(Map<String, List<String>> fields, List<Integer> rules) {}

  /**
   * A rule.
   *
   * @param needs how many it has
   */
  private record Rule(String cause, int needs) {}

  private Triggers(
      Map<String, Map<String, Map<String, List<String>>>> index,
      List<Need> needs,
      List<Rule> rules) {
    this.index = index;
    this.needs = needs;
    this.rules = rules;
  }

  /**
   * What the build writes down about the rules of causes.
   *
   * @return maps, lists and strings; as short as they can be, for they are read at every start
   */
  static Map<String, Object> write(
      Map<String, List<CompiledRule>> rulesOfCauses, ClassLoader loader) {
    Map<NeededFact, Set<Integer>> needs = new LinkedHashMap<>();
    List<String> rules = new ArrayList<>();
    rulesOfCauses.forEach(
        (cause, all) -> {
          for (CompiledRule rule : all) {
            Set<NeededFact> ofRule = new LinkedHashSet<>();
            rule.conditions().stream()
                .filter(c -> !c.negated())
                .forEach(c -> ofRule.add(NeededFact.of(c, loader)));
            if (ofRule.isEmpty()) {
              throw new IllegalStateException("The rule '" + rule.name() + "' wants no fact.");
            }
            ofRule.forEach(
                need -> needs.computeIfAbsent(need, n -> new TreeSet<>()).add(rules.size()));
            rules.add(ofRule.size() + " " + cause);
          }
        });
    Map<String, Map<String, Integer>> uses = NeededFact.uses(needs.keySet());
    Map<String, Map<String, Map<String, List<String>>>> index = new TreeMap<>();
    List<Object> written = new ArrayList<>();
    needs.forEach(
        (need, of) -> {
          String by = need.rarest(uses);
          for (String value : by.isEmpty() ? List.of("") : need.fields().get(by)) {
            index
                .computeIfAbsent(need.fact(), f -> new TreeMap<>())
                .computeIfAbsent(by, f -> new TreeMap<>())
                .computeIfAbsent(value, v -> new ArrayList<>())
                .add(String.valueOf(written.size()));
          }
          String numbers = of.stream().map(String::valueOf).collect(Collectors.joining(" "));
          Map<String, Object> more = new TreeMap<>(need.fields());
          more.remove(by);
          if (more.isEmpty()) {
            written.add(numbers);
          } else {
            more.put("", numbers);
            written.add(more);
          }
        });
    Map<String, Object> triggers = new LinkedHashMap<>();
    triggers.put("facts", index);
    triggers.put("needs", written);
    triggers.put("rules", rules);
    return triggers;
  }

  /** Reads what {@link #write} wrote. */
  @SuppressWarnings("unchecked") // as write() has it
  public static Triggers read(Map<String, Object> written) {
    List<Rule> rules = new ArrayList<>();
    for (String rule : (List<String>) written.get("rules")) {
      int cut = rule.indexOf(' ');
      rules.add(new Rule(rule.substring(cut + 1), Integer.parseInt(rule, 0, cut, 10)));
    }
    List<Need> needs = new ArrayList<>();
    for (Object need : (List<Object>) written.get("needs")) {
      if (need instanceof Map<?, ?> more) {
        Map<String, List<String>> fields = new LinkedHashMap<>((Map<String, List<String>>) more);
        fields.remove("");
        needs.add(new Need(fields, numbers((String) more.get(""))));
      } else {
        needs.add(new Need(Map.of(), numbers((String) need)));
      }
    }
    return new Triggers(
        (Map<String, Map<String, Map<String, List<String>>>>) written.get("facts"), needs, rules);
  }

  private static List<Integer> numbers(String list) {
    List<Integer> numbers = new ArrayList<>();
    int start = 0;
    while (start < list.length()) {
      int end = list.indexOf(' ', start);
      int stop = end < 0 ? list.length() : end;
      numbers.add(Integer.parseInt(list, start, stop, 10));
      start = stop + 1;
    }
    return numbers;
  }

  SortedSet<String> causesOf(Collection<? extends Record> facts) {
    BitSet seen = new BitSet(needs.size());
    int[] met = new int[rules.size()];
    SortedSet<String> causes = new TreeSet<>();
    for (Record fact : facts) {
      for (var byField : index.getOrDefault(fact.getClass().getName(), Map.of()).entrySet()) {
        String field = byField.getKey();
        String value = field.isEmpty() ? "" : NeededFact.print(RecordFields.value(fact, field));
        for (String each : byField.getValue().getOrDefault(value, List.of())) {
          int number = Integer.parseInt(each);
          if (!seen.get(number) && isMet(needs.get(number), fact)) {
            seen.set(number);
            for (int rule : needs.get(number).rules) {
              if (++met[rule] == rules.get(rule).needs) {
                causes.add(rules.get(rule).cause);
              }
            }
          }
        }
      }
    }
    return causes;
  }

  private static boolean isMet(Need need, Record fact) {
    for (Map.Entry<String, List<String>> field : need.fields.entrySet()) {
      Object value = RecordFields.value(fact, field.getKey());
      if (!field.getValue().contains(NeededFact.print(value))) {
        return false;
      }
    }
    return true;
  }
}
