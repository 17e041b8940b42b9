package org.mrskb.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mrskb.engine.Symptom;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** The same cases through what people use instead. */
final class Alternatives {
  private final Runs runs;
  private final Path home;

  Alternatives(Runs runs, Path home) {
    this.runs = runs;
    this.home = home;
  }

  void measure(Results results) throws RunnerException {
    System.setProperty(AlternativesBenchmark.RULES, home.resolve("rules").toString());
    AlternativesBenchmark.Cases cases = new AlternativesBenchmark.Cases();
    cases.read();
    AlternativesBenchmark.Easy easy = new AlternativesBenchmark.Easy();
    Map<String, Double> time = new LinkedHashMap<>();
    for (RunResult result :
        Runs.run(runs.options(AlternativesBenchmark.class, ".*").mode(Mode.AverageTime))) {
      time.put(
          result.getPrimaryResult().getLabel(),
          result.getPrimaryResult().getScore() / cases.cases.size());
    }
    results.section(
        "Against what people use instead",
        cases.cases.size()
            + " cases of the catalog, damaged ones among them, one after the other. The cascade has "
            + Cascade.CHECKS.size()
            + " regular expressions, the first that matches wins; Easy Rules has the same checks as"
            + " rules.");
    alternative(
        results,
        "this library",
        "knowledge",
        time,
        cases,
        s -> AlternativesBenchmark.byKnowledge(cases.knowledge, s));
    alternative(
        results, "cascade of expressions", "cascade", time, cases, s -> Cascade.cause(s.text()));
    alternative(results, "Easy Rules", "easyRules", time, cases, s -> easy.cause(s.text()));
    results.text(
        """
        What the others cannot do: see through line wraps, entities, smart quotes and other languages
        (an expression fits the text or it does not); join facts from different places of a paste (the
        virtual directory says that MRS Proxy is on, so the 403 has another cause); rule a cause out;
        ask the question that settles a doubt and go on with the answer; say which words prove a
        finding. Easy Rules keeps its facts in one map and fires by priority: two objects of one kind
        overwrite each other, and "there is no such fact" has to be written into every condition by
        hand. Expressions on pasted text can also be made to backtrack.""");
  }

  private static void alternative(
      Results results,
      String name,
      String benchmark,
      Map<String, Double> time,
      AlternativesBenchmark.Cases cases,
      Function<Symptom, Optional<String>> asked) {
    results.plain(
        name,
        String.format(
            Locale.ROOT,
            "%.2f× the time of this library (%s a case); first cause right %d, wrong cause %d of %d",
            time.get(benchmark) / time.get("knowledge"),
            Runs.micros(time.get(benchmark)),
            cases.right(asked),
            cases.wrong(asked),
            cases.cases.size()));
  }
}
