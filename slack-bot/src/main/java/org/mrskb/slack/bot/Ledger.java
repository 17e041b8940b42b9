package org.mrskb.slack.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.Evidence;
import org.mrskb.engine.Finding;
import org.mrskb.slack.store.Store;
import org.mrskb.slack.store.StoreException;

/**
 * What is remembered of an answer: counters, the audit line, and rows that the team can learn from.
 */
final class Ledger {
  private static final Logger LOG = Logger.getLogger(Ledger.class.getName());
  private static final Logger AUDIT = Logger.getLogger("org.mrskb.audit");
  private static final int MOST_LINES = 10;
  private static final int LONGEST_LINE = 300;

  private final Store store;
  private final Metrics metrics;

  Ledger(Store store, Metrics metrics) {
    this.store = store;
    this.metrics = metrics;
  }

  /**
   * Counts, audits and remembers an answer, and files what nothing was found in.
   *
   * @param otherwise what to file if no line looks like an error
   */
  void record(Diagnosis diagnosis, List<String> otherwise, Asker asker) {
    diagnosis
        .findings()
        .forEach(
            f ->
                metrics
                    .findings
                    .labelValues(f.cause(), f.certainty().name().toLowerCase(Locale.ROOT))
                    .inc());
    audit(asker, "why", diagnosis.findings().stream().map(Finding::cause).toList());
    if (diagnosis.findings().isEmpty()) {
      metrics.unmatched.inc();
      List<String> lines = words(diagnosis.unmatched());
      file(lines.isEmpty() ? otherwise : lines, asker);
      return;
    }
    Finding first = diagnosis.findings().get(0);
    stored(
        () ->
            store.answered(
                asker.team(),
                asker.user(),
                first.title()
                    + " ("
                    + first.certainty().name().toLowerCase(Locale.ROOT)
                    + ", "
                    + first.cause()
                    + ")"));
  }

  static List<String> words(List<Evidence> evidence) {
    return evidence.stream().map(Evidence::text).toList();
  }

  /** Lines for the authors of rules. */
  void file(List<String> lines, Asker asker) {
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      if (kept.size() < MOST_LINES && !line.isBlank()) {
        kept.add(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line.strip());
      }
    }
    if (!kept.isEmpty()) {
      audit(asker, "unmatched", List.of());
      stored(() -> store.unmatched(kept));
    }
  }

  void feedback(Finding finding, String kind) {
    metrics.feedback.labelValues(kind).inc();
    stored(
        () ->
            store.feedback(
                finding.cause(),
                finding.certainty().name().toLowerCase(Locale.ROOT),
                kind,
                finding.asOf()));
  }

  /** An answer does not fail because its trace cannot be kept. */
  private static void stored(Runnable write) {
    try {
      write.run();
    } catch (StoreException e) {
      LOG.log(Level.WARNING, "the database does not answer", e);
    }
  }

  static void audit(Asker asker, String what, List<String> causes) {
    AUDIT.info(
        "answer kind="
            + asker.kind()
            + " what="
            + what
            + " team="
            + asker.team()
            + " channel="
            + asker.channel()
            + " user="
            + asker.user()
            + " causes="
            + String.join(",", causes));
  }
}
