package org.mrskb.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same diagnosis with more and more rules. */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GrowthBenchmark {
  static final String FOLDER = "mrs.bench.packs";

  /** A pack of some size, beneath the folder that the property names. */
  @State(Scope.Benchmark)
  public static class Grown {
    @Param({"200", "2000", "6000"})
    int rules;

    private KnowledgeBase knowledge;
    private final Symptom paste = Symptom.of(Samples.paste());

    @Setup
    public void load() {
      Path packs = Path.of(System.getProperty(FOLDER));
      knowledge = KnowledgeBase.of(List.of(GrownPack.open(folder(packs, rules))));
    }
  }

  static Path folder(Path packs, int rules) {
    return packs.resolve(String.valueOf(rules)).resolve("classes");
  }

  @Benchmark
  public Diagnosis grown(Grown grown) {
    return grown.knowledge.diagnose(grown.paste);
  }

  /** Loads a grown pack and answers once, for the time of a whole process. */
  public static final class Once {
    private Once() {}

    public static void main(String[] args) {
      KnowledgeBase knowledge = KnowledgeBase.of(List.of(GrownPack.open(Path.of(args[0]))));
      Diagnosis diagnosis = knowledge.diagnose(Symptom.of(Samples.paste()));
      System.out.println(diagnosis.findings().size());
    }
  }
}
