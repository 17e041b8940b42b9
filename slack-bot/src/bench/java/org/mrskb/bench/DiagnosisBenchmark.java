package org.mrskb.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;
import org.mrskb.engine.inference.RuleBase;
import org.mrskb.engine.inference.RuleSession;
import org.mrskb.engine.pack.CompiledPack;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One diagnosis, warm: of a paste of 2 KB, of long and of hostile texts; and its rules alone. */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DiagnosisBenchmark {

  /** What is known. */
  @State(Scope.Benchmark)
  public static class Known {
    final KnowledgeBase knowledge = KnowledgeBase.load();
    final Symptom paste = Symptom.of(Samples.paste());
    private final List<Record> facts = new ArrayList<>();
    private RuleBase rules;

    @Setup
    public void read() {
      ClassLoader loader = getClass().getClassLoader();
      CompiledPack pack = CompiledPack.open("mrs", loader);
      rules = new RuleBase(pack.triggers(), pack::rules, loader);
      knowledge
          .facts(paste)
          .parts()
          .forEach(part -> part.facts().forEach(fact -> facts.add(fact.fact())));
    }
  }

  /** A text of one length. */
  @State(Scope.Benchmark)
  public static class Length {
    @Param({"2048", "65536", "1048576"})
    int characters;

    private Symptom report;

    @Setup
    public void write() {
      report = Symptom.of(Samples.report(characters));
    }
  }

  /** A hostile text, as long as the harmless one of {@link Length}. */
  @State(Scope.Benchmark)
  public static class Attack {
    @Param Samples.Hostile kind;

    private Symptom text;

    @Setup
    public void write() {
      text = Symptom.of(kind.text(65_536));
    }
  }

  @Benchmark
  public Diagnosis whole(Known known) {
    return known.knowledge.diagnose(known.paste);
  }

  @Benchmark
  public int rulesAlone(Known known) {
    try (RuleSession session = known.rules.open(known.facts)) {
      return session.verdicts().size();
    }
  }

  /**
   * Needs no memory and nothing that threads share: what two threads gain here is the machine's.
   */
  @Benchmark
  public long arithmetic(Known known) {
    long random = known.facts.size();
    for (int i = 0; i < 100_000; i++) {
      random ^= random << 13;
      random ^= random >>> 7;
      random ^= random << 17;
    }
    return random;
  }

  @Benchmark
  public Diagnosis length(Known known, Length length) {
    return known.knowledge.diagnose(length.report);
  }

  @Benchmark
  public Diagnosis hostile(Known known, Attack attack) {
    return known.knowledge.diagnose(attack.text);
  }
}
