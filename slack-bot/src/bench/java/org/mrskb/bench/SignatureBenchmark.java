package org.mrskb.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.PhraseReader;
import org.mrskb.engine.paste.PhraseTable;
import org.mrskb.engine.paste.Sightings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Looking for some and for very many phrases in the same text. */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SignatureBenchmark {
  private static final String[] WORDS = {
    "mailbox",
    "server",
    "certificate",
    "connection",
    "remote",
    "request",
    "failed",
    "endpoint",
    "target",
    "source",
    "database",
    "license",
    "access",
    "denied",
    "timed",
    "moved",
    "tenant"
  };

  /** Phrases, and a text in which few of them stand. */
  @State(Scope.Benchmark)
  public static class Phrases {
    @Param({"500", "10000"})
    int phrases;

    private PhraseReader reader;
    private final Paste paste = Paste.of("text", Samples.paste());

    @Setup
    public void make() {
      Random random = new Random(7);
      List<String> made = new ArrayList<>();
      for (int i = 0; i < phrases; i++) {
        made.add(word(random) + " " + word(random) + " " + word(random) + " " + i);
      }
      reader = new PhraseReader(PhraseTable.of(made, Map.of()));
    }

    private static String word(Random random) {
      return WORDS[random.nextInt(WORDS.length)];
    }
  }

  @Benchmark
  public Sightings find(Phrases state) {
    Sightings sightings = new Sightings();
    state.reader.read(state.paste, sightings);
    return sightings;
  }
}
