package org.mrskb.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything that has a bound and writes {@code docs/performance.md}. */
public final class PerformanceReport {
  private PerformanceReport() {}

  /** {@code <folder of the project>}. */
  public static void main(String[] args) throws IOException, RunnerException {
    long start = System.nanoTime();
    Path home = Path.of(args[0]).toAbsolutePath().normalize();
    Path work = Files.createTempDirectory("mrs-bench");
    try {
      Results results = measured(home, work);
      String page = page(results, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
      Files.writeString(home.resolve("docs/performance.md"), page);
      System.out.println(page);
    } finally {
      delete(work);
    }
  }

  private static Results measured(Path home, Path work) throws IOException, RunnerException {
    Results results = new Results();
    Runs runs = new Runs(home, work);
    say("cold start");
    new ColdStart(home, work).measure(results);
    say("warm diagnoses");
    new Warm(runs).measure(results);
    say("growth");
    new Growth(runs, home, work).measure(results);
    say("long and hostile texts");
    new LongTexts(runs).measure(results);
    say("alternatives");
    new Alternatives(runs, home).measure(results);
    say("memory: a million diagnoses in 256 MB");
    new Retained(home).measure(results);
    return results;
  }

  private static void say(String what) {
    System.out.println("measuring " + what + " …");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String page(Results results, long seconds) throws IOException {
    String missed =
        results.missed().isEmpty()
            ? "Every bound is met."
            : "Missed: " + String.join("; ", results.missed()) + ".";
    return "# Performance\n\nWritten by `mvn -P bench verify -DskipTests` on "
        + LocalDate.now(ZoneOffset.UTC)
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
