package org.mrskb.slack.bot;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Calls Slack until it takes the call: 429 is waited for as long as Slack says, 5xx and a lost
 * network with growing pauses. Nobody's thread is kept by the wait.
 */
final class Retries {
  private static final Logger LOG = Logger.getLogger(Retries.class.getName());
  private static final int THREADS = 4;
  private static final long LONGEST_PAUSE = 60_000;
  private static final long USUAL_WAIT = 5_000;
  private static final long LONGEST_WAIT = 300_000;

  /** An address to answer to works for half an hour; who asked has gone on long before. */
  private static final long PATIENCE = Duration.ofMinutes(15).toNanos();

  private static final Set<String> RATE_LIMITED = Set.of("ratelimited", "rate_limited");
  private static final Set<String> AILING =
      Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

  private final Metrics metrics;
  private final long firstPause;
  private final AtomicInteger pending = new AtomicInteger();
  private final ScheduledExecutorService later =
      new ScheduledThreadPoolExecutor(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "mrs-courier");
            thread.setDaemon(true);
            return thread;
          });

  /** Something that Slack may refuse. */
  interface Call {
    void run() throws IOException, SlackApiException, RefusedException;
  }

  /** Slack says no, and asking again would not help. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String error) {
      super(error);
    }
  }

  /** Slack asks to come back later. */
  static final class LaterException extends IOException {
    private static final long serialVersionUID = 1L;
    private final long millis;

    /**
     * Later than now.
     *
     * @param header what Slack said, in seconds; may be missing
     */
    LaterException(String header) {
      super("later");
      this.millis = millis(header);
    }

    private static long millis(String header) {
      try {
        return header == null
            ? USUAL_WAIT
            : Math.max(0, Math.min(Long.parseLong(header.strip()) * 1_000, LONGEST_WAIT));
      } catch (NumberFormatException e) {
        return USUAL_WAIT;
      }
    }
  }

  /** Slack is there and not well. */
  static final class AilingException extends IOException {
    private static final long serialVersionUID = 1L;

    AilingException(String error) {
      super(error);
    }
  }

  /**
   * No call is under way yet.
   *
   * @param firstPause milliseconds before the second attempt
   */
  Retries(Metrics metrics, long firstPause) {
    this.metrics = metrics;
    this.firstPause = firstPause;
    metrics.gauge("mrs_deliveries_pending", "Calls of Slack under way.", pending::get);
  }

  /** Makes the first attempt at once, in the thread of the caller. */
  void now(Call call, Runnable refused) {
    attempt(new Attempt(call, refused, 1, System.nanoTime()));
  }

  /** Makes the first attempt in another thread. */
  void soon(Call call) {
    schedule(new Attempt(call, () -> {}, 1, System.nanoTime()), 0);
  }

  private record Attempt(Call call, Runnable refused, int number, long begun) {
    Attempt next() {
      return new Attempt(call, refused, number + 1, begun);
    }
  }

  private void attempt(Attempt attempt) {
    pending.incrementAndGet();
    try {
      attempt.call().run();
    } catch (RefusedException e) {
      error("refused");
      LOG.warning("Slack refused a call: " + e.getMessage());
      attempt.refused().run();
    } catch (LaterException e) {
      error("rate-limited");
      again(attempt, e.millis + jitter(firstPause));
    } catch (SlackApiException e) {
      answered(attempt, e);
    } catch (AilingException | JsonParseException e) {
      error("server");
      again(attempt, pause(attempt.number()));
    } catch (IOException e) {
      error("network");
      again(attempt, pause(attempt.number()));
    } finally {
      pending.decrementAndGet();
    }
  }

  private void answered(Attempt attempt, SlackApiException e) {
    int status = e.getResponse().code();
    if (status == 429) {
      error("rate-limited");
      LaterException asked = new LaterException(e.getResponse().header("Retry-After"));
      again(attempt, asked.millis + jitter(firstPause));
    } else if (status >= 500) {
      error("server");
      again(attempt, pause(attempt.number()));
    } else {
      error("refused");
      LOG.warning("Slack refused a call with status " + status);
      attempt.refused().run();
    }
  }

  private void error(String kind) {
    metrics.slackErrors.labelValues(kind).inc();
  }

  private void again(Attempt attempt, long millis) {
    if (System.nanoTime() - attempt.begun() > PATIENCE) {
      metrics.undelivered.inc();
      LOG.severe("gave up on a message after " + attempt.number() + " attempts");
      return;
    }
    schedule(attempt.next(), millis);
  }

  private void schedule(Attempt attempt, long millis) {
    pending.incrementAndGet();
    try {
      var unused =
          later.schedule(
              () -> {
                try {
                  attempt(attempt);
                } catch (RuntimeException e) {
                  metrics.faults.inc();
                  LOG.log(Level.SEVERE, "a call of Slack failed", e);
                } finally {
                  pending.decrementAndGet();
                }
              },
              millis,
              TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      pending.decrementAndGet();
      LOG.severe("stopped before a message was delivered");
    }
  }

  private long pause(int number) {
    long millis = Math.min(LONGEST_PAUSE, firstPause << Math.min(number - 1, 10));
    return millis / 2 + jitter(millis / 2);
  }

  private static long jitter(long millis) {
    return (long) (Math.random() * millis);
  }

  /** Passes an answer that says ok. */
  static void accepted(String method, SlackApiTextResponse response)
      throws IOException, RefusedException {
    if (response.isOk()) {
      return;
    }
    String error = String.valueOf(response.getError());
    if (RATE_LIMITED.contains(error)) {
      throw new LaterException(null);
    }
    if (AILING.contains(error)) {
      throw new AilingException(error);
    }
    throw new RefusedException(method + ": " + error);
  }

  /** Waits for what is under way. */
  void close(long seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try {
      while (pending.get() > 0 && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (pending.get() > 0) {
      LOG.warning("stopped with " + pending.get() + " messages not delivered");
    }
    later.shutdownNow();
  }
}
