package org.mrskb.engine.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/**
 * The rules of one cause, as a network of their own: rules of different causes share no conclusion,
 * so nothing is lost, and a cause that no fact speaks of is never loaded. The only class that knows
 * how Drools loads rules and what a rule looks like inside; these calls are half internal, and a
 * test of the whole path fails loudly if an upgrade changes them.
 */
final class CauseRules {
  private final KieBase base;
  private final List<CompiledRule> compiled;
  private final Set<String> factClasses = new HashSet<>();

  private CauseRules(KieBase base) {
    this.base = base;
    List<CompiledRule> rules = new ArrayList<>();
    for (KiePackage part : base.getKiePackages()) {
      for (Rule rule : part.getRules()) {
        rules.add(compiled((RuleImpl) rule));
      }
    }
    this.compiled = List.copyOf(rules);
    for (CompiledRule rule : compiled) {
      rule.conditions().forEach(c -> factClasses.add(c.className()));
    }
  }

  /** How Drools sets up a network; takes a moment to make, so one serves all causes. */
  static KieBaseConfiguration configuration() {
    return RuleBaseFactory.newKnowledgeBaseConfiguration();
  }

  static CauseRules load(
      Collection<GeneratedRule> rules, KieBaseConfiguration configuration, ClassLoader loader) {
    ModelImpl model = null;
    for (GeneratedRule rule : rules) {
      org.drools.model.Rule made = rule.make(loader);
      if (model == null) {
        model = new ModelImpl(made.getPackage());
      }
      model.addRule(made);
    }
    return new CauseRules(KieBaseBuilder.createKieBaseFromModel(List.of(model), configuration));
  }

  List<CompiledRule> compiled() {
    return compiled;
  }

  boolean asksAbout(Record fact) {
    return factClasses.contains(fact.getClass().getName());
  }

  KieSession newSession() {
    return base.newKieSession();
  }

  int openSessions() {
    return base.getKieSessions().size();
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
