package org.mrskb.engine.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/**
 * The compiled rules of one pack. The only class that knows how Drools loads a model and what a
 * rule looks like inside; these calls are half internal, and a test of the whole path fails loudly
 * if an upgrade changes them.
 */
public final class RuleBase {
  private final KieBase base;
  private volatile Map<String, List<CompiledRule>> byCause;

  private RuleBase(KieBase base) {
    this.base = base;
  }

  /**
   * Loads the generated model classes.
   *
   * @param models class names, from the model file that the build wrote
   */
  public static RuleBase load(Collection<String> models, ClassLoader loader) {
    List<Model> loaded = new ArrayList<>();
    for (String name : models) {
      try {
        loaded.add(
            Class.forName(name, true, loader)
                .asSubclass(Model.class)
                .getDeclaredConstructor()
                .newInstance());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(
            "The compiled rules lack " + name + "; build the pack again.", e);
      }
    }
    return new RuleBase(
        KieBaseBuilder.createKieBaseFromModel(
            loaded, RuleBaseFactory.newKnowledgeBaseConfiguration()));
  }

  /** A session of its own for one diagnosis. Close it. */
  public RuleSession open(Collection<? extends Record> facts) {
    return new RuleSession(this, base.newKieSession(), facts);
  }

  /** Sessions that were not closed; for tests. */
  public int openSessions() {
    return base.getKieSessions().size();
  }

  List<CompiledRule> rulesOf(String cause) {
    return rules().getOrDefault(cause, List.of());
  }

  /**
   * Every rule, by cause. Looked into on first use: a plain diagnosis asks only for causes that
   * were found.
   */
  public Map<String, List<CompiledRule>> rules() {
    Map<String, List<CompiledRule>> known = byCause;
    if (known == null) {
      Map<String, List<CompiledRule>> all = new TreeMap<>();
      for (KiePackage part : base.getKiePackages()) {
        for (Rule rule : part.getRules()) {
          all.computeIfAbsent(Verdicts.causeOf(rule.getName()), c -> new ArrayList<>())
              .add(compiled((RuleImpl) rule));
        }
      }
      known = new LinkedHashMap<>(all);
      byCause = known;
    }
    return known;
  }

  /** For each class of facts that rules ask for, by name, the fields they ask about. */
  public Map<String, Set<String>> asked() {
    Map<String, Set<String>> fields = new LinkedHashMap<>();
    for (List<CompiledRule> ofCause : rules().values()) {
      for (CompiledRule rule : ofCause) {
        for (RuleCondition condition : rule.conditions()) {
          Set<String> of =
              fields.computeIfAbsent(condition.className(), c -> new LinkedHashSet<>());
          condition.constraints().forEach(c -> of.addAll(c.fields()));
        }
      }
    }
    return fields;
  }

  private static CompiledRule compiled(RuleImpl rule) {
    List<RuleCondition> conditions = new ArrayList<>();
    collect(rule.getLhs(), false, conditions);
    return new CompiledRule(rule.getName(), List.copyOf(conditions));
  }

  private static void collect(
      RuleConditionElement element, boolean negated, List<RuleCondition> into) {
    if (element instanceof Pattern pattern) {
      into.add(RuleCondition.of(pattern, negated));
    } else if (element instanceof GroupElement group) {
      for (RuleConditionElement child : group.getChildren()) {
        collect(child, negated || group.isNot(), into);
      }
    }
  }
}
