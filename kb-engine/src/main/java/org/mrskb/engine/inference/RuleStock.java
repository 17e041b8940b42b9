package org.mrskb.engine.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kie.api.KieBaseConfiguration;

/**
 * What the build writes down about the rules of a pack, so that nothing of it is found out at
 * start.
 *
 * @param rules where the rules of each cause are
 * @param triggers which facts speak of which causes, for {@link Triggers#read}
 * @param phrases what rules ask for with {@code Says}
 * @param askedFields for each class of facts that rules ask for, by name, the fields they ask about
 */
public record RuleStock(
    Map<String, List<GeneratedRule>> rules,
    Map<String, Object> triggers,
    Set<String> phrases,
    Map<String, Set<String>> askedFields) {

  /**
   * Loads every rule.
   *
   * @param models class names, from the file that the rule compiler wrote
   */
  public static RuleStock take(List<String> models, ClassLoader loader) {
    Map<String, List<GeneratedRule>> rules = new TreeMap<>();
    for (GeneratedRule rule : GeneratedRule.in(models, loader)) {
      rules
          .computeIfAbsent(Verdicts.causeOf(rule.make(loader).getName()), c -> new ArrayList<>())
          .add(rule);
    }
    Map<String, List<CompiledRule>> compiled = new TreeMap<>();
    KieBaseConfiguration configuration = CauseRules.configuration();
    rules.forEach(
        (cause, all) ->
            compiled.put(cause, CauseRules.load(all, configuration, loader).compiled()));
    List<CompiledRule> all = compiled.values().stream().flatMap(List::stream).toList();
    Set<String> phrases = new TreeSet<>();
    all.forEach(rule -> phrases.addAll(rule.literals("Says")));
    return new RuleStock(rules, Triggers.write(compiled, loader), phrases, askedFields(all));
  }

  private static Map<String, Set<String>> askedFields(List<CompiledRule> rules) {
    Map<String, Set<String>> fields = new TreeMap<>();
    for (CompiledRule rule : rules) {
      for (RuleCondition condition : rule.conditions()) {
        Set<String> of = fields.computeIfAbsent(condition.className(), c -> new TreeSet<>());
        condition.constraints().forEach(c -> of.addAll(c.fields()));
      }
    }
    return fields;
  }
}
