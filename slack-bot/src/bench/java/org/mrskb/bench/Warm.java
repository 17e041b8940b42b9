package org.mrskb.bench;

import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** One diagnosis, warm: its median, its tail, with two threads, and what it allocates. */
final class Warm {
  /** Until then the compiler still takes its part of the processors. */
  private static final int WARM_SECONDS = 10;

  private final Runs runs;

  Warm(Runs runs) {
    this.runs = runs;
  }

  void measure(Results results) throws RunnerException {
    RunResult whole = sampled("whole");
    RunResult rules = sampled("rulesAlone");
    double gain =
        throughput("whole", 2, 2 * WARM_SECONDS) / throughput("whole", 1, 2 * WARM_SECONDS);
    double machine = throughput("arithmetic", 2, 1) / throughput("arithmetic", 1, 1);
    results.section(
        "Warm, one diagnosis",
        "A paste of 2 KB from text to answer: an error record, two objects of cmdlets, lines of a"
            + " move report. The rules alone: a session over the same facts, for the causes that they"
            + " speak of; asking no others makes this a small number to compare with.");
    results.atMost(
        "median, against the rules alone",
        Runs.p50(whole) / Runs.p50(rules),
        10,
        Runs.micros(Runs.p50(whole)) + " / " + Runs.micros(Runs.p50(rules)));
    results.atMost(
        "p99, against the median",
        Runs.p99(whole) / Runs.p50(whole),
        4,
        Runs.micros(Runs.p99(whole)));
    results.atLeast("two threads, against one", gain, 1.4, "");
    results.plain(
        "… of plain arithmetic, which is what the machine gives",
        String.format(Locale.ROOT, "%.2f×", machine));
    results.plain("allocated by a diagnosis", kilobytes(whole));
    results.plain("… of it by the rules alone", kilobytes(rules));
    results.text(
        "What a diagnosis allocates: the views of the text (repaired, squeezed, each with the place"
            + " of every character), words and facts, a session for each cause that the facts speak"
            + " of, and the filled-in answer. Nothing of it is kept.");
  }

  private RunResult sampled(String method) throws RunnerException {
    return Runs.run(
            runs.options(DiagnosisBenchmark.class, method)
                .warmupIterations(WARM_SECONDS)
                .mode(Mode.SampleTime)
                .addProfiler(GCProfiler.class))
        .iterator()
        .next();
  }

  private double throughput(String method, int threads, int warmSeconds) throws RunnerException {
    return Runs.run(
            runs.options(DiagnosisBenchmark.class, method)
                .warmupIterations(warmSeconds)
                .mode(Mode.Throughput)
                .threads(threads))
        .iterator()
        .next()
        .getPrimaryResult()
        .getScore();
  }

  private static String kilobytes(RunResult result) {
    double bytes = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    return String.format(Locale.ROOT, "%.0f KB", bytes / 1024);
  }
}
