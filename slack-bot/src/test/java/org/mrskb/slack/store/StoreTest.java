package org.mrskb.slack.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;
import org.mrskb.slack.standin.TestDatabase;

/** What the database keeps, and for how long. */
class StoreTest {
  @TempDir private Path folder;
  private final TestClock clock = new TestClock();

  private static final class TestClock extends Clock {
    private Instant now = Instant.parse("2026-11-20T10:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private Store open() {
    Duration cases = Duration.ofDays(7);
    Duration rows = Duration.ofDays(90);
    Map<String, String> settings = TestDatabase.settings(folder);
    return Store.open(
        TestDatabase.isExternal()
            ? new StoreConfig(
                settings.get("MRS_DATABASE_URL"),
                settings.get("MRS_DATABASE_USER"),
                settings.get("MRS_DATABASE_PASSWORD"),
                cases,
                rows)
            : StoreConfig.embedded(folder, cases, rows),
        clock);
  }

  @Test
  void aCaseIsFoundByAnyReplicaUntilItExpires() {
    try (Store store = open()) {
      String key = store.keepCase("lines").orElseThrow();
      try (Store replica = open()) {
        assertThat(replica.findCase(key)).contains("lines");
      }
      clock.pass(Duration.ofDays(8));
      assertThat(store.findCase(key)).isEmpty();
      store.sweep();
      assertThat(store.keepCase("x".repeat(100_001))).isEmpty();
    }
  }

  @Test
  void anEventIsNewOnceEvenAfterARestart() {
    try (Store store = open()) {
      assertThat(store.isNew("Ev-restart" + folder)).isTrue();
      assertThat(store.isNew("Ev-restart" + folder)).isFalse();
    }
    try (Store store = open()) {
      assertThat(store.isNew("Ev-restart" + folder)).isFalse();
      clock.pass(Duration.ofDays(3));
      store.sweep();
      assertThat(store.isNew("Ev-restart" + folder)).isTrue();
    }
  }

  @Test
  void unmatchedCasesAreGroupedByShape() {
    try (Store store = open()) {
      store.unmatched(List.of("Error 17 at contoso\\anna: no such thing"));
      store.unmatched(List.of("Error 18 at contoso\\bert: no such thing", "second line"));
      store.unmatched(List.of("Another failure"));
      assertThat(store.unmatched(10))
          .extracting(Store.Unmatched::shape, Store.Unmatched::count)
          .contains(org.assertj.core.groups.Tuple.tuple("Error # at # no such thing", 2));
      clock.pass(Duration.ofDays(91));
      store.sweep();
      assertThat(store.unmatched(10)).isEmpty();
    }
  }

  @Test
  void lastAnswersAreThoseOfTheUser() {
    try (Store store = open()) {
      store.answered("T1", "U1", "first");
      clock.pass(Duration.ofDays(1));
      store.answered("T1", "U1", "second");
      store.answered("T1", "U2", "other");
      store.feedback("cause", "likely", "helpful", "2026-11");
      assertThat(store.lastAnswers("T1", "U1"))
          .containsExactly("2026-11-21  second", "2026-11-20  first");
      clock.pass(Duration.ofDays(200));
      store.sweep();
      assertThat(store.lastAnswers("T1", "U1")).isEmpty();
      assertThat(store.isAlive()).isTrue();
    }
  }

  @Test
  void aCaseTravelsInTheButtonWhereItFitsAndInTheDatabaseElse() {
    KnowledgeBase knowledge = KnowledgeBase.load();
    try (Store store = open()) {
      CaseCodec codec = new CaseCodec(store, knowledge::facts);
      CarriedCase small =
          CarriedCase.of(knowledge.facts(Symptom.of("403 on mrsproxy.svc \u00fc")))
              .without("a")
              .withIrreversible();
      String inline = codec.write(small);
      assertThat(inline).startsWith("i").hasSizeLessThanOrEqualTo(CaseCodec.LONGEST_IN_BUTTON);
      assertThat(codec.read(inline)).contains(small);

      StringBuilder many = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        many.append("Identity : EX").append(i * 7919).append("\\EWS (Default Web Site)\n");
        many.append("MRSProxyEnabled : False\n\n");
      }
      CarriedCase large = CarriedCase.of(knowledge.facts(Symptom.of(many.toString())));
      String key = codec.write(large);
      assertThat(key).startsWith("k").hasSizeLessThan(40);
      assertThat(codec.read(key)).contains(large);
      CaseCodec ofAnotherRelease = new CaseCodec(store, facts -> Optional.empty());
      assertThat(ofAnotherRelease.read(key)).isEmpty();
      assertThat(ofAnotherRelease.read(inline)).isEmpty();
      clock.pass(Duration.ofDays(8));
      assertThat(codec.read(key)).isEmpty();
      for (String rubbish : List.of("", "i", "k", "knone", "i%%%", "iAAAA", "zz")) {
        assertThat(codec.read(rubbish)).as(rubbish).isEmpty();
      }
    }
  }
}
