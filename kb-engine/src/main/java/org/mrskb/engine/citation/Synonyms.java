package org.mrskb.engine.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words of a field that mean the same: {@code hcw} and {@code hybrid configuration wizard}. */
final class Synonyms {
  /** The longest phrase that is looked for, in words. */
  static final int LONGEST = 4;

  private final Map<List<String>, List<List<String>>> others = new HashMap<>();

  /**
   * Reads the groups.
   *
   * @param groups words and phrases that mean the same
   */
  Synonyms(List<List<String>> groups, KbAnalyzer analyzer) {
    for (List<String> group : groups) {
      List<List<String>> phrases = group.stream().map(p -> terms(p, analyzer)).toList();
      for (List<String> phrase : phrases) {
        List<List<String>> same = new ArrayList<>(phrases);
        same.remove(phrase);
        others.computeIfAbsent(phrase, p -> new ArrayList<>()).addAll(same);
      }
    }
  }

  private static List<String> terms(String phrase, KbAnalyzer analyzer) {
    return analyzer.terms(phrase).stream().map(KbAnalyzer.Term::text).toList();
  }

  /** What else these terms are called, each as its terms. */
  List<List<String>> of(List<String> terms) {
    return others.getOrDefault(terms, List.of());
  }
}
