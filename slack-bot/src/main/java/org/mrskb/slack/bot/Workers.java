package org.mrskb.slack.bot;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does the work behind the acknowledgements. Bounded: who comes when it is full is told so. */
final class Workers {
  static final String BUSY = "I am busy with many questions right now. Try again in a minute.";
  private static final Logger LOG = Logger.getLogger(Workers.class.getName());

  private final ThreadPoolExecutor pool;
  private final Metrics metrics;

  Workers(int threads, int queue, Metrics metrics) {
    this.metrics = metrics;
    AtomicInteger number = new AtomicInteger();
    pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queue),
            task -> new Thread(task, "mrs-worker-" + number.incrementAndGet()),
            new ThreadPoolExecutor.AbortPolicy());
    metrics.gauge(
        "mrs_queue_length", "Requests that wait for a worker.", () -> pool.getQueue().size());
  }

  /** Takes the work on, unless there is too much of it already. */
  boolean offer(Runnable work) {
    long taken = System.nanoTime();
    try {
      pool.execute(
          () -> {
            try {
              work.run();
            } catch (RuntimeException e) {
              metrics.faults.inc();
              LOG.log(Level.SEVERE, "an answer failed", e);
            } finally {
              metrics.answer.observe(Metrics.seconds(System.nanoTime() - taken));
            }
          });
      return true;
    } catch (RejectedExecutionException e) {
      metrics.busy.inc();
      return false;
    }
  }

  /** Finishes what was taken on. */
  void close(long seconds) {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(seconds, TimeUnit.SECONDS)) {
        LOG.warning("stopped with " + pool.getQueue().size() + " answers not given");
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
