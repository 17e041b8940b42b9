package org.mrskb.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Long pastes and long CLIXML files: the time grows as the text does. The file is read anew each
 * time.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LongTextBenchmark {

  /** A move report as people paste it: lines of a log, failures, properties. */
  @State(Scope.Benchmark)
  public static class ReportPaste {
    @Param({"256", "512", "1024"})
    int kilobytes;

    private final KnowledgeBase knowledge = KnowledgeBase.load();
    private String text;

    @Setup
    public void write() {
      text = Samples.report(kilobytes * 1024);
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

    @Param({"12500", "25000", "50000"})
    int kilobytes;

    private final KnowledgeBase knowledge = KnowledgeBase.load();
    private Path file;

    @Setup(Level.Trial)
    public void write() throws IOException {
      Random random = new Random(7);
      file = Files.createTempFile("move", ".xml");
      long length = (long) HEAD.length() + TAIL.length();
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
}
