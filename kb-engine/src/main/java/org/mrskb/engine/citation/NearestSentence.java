package org.mrskb.engine.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mrskb.engine.Passage.Highlight;

/** Chooses the sentence of a section that says most of what is wanted. */
final class NearestSentence {
  /** Sentences of this many terms are neither favoured nor held back for their length. */
  private static final double USUAL_LENGTH = 16;

  /** Below this length a sentence gains nothing from being short. */
  private static final double SHORT = 12;

  /** The first sentence of a section mostly says what it is about. */
  private static final double LEAD = 1.25;

  private static final double FRAGMENT = 0.4;

  private final KbAnalyzer analyzer;
  private final List<Map<String, Double>> units = new ArrayList<>();

  /**
   * A sentence with the places that match.
   *
   * @param text the sentence
   */
  record Found(String text, List<Highlight> highlights) {}

  NearestSentence(Wanted wanted, KbAnalyzer analyzer, Vocabulary known) {
    this.analyzer = analyzer;
    for (Wanted.Unit unit : wanted.units()) {
      Map<String, Double> worth = new HashMap<>();
      for (Wanted.Choice choice : unit.choices()) {
        for (Wanted.Worth term : choice.terms()) {
          if (known.knows(term.term())) {
            worth.merge(term.term(), term.weight() * known.rarity(term.term()), Math::max);
          }
        }
      }
      units.add(worth);
    }
  }

  /** The nearest sentence; the heading if the section has no prose. */
  Found in(Section section) {
    String best = null;
    double most = -1;
    for (String sentence : section.body().sentences()) {
      double worth = worth(sentence) * (best == null ? LEAD : 1);
      if (worth > most) {
        best = sentence;
        most = worth;
      }
    }
    String plain = plain(best == null ? section.heading() : best);
    return new Found(plain, highlights(plain));
  }

  private double worth(String sentence) {
    List<KbAnalyzer.Term> terms = analyzer.terms(sentence);
    double sum = 0;
    for (Map<String, Double> unit : units) {
      double best = 0;
      for (KbAnalyzer.Term term : terms) {
        best = Math.max(best, unit.getOrDefault(term.text(), 0.0));
      }
      sum += best;
    }
    double length = Math.max(terms.size(), SHORT) / USUAL_LENGTH;
    double whole = Sentences.isWhole(sentence) ? 1 : FRAGMENT;
    return sum * whole / (0.6 + 0.4 * length);
  }

  /**
   * How much of what is wanted a section has, from 0 to 1; words that no page knows do not count.
   */
  double share(Section section) {
    Set<String> terms = new HashSet<>();
    String all = section.title() + "\n" + section.heading() + "\n" + section.body().text();
    analyzer.terms(all).forEach(t -> terms.add(t.text()));
    double found = 0;
    double sum = 0;
    for (Map<String, Double> unit : units) {
      double most = unit.values().stream().max(Double::compare).orElse(0.0);
      sum += most;
      found +=
          unit.entrySet().stream()
              .filter(t -> terms.contains(t.getKey()))
              .mapToDouble(Map.Entry::getValue)
              .max()
              .orElse(0);
    }
    return sum == 0 ? 0 : found / sum;
  }

  private List<Highlight> highlights(String sentence) {
    List<KbAnalyzer.Term> hits = new ArrayList<>();
    for (KbAnalyzer.Term term : analyzer.terms(sentence)) {
      if (units.stream().anyMatch(u -> u.containsKey(term.text()))) {
        hits.add(term);
      }
    }
    hits.sort(Comparator.comparingInt(KbAnalyzer.Term::start));
    List<Highlight> places = new ArrayList<>();
    for (KbAnalyzer.Term hit : hits) {
      Highlight last = places.isEmpty() ? new Highlight(0, 0) : places.get(places.size() - 1);
      int end = Math.max(last.end(), withoutStop(sentence, hit));
      if (hit.start() < last.end()) {
        places.set(places.size() - 1, new Highlight(last.start(), end));
      } else {
        places.add(new Highlight(hit.start(), end));
      }
    }
    return places;
  }

  private static int withoutStop(String sentence, KbAnalyzer.Term hit) {
    int end = hit.end();
    while (end > hit.start() + 1 && !Character.isLetterOrDigit(sentence.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Without the stars of bold words; back-ticks stay, they set code apart in any front. */
  private static String plain(String sentence) {
    return sentence.replace("**", "");
  }
}
