package org.mrskb.slack.bot;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Counters, gauges and latencies in the text format of Prometheus. */
final class Metrics {
  private static final double[] SECONDS = {0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};

  private final Map<String, LongAdder> counters = new ConcurrentSkipListMap<>();
  private final Map<String, LongSupplier> gauges = new ConcurrentSkipListMap<>();
  private final Map<String, Histogram> histograms = new ConcurrentHashMap<>();

  Metrics() {
    gauge("jvm_threads_current", ManagementFactory.getThreadMXBean()::getThreadCount);
  }

  private static final class Histogram {
    private final LongAdder[] buckets = new LongAdder[SECONDS.length];
    private final LongAdder count = new LongAdder();
    private final LongAdder micros = new LongAdder();

    Histogram() {
      for (int i = 0; i < buckets.length; i++) {
        buckets[i] = new LongAdder();
      }
    }

    void add(double seconds) {
      for (int i = 0; i < SECONDS.length; i++) {
        if (seconds <= SECONDS[i]) {
          buckets[i].increment();
        }
      }
      count.increment();
      micros.add((long) (seconds * 1e6));
    }
  }

  /**
   * Counts one.
   *
   * @param labels names and values in turn
   */
  void count(String name, String... labels) {
    counters.computeIfAbsent(name + labels(labels), k -> new LongAdder()).increment();
  }

  long counted(String name, String... labels) {
    LongAdder adder = counters.get(name + labels(labels));
    return adder == null ? 0 : adder.sum();
  }

  void gauge(String name, LongSupplier value) {
    gauges.put(name, value);
  }

  void time(String name, long nanos) {
    histograms.computeIfAbsent(name, k -> new Histogram()).add(nanos / 1e9);
  }

  private static String labels(String... labels) {
    if (labels.length == 0) {
      return "";
    }
    StringBuilder out = new StringBuilder("{");
    for (int i = 0; i < labels.length; i += 2) {
      String value = labels[i + 1].replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
      out.append(i == 0 ? "" : ",").append(labels[i]).append("=\"").append(value).append('"');
    }
    return out.append('}').toString();
  }

  String text() {
    StringBuilder out = new StringBuilder();
    String last = "";
    for (Map.Entry<String, LongAdder> counter : counters.entrySet()) {
      int brace = counter.getKey().indexOf('{');
      String name = brace < 0 ? counter.getKey() : counter.getKey().substring(0, brace);
      if (!name.equals(last)) {
        out.append("# TYPE ").append(name).append(" counter\n");
        last = name;
      }
      out.append(counter.getKey()).append(' ').append(counter.getValue().sum()).append('\n');
    }
    gauges.forEach(
        (name, value) ->
            out.append("# TYPE ")
                .append(name)
                .append(" gauge\n")
                .append(name)
                .append(' ')
                .append(value.getAsLong())
                .append('\n'));
    histograms.forEach((name, h) -> histogram(out, name, h));
    return out.toString();
  }

  private static void histogram(StringBuilder out, String name, Histogram h) {
    out.append("# TYPE ").append(name).append(" histogram\n");
    for (int i = 0; i < SECONDS.length; i++) {
      out.append(name)
          .append(
              String.format(
                  Locale.ROOT, "_bucket{le=\"%s\"} %d%n", SECONDS[i], h.buckets[i].sum()));
    }
    long count = h.count.sum();
    out.append(name).append("_bucket{le=\"+Inf\"} ").append(count).append('\n');
    out.append(name)
        .append("_sum ")
        .append(String.format(Locale.ROOT, "%.6f%n", h.micros.sum() / 1e6));
    out.append(name).append("_count ").append(count).append('\n');
  }
}
