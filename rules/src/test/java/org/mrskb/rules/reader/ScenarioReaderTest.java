package org.mrskb.rules.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.rules.fact.Scenario;

class ScenarioReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "pull from the other forest                        | CROSS_FOREST | -      | PULL | -",
        "push                                              | -            | -      | PUSH | -",
        "pull or push?                                     | -            | -      | -    | -",
        "we start the move in the source forest            | CROSS_FOREST | SOURCE | -    | -",
        "i kick off the move in the SOURCE                 | -            | SOURCE | -    | -",
        "from the target forest i run New-MoveRequest      | CROSS_FOREST | TARGET | -    | POWERSHELL",
        "wir starten den Move im Zielforest                | CROSS_FOREST | TARGET | -    | -",
        "do i start it in the source or in the target?     | -            | -      | -    | -",
        "migrate from the source forest to the target forest, batch started in EAC | CROSS_FOREST | - | - | EAC",
        "moving boxes from our 2019 dag to exo             | ONBOARDING   | -      | -    | -",
        "bring a few users back to on-prem                 | OFFBOARDING  | -      | -    | -",
        "o365 to exchange 2019                             | OFFBOARDING  | -      | -    | -",
        "calls from Exchange Online to our on-prem EWS fail | -           | -      | -    | -",
        "Exchange 2010 to 2016 in the same forest          | LOCAL        | -      | -    | -",
        "t2t project                                       | CROSS_TENANT | -      | -    | -",
        "this is not cross-forest, we push                 | -            | -      | PUSH | -",
        "we run exchange 2016 in the new building, push    | -            | -      | PUSH | -",
      })
  void readsWhatIsToldAndNoMore(
      String text, String direction, String startedFrom, String method, String tool) {
    Scenario read = read(text);
    assertThat(read == null ? null : name(read.direction())).isEqualTo(direction);
    assertThat(read == null ? null : name(read.startedFrom())).isEqualTo(startedFrom);
    assertThat(read == null ? null : name(read.method())).isEqualTo(method);
    assertThat(read == null ? null : name(read.tool())).isEqualTo(tool);
  }

  @Test
  void bothDirectionsOfAHybridMoveAreToldInGermanToo() {
    Scenario read = read("Hybrid, Postfächer in beide Richtungen verschieben");
    assertThat(read.bothDirections()).isTrue();
    assertThat(read.hybrid()).isTrue();
  }

  @Test
  void hybridThatIsDeniedIsFalse() {
    assertThat(read("small shop, exchange 2013, no hybrid").hybrid()).isFalse();
  }

  @Test
  void tellsWhichForestIsCalled() {
    assertThat(read("pull between two forests").calledForest()).isEqualTo("source");
    assertThat(read("cross-forest, we start it in the source forest").calledForest())
        .isEqualTo("target");
    assertThat(read("cross-forest push, started in the target forest").calledForest()).isNull();
    assertThat(read("push from exchange online to on-prem").calledForest()).isNull();
  }

  @Test
  void costsLinearTimeInOneEndlessSentence() {
    String text = "we start the move from the source to the cloud or on-prem target ".repeat(8000);
    long start = System.nanoTime();
    read(text);
    assertThat(System.nanoTime() - start).isLessThan(4_000_000_000L);
  }

  private static String name(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static Scenario read(String text) {
    Sightings sightings = new Sightings();
    new ProseReader(new ScenarioReader()).read(Paste.of("text", text), sightings);
    return sightings.facts(Scenario.class).findFirst().orElse(null);
  }
}
