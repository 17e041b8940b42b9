package org.mrskb.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;
import org.mrskb.engine.pack.CatalogChecks;
import org.mrskb.engine.pack.PackSource;
import org.mrskb.engine.pack.RuleCase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The cases of the catalog through what people use instead: a cascade, and a small rule engine. */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AlternativesBenchmark {
  static final String RULES = "mrs.bench.rules";

  /** Every n-th case of the catalog that names a cause and asks with a text alone. */
  @State(Scope.Benchmark)
  public static class Cases {
    private static final int EVERY = 10;

    final KnowledgeBase knowledge = KnowledgeBase.load();
    final List<RuleCase> cases = new ArrayList<>();

    @Setup
    public void read() {
      Path rules = Path.of(System.getProperty(RULES));
      List<RuleCase> all =
          new CatalogChecks(PackSource.open(rules), knowledge)
              .cases().stream()
                  .filter(c -> !c.expect().isEmpty() && c.symptom().answers().isEmpty())
                  .toList();
      for (int i = 0; i < all.size(); i += EVERY) {
        cases.add(all.get(i));
      }
    }

    /** How many of the cases an alternative answers with their first cause. */
    int right(Function<Symptom, Optional<String>> alternative) {
      int right = 0;
      for (RuleCase one : cases) {
        right +=
            alternative.apply(one.symptom()).filter(one.expect().get(0)::equals).isPresent()
                ? 1
                : 0;
      }
      return right;
    }

    /** How many it answers with something else. */
    int wrong(Function<Symptom, Optional<String>> alternative) {
      int wrong = 0;
      for (RuleCase one : cases) {
        wrong +=
            alternative.apply(one.symptom()).filter(c -> !one.expect().contains(c)).isPresent()
                ? 1
                : 0;
      }
      return wrong;
    }
  }

  static Optional<String> byKnowledge(KnowledgeBase knowledge, Symptom symptom) {
    Diagnosis diagnosis = knowledge.diagnose(symptom);
    return diagnosis.findings().stream().map(f -> f.cause()).findFirst();
  }

  /** The cascade's checks as rules of Easy Rules; the first that fires tells. */
  @State(Scope.Benchmark)
  public static class Easy {
    private final Rules rules = new Rules();
    private final DefaultRulesEngine engine = new DefaultRulesEngine();

    public Easy() {
      engine.getParameters().setSkipOnFirstAppliedRule(true);
      for (int i = 0; i < Cascade.CHECKS.size(); i++) {
        Pattern pattern = Cascade.CHECKS.get(i).pattern();
        String cause = Cascade.CHECKS.get(i).cause();
        rules.register(
            new RuleBuilder()
                .name("check " + i)
                .priority(i)
                .when(facts -> pattern.matcher(facts.<String>get("text")).find())
                .then(facts -> facts.put("cause", cause))
                .build());
      }
    }

    Optional<String> cause(String text) {
      Facts facts = new Facts();
      facts.put("text", text);
      engine.fire(rules, facts);
      return Optional.ofNullable(facts.get("cause"));
    }
  }

  @Benchmark
  public int knowledge(Cases cases) {
    return cases.right(s -> byKnowledge(cases.knowledge, s));
  }

  @Benchmark
  public int cascade(Cases cases) {
    return cases.right(s -> Cascade.cause(s.text()));
  }

  @Benchmark
  public int easyRules(Cases cases, Easy easy) {
    return cases.right(s -> easy.cause(s.text()));
  }
}
