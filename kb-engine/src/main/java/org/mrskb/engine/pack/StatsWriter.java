package org.mrskb.engine.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mrskb.engine.PackStats;
import org.mrskb.engine.citation.Section;

/** Counts the files of a pack while it is built; the cases do not come along at run time. */
final class StatsWriter {
  private final PackSource source;
  private final Map<String, RuleLint.Tally> rules;

  StatsWriter(PackSource source, Map<String, RuleLint.Tally> rules) {
    this.source = source;
    this.rules = rules;
  }

  PackStats count(Collection<Section> ownSections) {
    Map<String, List<PackSource.Folder>> byFamily = new TreeMap<>();
    for (PackSource.Folder folder : source.folders()) {
      byFamily.computeIfAbsent(folder.family(), f -> new ArrayList<>()).add(folder);
    }
    List<String> gaps = new ArrayList<>();
    List<PackStats.Family> families = new ArrayList<>();
    byFamily.forEach((name, folders) -> families.add(family(name, folders, gaps)));
    return new PackStats(
        source.name(),
        source.settings().path("title").asText(),
        families,
        source.questions().size(),
        (int) ownSections.stream().map(Section::article).distinct().count(),
        ownSections.size(),
        years(ownSections),
        quiet(),
        gaps);
  }

  private PackStats.Family family(String name, List<PackSource.Folder> folders, List<String> gaps) {
    Map<String, Integer> verdicts = new TreeMap<>();
    Map<String, Integer> checked = new TreeMap<>();
    int ruleCount = 0;
    int conditions = 0;
    int cases = 0;
    int damaged = 0;
    int misses = 0;
    for (PackSource.Folder folder : folders) {
      RuleLint.Tally tally = rules.get(folder.cause());
      ruleCount += tally.rules();
      conditions += tally.conditions();
      tally.verdicts().forEach((verb, n) -> verdicts.merge(verb, n, Integer::sum));
      checked.merge(source.card(folder).asOf(), 1, Integer::sum);
      if (!Files.exists(folder.cases())) {
        continue;
      }
      for (RuleCase one : RuleCase.read(folder.label() + "/cases.yaml", folder.cases())) {
        if (!one.todo().isEmpty()) {
          gaps.add(folder.label() + ": " + one.todo());
          continue;
        }
        cases++;
        damaged += one.damaged().isEmpty() ? 0 : 1;
        misses += one.isAbout(folder.cause()) ? 0 : 1;
      }
    }
    return new PackStats.Family(
        name, folders.size(), ruleCount, verdicts, conditions, cases, damaged, misses, checked);
  }

  private static Map<String, Integer> years(Collection<Section> sections) {
    Map<String, Integer> years = new TreeMap<>();
    Set<String> counted = new HashSet<>();
    for (Section section : sections) {
      for (Section.Source page : section.sources()) {
        if (counted.add(page.url() + " " + page.date())) {
          String year = page.date().length() < 4 ? "" : page.date().substring(0, 4);
          years.merge(year, 1, Integer::sum);
        }
      }
    }
    return years;
  }

  private int quiet() {
    Path folder = source.root().resolve("quiet");
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return (int) files.count();
    } catch (IOException e) {
      throw new IllegalStateException(folder + " cannot be listed", e);
    }
  }
}
