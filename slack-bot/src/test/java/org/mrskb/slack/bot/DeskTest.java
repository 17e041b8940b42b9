package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.slack.blocks.ButtonValue;
import org.mrskb.slack.store.CarriedCase;
import org.mrskb.slack.store.CaseCodec;
import org.mrskb.slack.store.Store;
import org.mrskb.slack.store.StoreConfig;

/** Packs may be exchanged at any moment; a request that is being worked on does not notice. */
class DeskTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();
  private static final Asker ASKER = new Asker("T1", "C1", "U1", "command").aloneIn("");
  @TempDir private Path folder;
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void oneRequestIsAnsweredFromOneKnowledgeBase() {
    try (Store store =
        Store.open(
            StoreConfig.embedded(folder, Duration.ofDays(1), Duration.ofDays(1)),
            Clock.systemUTC())) {
      Desk desk =
          new Desk(
              () -> {
                asked.incrementAndGet();
                return KNOWLEDGE;
              },
              store,
              new Metrics(),
              "test");
      for (String line :
          List.of(
              "why 403",
              "where pull from the other forest",
              "explain mrs-proxy-disabled 403",
              "explain",
              "docs event 1309",
              "facts 403",
              "wy 403")) {
        desk.answers().command(line, ASKER);
        once(line);
      }
      String reference =
          new CaseCodec(store, KNOWLEDGE::facts)
              .write(CarriedCase.of(KNOWLEDGE.facts(org.mrskb.engine.Symptom.of("403"))));
      for (String button :
          List.of("show_fix.0", "next_cause.0", "share.0", "helpful.0", "ask_why.0")) {
        String value = new ButtonValue(reference, "", "", true, "").encode();
        FollowUp.Clicked clicked = desk.followUp().click(button, value, ASKER);
        assertThat(clicked.message().text()).isNotEqualTo(FollowUp.TOO_OLD);
        once(button);
      }
      desk.home(ASKER);
      once("home");
    }
  }

  private void once(String what) {
    assertThat(asked.getAndSet(0)).as(what).isEqualTo(1);
  }
}
