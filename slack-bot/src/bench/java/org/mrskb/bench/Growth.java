package org.mrskb.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** The same diagnosis and the same start with ten and thirty times the rules. */
final class Growth {
  private final Runs runs;
  private final Path home;
  private final Path work;

  Growth(Runs runs, Path home, Path work) {
    this.runs = runs;
    this.home = home;
    this.work = work;
  }

  void measure(Results results) throws IOException, RunnerException {
    List<Integer> sizes = List.of(200, 2000, 6000);
    for (int size : sizes) {
      Path folder = Files.createDirectories(work.resolve(String.valueOf(size)));
      GrownPack.build(home.resolve("rules"), size, folder);
    }
    Map<String, Double> warm = new LinkedHashMap<>();
    for (RunResult result :
        Runs.run(runs.options(GrowthBenchmark.class, ".*").mode(Mode.SampleTime))) {
      warm.put(result.getParams().getParam("rules"), Runs.p50(result));
    }
    Map<String, Processes.Command> starts = new LinkedHashMap<>();
    for (int size : sizes) {
      starts.put(
          String.valueOf(size),
          Processes.Command.java(
              List.of(),
              GrowthBenchmark.Once.class,
              GrowthBenchmark.folder(work, size).toString()));
    }
    Map<String, Double> cold = Processes.medians(starts, 5);
    results.section(
        "Growth",
        "Generated causes of the catalog's shape, which ask the same kinds of facts for other"
            + " phrases, topics, types and numbers. Each size is one pack; the paste is that of"
            + " above.");
    for (String size : List.of("2000", "6000")) {
      results.atMost(
          size + " rules, latency against 200",
          warm.get(size) / warm.get("200"),
          size.equals("2000") ? 2 : 4,
          Runs.micros(warm.get(size)) + " / " + Runs.micros(warm.get("200")));
    }
    for (String size : List.of("2000", "6000")) {
      results.atMost(
          size + " rules, start of the process against 200",
          cold.get(size) / cold.get("200"),
          Double.parseDouble(size) / 200,
          String.format(Locale.ROOT, "%.0f ms / %.0f ms", cold.get(size), cold.get("200")));
    }
    Map<String, Double> signatures = new LinkedHashMap<>();
    for (RunResult result :
        Runs.run(runs.options(SignatureBenchmark.class, ".*").mode(Mode.SampleTime))) {
      signatures.put(result.getParams().getParam("phrases"), Runs.p50(result));
    }
    results.atMost(
        "10,000 phrases looked for, against 500",
        signatures.get("10000") / signatures.get("500"),
        1.2,
        Runs.micros(signatures.get("10000")) + " / " + Runs.micros(signatures.get("500")));
  }
}
