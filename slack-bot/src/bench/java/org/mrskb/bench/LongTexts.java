package org.mrskb.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;

/** Long texts against short ones, and hostile texts against harmless ones. */
final class LongTexts {
  private final Runs runs;

  LongTexts(Runs runs) {
    this.runs = runs;
  }

  void measure(Results results) throws RunnerException {
    Map<String, Double> length = new LinkedHashMap<>();
    for (RunResult result :
        Runs.run(runs.options(DiagnosisBenchmark.class, "length").mode(Mode.SampleTime))) {
      length.put(result.getParams().getParam("characters"), Runs.p50(result));
    }
    results.section(
        "Long and hostile texts",
        "Lines of a move report of 2 KB, 64 KB and 1 MB. Hostile texts are 64 KB of one pattern"
            + " each, made to keep a reader busy. Each reader goes over a text once: the time of a long"
            + " text is that of some thirty passes, and 1 MB is 512 times 2 KB. What is the same for both,"
            + " rules and answer, has become short, so the ratio to 2 KB grows with every gain for short"
            + " texts. Half the passes would be needed to stay within the bound.");
    results.atMost(
        "1 MB against 2 KB",
        length.get("1048576") / length.get("2048"),
        100,
        Runs.micros(length.get("1048576")) + " / " + Runs.micros(length.get("2048")));
    double worst = 0;
    String kind = "";
    for (RunResult result :
        Runs.run(
            runs.options(DiagnosisBenchmark.class, "hostile")
                .warmupIterations(2)
                .measurementIterations(2)
                .mode(Mode.SampleTime))) {
      if (Runs.p50(result) > worst) {
        worst = Runs.p50(result);
        kind = result.getParams().getParam("kind").toLowerCase(Locale.ROOT);
      }
    }
    results.atMost(
        "the worst of "
            + Samples.Hostile.values().length
            + " hostile texts, against lines of a report of the same size",
        worst / length.get("65536"),
        2,
        kind + ", " + Runs.micros(worst) + " / " + Runs.micros(length.get("65536")));
    pastesAndFiles(results);
  }

  private void pastesAndFiles(Results results) throws RunnerException {
    Map<String, List<RunResult>> byKind = new LinkedHashMap<>();
    for (RunResult result :
        Runs.run(
            runs.options(LongTextBenchmark.class, ".*")
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(2)
                .measurementTime(TimeValue.seconds(3))
                .mode(Mode.AverageTime)
                .jvmArgsAppend("-Xmx512m"))) {
      byKind
          .computeIfAbsent(result.getPrimaryResult().getLabel(), k -> new ArrayList<>())
          .add(result);
    }
    byKind.forEach(
        (kind, all) -> {
          for (int i = 1; i < all.size(); i++) {
            double before = all.get(i - 1).getPrimaryResult().getScore();
            double now = all.get(i).getPrimaryResult().getScore();
            String kilobytes = all.get(i).getParams().getParam("kilobytes");
            results.plain(
                kind + ", " + kilobytes + " KB, against half of it",
                String.format(Locale.ROOT, "%.2f× (%.0f ms)", now / before, now));
          }
        });
  }
}
