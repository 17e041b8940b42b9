package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkersTest {

  @Test
  void whatIsTooMuchIsRefusedAndWhatWasTakenOnIsFinished() {
    Metrics metrics = new Metrics();
    Workers workers = new Workers(1, 2, metrics);
    CountDownLatch gate = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    Runnable work =
        () -> {
          try {
            gate.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          done.incrementAndGet();
        };
    assertThat(workers.offer(work)).isTrue();
    assertThat(workers.offer(work)).isTrue();
    assertThat(workers.offer(work)).isTrue();
    assertThat(workers.offer(work)).isFalse();
    assertThat(metrics.busy.get()).isEqualTo(1);
    gate.countDown();
    workers.close(30);
    assertThat(done).hasValue(3);
    assertThat(workers.offer(work)).isFalse();
  }

  @Test
  void aFaultDoesNotEndAWorker() {
    Metrics metrics = new Metrics();
    Workers workers = new Workers(1, 2, metrics);
    workers.offer(
        () -> {
          throw new IllegalStateException("pasted text");
        });
    AtomicInteger done = new AtomicInteger();
    workers.offer(done::incrementAndGet);
    workers.close(30);
    assertThat(done).hasValue(1);
    assertThat(metrics.faults.get()).isEqualTo(1);
  }
}
