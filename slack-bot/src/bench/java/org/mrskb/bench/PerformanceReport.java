package org.mrskb.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures everything that has a bound and writes {@code docs/performance.md}. */
public final class PerformanceReport {
  private static final int MILLION = 1_000_000;

  private final Path home;
  private final Path work;
  private final Results results = new Results();

  private PerformanceReport(Path home, Path work) {
    this.home = home;
    this.work = work;
  }

  /** {@code <folder of the project>}. */
  public static void main(String[] args) throws IOException, RunnerException {
    long start = System.nanoTime();
    Path home = Path.of(args[0]).toAbsolutePath().normalize();
    Path work = Files.createTempDirectory("mrs-bench");
    try {
      PerformanceReport report = new PerformanceReport(home, work);
      report.coldStart();
      report.warm();
      report.growth();
      report.lengths();
      report.alternatives();
      report.memory();
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
      String page = report.page(seconds);
      Files.writeString(home.resolve("docs/performance.md"), page);
      System.out.println(page);
    } finally {
      delete(work);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void coldStart() throws IOException {
    say("cold start");
    new ColdStart(home, work).measure(results);
  }

  private static void say(String what) {
    System.out.println("measuring " + what + " …");
  }

  private ChainedOptionsBuilder options(String benchmark) {
    return new OptionsBuilder()
        .include(benchmark)
        .forks(1)
        .warmupIterations(3)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(4)
        .measurementTime(TimeValue.seconds(1))
        .jvmArgsAppend(
            "-D" + AlternativesBenchmark.RULES + "=" + home.resolve("rules"),
            "-D" + GrowthBenchmark.FOLDER + "=" + work)
        .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT)
        .shouldFailOnError(true);
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build()).run();
  }

  private static double p50(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static double p99(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(99);
  }

  private static String micros(double us) {
    return us < 10_000
        ? String.format(Locale.ROOT, "%.0f µs", us)
        : String.format(Locale.ROOT, "%.0f ms", us / 1000);
  }

  private RunResult sampled(String method) throws RunnerException {
    return run(
            options(DiagnosisBenchmark.class.getSimpleName() + "\\." + method + "$")
                .mode(Mode.SampleTime)
                .addProfiler(GCProfiler.class))
        .iterator()
        .next();
  }

  private double throughput(int threads) throws RunnerException {
    return run(
            options(DiagnosisBenchmark.class.getSimpleName() + "\\.whole$")
                .mode(Mode.Throughput)
                .threads(threads))
        .iterator()
        .next()
        .getPrimaryResult()
        .getScore();
  }

  private void warm() throws RunnerException {
    say("warm diagnoses");
    RunResult whole = sampled("whole");
    RunResult rules = sampled("rulesAlone");
    double one = throughput(1);
    double two = throughput(2);
    results.section(
        "Warm, one diagnosis",
        "A paste of 2 KB from text to answer: an error record, two objects of cmdlets, lines of a"
            + " move report. The rules alone: a session over the same facts, for the causes that they"
            + " speak of; asking no others makes this a small number to compare with.");
    results.atMost(
        "median, against the rules alone",
        p50(whole) / p50(rules),
        10,
        micros(p50(whole)) + " / " + micros(p50(rules)));
    results.atMost(
        "p99, against the median", p99(whole) / p50(whole), 4, micros(p99(whole)));
    results.atLeast("two threads, against one", two / one, 1.4, "");
    results.plain("allocated by a diagnosis", kilobytes(whole));
    results.plain("… of it by the rules alone", kilobytes(rules));
    results.text(
        "What a diagnosis allocates: the views of the text (repaired, squeezed, each with the place"
            + " of every character), words and facts, a session for each cause that the facts speak"
            + " of, and the filled-in answer. Nothing of it is kept.");
  }

  private static String kilobytes(RunResult result) {
    double bytes = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    return String.format(Locale.ROOT, "%.0f KB", bytes / 1024);
  }

  private void growth() throws IOException, RunnerException {
    List<Integer> sizes = List.of(200, 2000, 6000);
    for (int size : sizes) {
      say("growth: building " + size + " rules");
      Path folder = Files.createDirectories(work.resolve(String.valueOf(size)));
      GrownPack.build(home.resolve("rules"), size, folder);
    }
    say("growth");
    Map<String, Double> warm = new LinkedHashMap<>();
    for (RunResult result :
        run(options(GrowthBenchmark.class.getSimpleName() + "\\.").mode(Mode.SampleTime))) {
      warm.put(result.getParams().getParam("rules"), p50(result));
    }
    Map<String, Processes.Command> starts = new LinkedHashMap<>();
    for (int size : sizes) {
      starts.put(
          String.valueOf(size),
          java(List.of(), GrowthBenchmark.Once.class, folder(size).toString()));
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
          micros(warm.get(size)) + " / " + micros(warm.get("200")));
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
        run(options(SignatureBenchmark.class.getSimpleName() + "\\.").mode(Mode.SampleTime))) {
      signatures.put(result.getParams().getParam("phrases"), p50(result));
    }
    results.atMost(
        "10,000 phrases looked for, against 500",
        signatures.get("10000") / signatures.get("500"),
        1.2,
        micros(signatures.get("10000")) + " / " + micros(signatures.get("500")));
  }

  private Path folder(int size) {
    return GrowthBenchmark.folder(work, size);
  }

  private static Processes.Command java(List<String> options, Class<?> main, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(options);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    words.addAll(List.of(arguments));
    return Processes.Command.of(words);
  }

