package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of a scraper: each family with its help and its type, each line of the format. */
class MetricsTest {
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*)"
              + "(\\{[a-zA-Z_]\\w*=\"(?:[^\"\\\\\\n]|\\\\[\\\\n\"])*\""
              + "(?:,[a-zA-Z_]\\w*=\"(?:[^\"\\\\\\n]|\\\\[\\\\n\"])*\")*,?})?"
              + " (?:[0-9.eE+-]+|NaN|\\+Inf)");

  private final Metrics metrics = new Metrics();

  private String page(String accept) throws IOException {
    ExpositionFormatWriter writer = metrics.writer(accept);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    metrics.write(writer, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyLineIsOfTheFormatAndEveryFamilyIsExplained() throws IOException {
    metrics.findings.labelValues("a \"b\" \\ c\nd", "likely").inc();
    metrics.ack.observe(0.2);
    metrics.gauge("mrs_connected", "Up or not.", () -> 1);
    Set<String> explained = new HashSet<>();
    for (String line : page(null).split("\n", -1)) {
      if (line.startsWith("# HELP ") || line.startsWith("# TYPE ")) {
        explained.add(line.split(" ", 4)[1] + line.split(" ", 4)[2]);
        assertThat(line.split(" ", 4)[3]).isNotBlank();
      } else if (!line.isEmpty()) {
        var sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        String family = sample.group(1).replaceFirst("_(bucket|sum|count)$", "");
        assertThat(explained).contains("HELP" + family, "TYPE" + family);
      }
    }
    assertThat(page(null))
        .contains("mrs_findings_total{cause=\"a \\\"b\\\" \\\\ c\\nd\",certainty=\"likely\"} 1.0")
        .contains("# TYPE mrs_ack_seconds histogram", "mrs_ack_seconds_bucket{le=\"0.25\"} 1")
        .contains("mrs_ack_seconds_bucket{le=\"+Inf\"} 1", "mrs_connected 1.0")
        .contains("mrs_busy_total 0.0");
  }

  @Test
  void whoAsksForOpenMetricsGetsThem() throws IOException {
    String accept = "application/openmetrics-text; version=1.0.0";
    assertThat(metrics.writer(accept).getContentType()).startsWith("application/openmetrics-text");
    assertThat(page(accept)).endsWith("# EOF\n");
    assertThat(metrics.writer("").getContentType()).startsWith("text/plain; version=0.0.4");
  }
}
