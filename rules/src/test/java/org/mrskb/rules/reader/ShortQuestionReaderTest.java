package org.mrskb.rules.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.rules.fact.ShortQuestion;
import org.mrskb.rules.fact.ShortQuestion.Matter;

class ShortQuestionReaderTest {
  @Test
  void readsOneWordAndTheWordsThatGoWithEveryMove() {
    assertThat(read("slow").matter()).isEqualTo(Matter.SLOW);
    assertThat(read("why is our migration so slow?").matter()).isEqualTo(Matter.SLOW);
    assertThat(read("Warum hängt das Postfach?").matter()).isEqualTo(Matter.STUCK);
    assertThat(read("erreur certificat").matter()).isEqualTo(Matter.CERTIFICATE);
  }

  @Test
  void readsANumberThatStandsAlone() {
    assertThat(read("http 503").status()).isEqualTo(503);
    assertThat(read("413").status()).isEqualTo(413);
  }

  @Test
  void leavesWhateverSaysMore() {
    assertThat(read("room 413 is too large for the meeting")).isNull();
    assertThat(read("our certificate expires next month, how do I renew it?")).isNull();
    assertThat(read("slow certificate")).isNull();
    assertThat(read("slow printer")).isNull();
    assertThat(read("42")).isNull();
  }

  @Test
  void leavesAQuestionWithContext() {
    Sightings sightings = new Sightings();
    new ShortQuestionReader()
        .finish(
            List.of(Paste.of("text", "slow"), Paste.of("context", "third-party tool")), sightings);
    assertThat(sightings.facts(ShortQuestion.class)).isEmpty();
  }

  private static ShortQuestion read(String text) {
    Sightings sightings = new Sightings();
    new ShortQuestionReader().finish(List.of(Paste.of("text", text)), sightings);
    return sightings.facts(ShortQuestion.class).findFirst().orElse(null);
  }
}
