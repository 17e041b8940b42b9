package org.mrskb.slack.bot;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.function.DoubleSupplier;

/** What Prometheus is told. Every label has few values: nothing that a user wrote is one. */
final class Metrics {
  private static final double[] SECONDS = {0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};
  private static final ExpositionFormats FORMATS = ExpositionFormats.init();

  private final PrometheusRegistry registry = new PrometheusRegistry();

  final Counter requests =
      counter("mrs_requests", "What was asked, by command and way in.", "verb", "kind");
  final Counter findings = counter("mrs_findings", "Causes that were found.", "cause", "certainty");
  final Counter unmatched = counter("mrs_unmatched", "Answers without a finding.");
  final Counter clicks = counter("mrs_clicks", "Clicks on buttons.", "button");
  final Counter feedback = counter("mrs_feedback", "What users thought of answers.", "kind");
  final Counter repeats = counter("mrs_repeats", "What Slack told again and was answered before.");
  final Counter busy = counter("mrs_busy", "Requests that met a full queue.");
  final Counter refused = counter("mrs_refused", "Requests from elsewhere than the allow-lists.");
  final Counter forged = counter("mrs_forged", "Requests without a valid signature.");
  final Counter faults = counter("mrs_faults", "Faults of the bot.");
  final Counter connects = counter("mrs_connects", "Attempts to connect out to Slack.");
  final Counter slackErrors = counter("mrs_slack_errors", "Calls that Slack refused.", "kind");
  final Counter undelivered = counter("mrs_undelivered", "Messages given up on.");
  final Histogram ack = histogram("mrs_ack_seconds", "From a request to its acknowledgement.");
  final Histogram answer = histogram("mrs_answer_seconds", "From a request to its answer.");

  Metrics() {
    gauge(
        "jvm_threads_current",
        "Threads of the process.",
        ManagementFactory.getThreadMXBean()::getThreadCount);
  }

  private Counter counter(String name, String help, String... labels) {
    return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
  }

  private Histogram histogram(String name, String help) {
    return Histogram.builder()
        .name(name)
        .help(help)
        .classicOnly()
        .classicUpperBounds(SECONDS)
        .register(registry);
  }

  /** A value that is looked up whenever somebody asks. */
  void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(now -> now.call(value.getAsDouble()))
        .register(registry);
  }

  static double seconds(long nanos) {
    return nanos / 1e9;
  }

  /** The format that a scraper asked for. */
  ExpositionFormatWriter writer(String accept) {
    return FORMATS.findWriter(accept);
  }

  void write(ExpositionFormatWriter writer, OutputStream out) throws IOException {
    writer.write(out, registry.scrape());
  }
}
