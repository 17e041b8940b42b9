package org.mrskb.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of the report: what was measured, what it should be at most or at least. */
final class Results {
  private final StringBuilder page = new StringBuilder();
  private final List<String> missed = new ArrayList<>();

  void section(String title, String about) {
    page.append("\n## ").append(title).append("\n\n").append(about).append("\n\n");
    page.append("| what | measured | bound | |\n|---|---|---|---|\n");
  }

  /** A ratio that should not be larger. */
  void atMost(String what, double ratio, double bound, String detail) {
    row(what, ratio, bound, ratio <= bound, "at most ", detail);
  }

  /** A ratio that should not be smaller. */
  void atLeast(String what, double ratio, double bound, String detail) {
    row(what, ratio, bound, ratio >= bound, "at least ", detail);
  }

  private void row(
      String what, double ratio, double bound, boolean met, String relation, String detail) {
    page.append("| ")
        .append(what)
        .append(" | ")
        .append(times(ratio))
        .append(detail.isEmpty() ? "" : " (" + detail + ")")
        .append(" | ")
        .append(relation)
        .append(times(bound))
        .append(" | ")
        .append(met ? "met" : "**missed by " + percent(ratio, bound) + "**")
        .append(" |\n");
    if (!met) {
      missed.add(what);
    }
  }

  /** Something that has no bound. */
  void plain(String what, String value) {
    page.append("| ").append(what).append(" | ").append(value).append(" | | |\n");
  }

  void text(String paragraph) {
    page.append('\n').append(paragraph).append('\n');
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, ratio < 10 ? "%.2f×" : "%.0f×", ratio);
  }

  private static String percent(double ratio, double bound) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * Math.abs(ratio - bound) / bound);
  }

  List<String> missed() {
    return List.copyOf(missed);
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
