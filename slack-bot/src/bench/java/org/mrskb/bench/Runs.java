package org.mrskb.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs benchmarks, each in a process of its own, and reads their results. */
final class Runs {
  private final Path home;
  private final Path work;

  /**
   * Runs.
   *
   * @param home the folder of the project
   * @param work a folder for what is made to be measured
   */
  Runs(Path home, Path work) {
    this.home = home;
    this.work = work;
  }

  /** Options for the benchmarks of a class whose names fit the expression. */
  ChainedOptionsBuilder options(Class<?> benchmarks, String names) {
    return new OptionsBuilder()
        .include(benchmarks.getSimpleName() + "\\." + names + "$")
        .forks(1)
        .warmupIterations(6)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(4)
        .measurementTime(TimeValue.seconds(1))
        .jvmArgsAppend(
            "-D" + AlternativesBenchmark.RULES + "=" + home.resolve("rules"),
            "-D" + GrowthBenchmark.FOLDER + "=" + work)
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true);
  }

  static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build()).run();
  }

  static double p50(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  static double p99(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(99);
  }

  static String micros(double us) {
    return us < 10_000
        ? String.format(Locale.ROOT, "%.0f µs", us)
        : String.format(Locale.ROOT, "%.0f ms", us / 1000);
  }
}
