package org.mrskb.slack.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mrskb.engine.PackStats;
import org.mrskb.engine.PackStats.Family;

/**
 * What the knowledge holds, as Markdown whose tables also read well on a screen. The console prints
 * it and a page of the documentation carries it.
 */
public final class StatsPage {
  private static final List<String> HEAD =
      List.of(
          "family",
          "causes",
          "rules",
          "confirm",
          "likely",
          "possible",
          "rule out",
          "advise",
          "ask",
          "conditions",
          "cases",
          "damaged",
          "near misses",
          "last checked");
  private static final List<String> VERBS =
      List.of("confirmed", "likely", "possible", "rulesOut", "advise", "ask");

  private static final String COVERAGE =
      """

      A condition is what a rule asks of a fact. The build holds every case to its complete, ranked findings, and every
      condition to a case that meets it and one that does not.

      """;

  private StatsPage() {}

  public static String of(List<PackStats> packs) {
    StringBuilder page = new StringBuilder();
    for (PackStats pack : packs) {
      page.append(page.isEmpty() ? "" : "\n").append(of(pack));
    }
    return page.toString();
  }

  private static String of(PackStats pack) {
    StringBuilder page = new StringBuilder("## " + pack.pack() + ": " + pack.title() + "\n\n");
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    pack.families().forEach(f -> rows.add(row(f.name(), List.of(f))));
    rows.add(row("all", pack.families()));
    page.append(table(rows));
    page.append(COVERAGE);
    page.append(
        "Besides: "
            + pack.questions()
            + " questions, "
            + pack.quiet()
            + " texts that must raise nothing, "
            + pack.articles()
            + " articles with "
            + pack.sections()
            + " sections.\n\n");
    page.append("Sources of the articles by the year they name as theirs:\n\n");
    List<List<String>> years = new ArrayList<>(List.of(List.of("year", "sources")));
    pack.sourceYears()
        .forEach((y, n) -> years.add(List.of(y.isEmpty() ? "no date" : y, String.valueOf(n))));
    page.append(table(years)).append('\n');
    page.append("Known gaps, cases that do not hold yet: ")
        .append(pack.gaps().size())
        .append(".\n");
    if (!pack.gaps().isEmpty()) {
      page.append('\n');
      pack.gaps().forEach(g -> page.append("- ").append(g).append('\n'));
    }
    return page.toString();
  }

  private static List<String> row(String name, List<Family> families) {
    List<String> row = new ArrayList<>();
    row.add(name);
    row.add(sum(families.stream().map(Family::causes).toList()));
    row.add(sum(families.stream().map(Family::rules).toList()));
    for (String verb : VERBS) {
      row.add(sum(families.stream().map(f -> f.verdicts().getOrDefault(verb, 0)).toList()));
    }
    row.add(sum(families.stream().map(Family::conditions).toList()));
    row.add(sum(families.stream().map(Family::cases).toList()));
    row.add(sum(families.stream().map(Family::damaged).toList()));
    row.add(sum(families.stream().map(Family::nearMisses).toList()));
    TreeMap<String, Integer> months = new TreeMap<>();
    families.forEach(f -> f.checked().forEach((m, n) -> months.merge(m, n, Integer::sum)));
    row.add(months(months));
    return row;
  }

  private static String months(Map<String, Integer> months) {
    List<String> all = List.copyOf(months.keySet());
    return all.size() < 2 ? String.join("", all) : all.get(0) + " to " + all.get(all.size() - 1);
  }

  private static String sum(List<Integer> numbers) {
    return String.valueOf(numbers.stream().mapToInt(Integer::intValue).sum());
  }

  private static String table(List<List<String>> rows) {
    StringBuilder table = new StringBuilder();
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      int width = 3;
      for (List<String> row : rows) {
        width = Math.max(width, row.get(column).length());
      }
      widths.add(width);
    }
    for (int i = 0; i < rows.size(); i++) {
      table.append('|');
      for (int column = 0; column < widths.size(); column++) {
        String cell = rows.get(i).get(column);
        String blank = " ".repeat(widths.get(column) - cell.length());
        table.append(' ').append(column == 0 ? cell + blank : blank + cell).append(" |");
      }
      table.append('\n');
      if (i == 0) {
        table.append('|');
        for (int column = 0; column < widths.size(); column++) {
          String line = "-".repeat(widths.get(column));
          table.append(column == 0 ? " " + line + " |" : " " + line + ":|");
        }
        table.append('\n');
      }
    }
    return table.toString();
  }
}
