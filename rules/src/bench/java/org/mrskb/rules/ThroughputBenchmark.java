package org.mrskb.rules;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long a diagnosis of a long paste and of a long CLIXML file takes, and that the time grows as
 * the text does: the last column is near 2 where the length doubled. The file is read anew each
 * time, in a small heap.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx384m"})
public class ThroughputBenchmark {

  /** A move report as people paste it: lines of a log, failures, properties. */
  @State(Scope.Benchmark)
  public static class ReportPaste {
    @Param({"128", "256", "512", "1024"})
    int kilobytes;

    private final KnowledgeBase knowledge = KnowledgeBase.load();
    private String text;

    @Setup(Level.Trial)
    public void write() {
      Random random = new Random(7);
      StringBuilder report = new StringBuilder("StatusDetail : FailedOther\nReport :\n");
      while (report.length() < kilobytes * 1024) {
        report.append(
            String.format(
                Locale.ROOT,
                "%d/%d/2026 9:%02d:05 AM [AM0PR04MB%d] %s%n",
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(60),
                random.nextInt(10_000),
                random.nextInt(20) == 0
                    ? "Transient error CommunicationErrorTransientException has occurred. The call to"
                        + " 'https://mail.contoso.com/EWS/mrsproxy.svc' timed out. Retrying (12/620)."
                    : "Copy progress: " + random.nextInt(9000) + "/9000 messages, 55/120 folders."));
      }
      text = report.substring(0, kilobytes * 1024);
    }
  }

  /** {@code Export-Clixml} of a move with a long report. */
  @State(Scope.Benchmark)
  public static class ClixmlFile {
    private static final String HEAD =
        "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">"
            + "<Obj RefId=\"0\"><TN RefId=\"0\"><T>Deserialized.Microsoft.Exchange.Management"
            + ".RecipientTasks.MoveRequestStatistics</T></TN><Props><S N=\"StatusDetail\">FailedOther"
            + "</S><Obj N=\"Report\" RefId=\"1\"><Props><Obj N=\"Failures\" RefId=\"2\"><LST>";
    private static final String TAIL = "</LST></Obj></Props></Obj></Props></Obj></Objs>";

    @Param({"6250", "12500", "25000", "50000"})
    int kilobytes;

    private final KnowledgeBase knowledge = KnowledgeBase.load();
    private Path file;

    @Setup(Level.Trial)
    public void write() throws IOException {
      Random random = new Random(7);
      file = Files.createTempFile("move", ".xml");
      long length = HEAD.length() + TAIL.length();
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        out.write(HEAD);
        for (int i = 3; length < kilobytes * 1000L; i++) {
          String entry = entry(i, random);
          out.write(entry);
          length += entry.length();
        }
        out.write(TAIL);
      }
    }

    private static String entry(int number, Random random) {
      return String.format(
          Locale.ROOT,
          "<Obj RefId=\"%d\"><Props><DT N=\"Timestamp\">2026-0%d-%02dT08:14:05.1234567Z</DT>"
              + "<S N=\"FailureType\">%s</S><S N=\"FailureSide\">Source</S><S N=\"Message\">The call"
              + " to 'https://mail.contoso.com/EWS/mrsproxy.svc' failed after %d ms. --&gt; Timed"
              + " out._x000D__x000A_</S><S N=\"DataContext\">entryId %016x%016x</S></Props></Obj>",
          number,
          1 + random.nextInt(9),
          1 + random.nextInt(28),
          random.nextBoolean()
              ? "CommunicationErrorTransientException"
              : "MapiExceptionNetworkError",
          random.nextInt(100_000),
          random.nextLong(),
          random.nextLong());
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
      Files.deleteIfExists(file);
    }
  }

  @Benchmark
  public Diagnosis paste(ReportPaste state) {
    return state.knowledge.diagnose(Symptom.of(state.text));
  }

  @Benchmark
  public Diagnosis clixml(ClixmlFile state) throws IOException {
    return state.knowledge.diagnose(Symptom.of(Files.readAllBytes(state.file)));
  }

  /** Runs both and prints how the time grows. */
  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder().include(ThroughputBenchmark.class.getSimpleName() + "\\.").build())
            .run();
    System.out.printf(
        Locale.ROOT, "%n%-8s %10s %12s %10s %8s%n", "what", "kilobytes", "ms", "MB/s", "growth");
    String what = "";
    double before = 0;
    for (RunResult result : results) {
      String label = result.getPrimaryResult().getLabel();
      int kilobytes = Integer.parseInt(result.getParams().getParam("kilobytes"));
      double ms = result.getPrimaryResult().getScore();
      String growth =
          label.equals(what) ? String.format(Locale.ROOT, "%.2f", ms / before) : "";
      System.out.printf(
          Locale.ROOT,
          "%-8s %10d %12.0f %10.2f %8s%n",
          label,
          kilobytes,
          ms,
          kilobytes / ms,
          growth);
      what = label;
      before = ms;
    }
  }
}