  private void lengths() throws RunnerException {
    say("long and hostile texts");
    Map<String, Double> length = new LinkedHashMap<>();
    for (RunResult result :
        run(
            options(DiagnosisBenchmark.class.getSimpleName() + "\\.length$")
                .mode(Mode.SampleTime))) {
      length.put(result.getParams().getParam("characters"), p50(result));
    }
    results.section(
        "Long and hostile texts",
        "Lines of a move report of 2 KB, 64 KB and 1 MB. Hostile texts are 64 KB of one pattern"
            + " each, made to keep a reader busy. Each reader goes over a text once, so the time of a long"
            + " text is that of some thirty passes; that of a short one is mostly its rules and its"
            + " answer.");
    results.atMost(
        "1 MB against 2 KB",
        length.get("1048576") / length.get("2048"),
        100,
        micros(length.get("1048576")) + " / " + micros(length.get("2048")));
    double worst = 0;
    String kind = "";
    for (RunResult result :
        run(
            options(DiagnosisBenchmark.class.getSimpleName() + "\\.hostile$")
                .warmupIterations(2)
                .measurementIterations(2)
                .mode(Mode.SampleTime))) {
      if (p50(result) > worst) {
        worst = p50(result);
        kind = result.getParams().getParam("kind").toLowerCase(Locale.ROOT);
      }
    }
    results.atMost(
        "the worst of "
            + Samples.Hostile.values().length
            + " hostile texts, against lines of a report of the same size",
        worst / length.get("65536"),
        2,
        kind + ", " + micros(worst) + " / " + micros(length.get("65536")));
    longTexts();
  }

  private void longTexts() throws RunnerException {
    Map<String, List<RunResult>> byKind = new LinkedHashMap<>();
    for (RunResult result :
        run(
            options(LongTextBenchmark.class.getSimpleName() + "\\.")
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

  private void alternatives() throws RunnerException {
    say("alternatives");
    System.setProperty(AlternativesBenchmark.RULES, home.resolve("rules").toString());
    AlternativesBenchmark.Cases cases = new AlternativesBenchmark.Cases();
    cases.read();
    AlternativesBenchmark.Easy easy = new AlternativesBenchmark.Easy();
    Map<String, Double> time = new LinkedHashMap<>();
    for (RunResult result :
        run(options(AlternativesBenchmark.class.getSimpleName() + "\\.").mode(Mode.AverageTime))) {
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
    alternative("this library", "knowledge", time, cases, s -> AlternativesBenchmark.byKnowledge(cases.knowledge, s));
    alternative("cascade of expressions", "cascade", time, cases, s -> Cascade.cause(s.text()));
    alternative("Easy Rules", "easyRules", time, cases, s -> easy.cause(s.text()));
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

  private void alternative(
      String name,
      String benchmark,
      Map<String, Double> time,
      AlternativesBenchmark.Cases cases,
      java.util.function.Function<org.mrskb.engine.Symptom, Optional<String>> asked) {
    results.plain(
        name,
        String.format(
            Locale.ROOT,
            "%.2f× the time of this library (%s a case); first cause right %d, wrong cause %d of %d",
            time.get(benchmark) / time.get("knowledge"),
            micros(time.get(benchmark)),
            cases.right(asked),
            cases.wrong(asked),
            cases.cases.size()));
  }

  private void memory() {
    say("memory: a million diagnoses in 256 MB");
    List<String> kilobytes =
        Processes.run(
            java(
                List.of("-Xmx256m"),
                Memory.class,
                home.resolve("rules").toString(),
                String.valueOf(MILLION),
                String.valueOf(Math.min(4, Runtime.getRuntime().availableProcessors()))));
    List<Double> numbers =
        kilobytes.stream().filter(l -> l.chars().allMatch(Character::isDigit)).map(Double::valueOf).toList();
    results.section(
        "Memory",
        "A heap of 256 MB. Retained: the heap in use after a collection, less what was in use before"
            + " the knowledge base was loaded.");
    results.plain("retained after loading and one answer", megabytes(numbers.get(0)));
    results.plain("… after every case of the catalog, so that every cause is loaded", megabytes(numbers.get(1)));
    results.atMost(
        "retained after a million diagnoses, against a hundred thousand",
        numbers.get(3) / numbers.get(2),
        1.05,
        megabytes(numbers.get(3)) + " / " + megabytes(numbers.get(2)));
  }

  private static String megabytes(double kilobytes) {
    return String.format(Locale.ROOT, "%.1f MB", kilobytes / 1024);
  }

  private String page(long seconds) throws IOException {
    String missed =
        results.missed().isEmpty()
            ? "Every bound is met."
            : "Missed: " + String.join("; ", results.missed()) + ".";
    return "# Performance\n\nWritten by `mvn -P bench verify -DskipTests` on "
        + LocalDate.now()
        + " in "
        + seconds
        + " seconds, on "
        + machine()
        + ". Ratios are taken within one run; times on shared machines do not hold. "
        + missed
        + "\n"
        + results;
  }

  private static String machine() throws IOException {
    String processor = "";
    Path info = Path.of("/proc/cpuinfo");
    if (Files.isReadable(info)) {
      processor =
          Files.readAllLines(info).stream()
              .filter(l -> l.startsWith("model name"))
              .map(l -> l.substring(l.indexOf(':') + 1).strip() + ", ")
              .findFirst()
              .orElse("");
    }
    return processor
        + Runtime.getRuntime().availableProcessors()
        + " cores, "
        + System.getProperty("os.name")
        + ", Java "
        + System.getProperty("java.runtime.version");
  }
}
