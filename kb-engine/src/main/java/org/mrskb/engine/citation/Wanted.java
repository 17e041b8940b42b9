package org.mrskb.engine.citation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a question looks for: one unit for each of its words, with all the terms that would satisfy
 * it.
 *
 * @param units one for each word, code or phrase of the question
 */
record Wanted(List<Unit> units) {
  private static final int LONGEST = 2000;
  private static final int MOST_WORDS = 60;

  private static final double PART = 0.35;
  private static final double SYNONYM = 0.7;
  private static final double CORRECTED = 0.6;
  private static final double JOINED = 0.5;

  /** Words that questions are made of and that say nothing about their matter. */
  private static final Set<String> IDLE =
      Set.of(
          "i", "we", "my", "our", "me", "us", "you", "your", "how", "what", "which", "where",
          "when", "who", "why", "do", "does", "did", "done", "can", "could", "should", "would",
          "shall", "may", "must", "am", "was", "were", "been", "being", "has", "have", "had", "get",
          "got", "from", "about", "so", "too", "also", "just", "any", "some", "than", "then", "s",
          "t", "don", "doesn", "isn", "im", "ive", "its", "mean", "want", "please", "help",
          "really", "tell", "say", "says");

  Wanted {
    units = List.copyOf(units);
  }

  /**
   * One thing that is looked for.
   *
   * @param choices ways to satisfy it, the most literal first
   */
  record Unit(List<Choice> choices) {
    Unit {
      choices = List.copyOf(choices);
    }
  }

  /**
   * Terms that satisfy a unit.
   *
   * @param all whether all of them are needed; else each adds what it is worth
   */
  record Choice(List<Worth> terms, boolean all) {
    Choice {
      terms = List.copyOf(terms);
    }
  }

  /** What it is worth if a term is found; the words themselves are worth 1. */
  record Worth(String term, double weight) {}

  static Wanted of(String words, KbAnalyzer analyzer, Synonyms synonyms, Vocabulary known) {
    return new Builder(analyzer, synonyms, known).read(words);
  }

  private static final class Builder {
    private final KbAnalyzer analyzer;
    private final Synonyms synonyms;
    private final Vocabulary known;
    private final List<Unit> units = new ArrayList<>();

    Builder(KbAnalyzer analyzer, Synonyms synonyms, Vocabulary known) {
      this.analyzer = analyzer;
      this.synonyms = synonyms;
      this.known = known;
    }

    Wanted read(String words) {
      String bounded = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
      List<Name> names = names(analyzer.terms(bounded));
      for (Name name : names) {
        units.add(unit(name));
      }
      List<String> row = names.stream().map(Name::whole).toList();
      for (int i = 0; i + 1 < row.size(); i++) {
        joined(row.get(i) + row.get(i + 1));
        for (int n = 2; n <= Synonyms.LONGEST && i + n <= row.size(); n++) {
          phrase(row.subList(i, i + n));
        }
      }
      return new Wanted(units);
    }

    /** A word of the question with its parts. */
    private record Name(String whole, List<String> parts) {}

    /** Puts the parts of one name together again; they lie within its place in the text. */
    private List<Name> names(List<KbAnalyzer.Term> terms) {
      List<Name> names = new ArrayList<>();
      Set<String> seen = new LinkedHashSet<>();
      int i = 0;
      while (i < terms.size() && names.size() < MOST_WORDS) {
        KbAnalyzer.Term whole = terms.get(i);
        int next = i + 1;
        while (next < terms.size() && terms.get(next).start() < whole.end()) {
          whole = terms.get(next).length() > whole.length() ? terms.get(next) : whole;
          next++;
        }
        String name = whole.text();
        List<String> parts =
            terms.subList(i, next).stream()
                .map(KbAnalyzer.Term::text)
                .filter(t -> !t.equals(name))
                .distinct()
                .toList();
        if (!IDLE.contains(name) && seen.add(name)) {
          names.add(new Name(name, parts));
        }
        i = next;
      }
      return names;
    }

    private Unit unit(Name name) {
      List<Choice> choices = new ArrayList<>();
      List<Worth> own = new ArrayList<>();
      own.add(new Worth(name.whole(), 1));
      name.parts().forEach(p -> own.add(new Worth(p, PART)));
      choices.add(new Choice(own, false));
      for (List<String> other : synonyms.of(List.of(name.whole()))) {
        choices.add(allOf(other, SYNONYM));
      }
      if (name.parts().isEmpty() && !known.knows(name.whole())) {
        List<String> halves = halves(name.whole());
        if (halves.isEmpty()) {
          known.nearest(name.whole()).forEach(n -> choices.add(allOf(List.of(n), CORRECTED)));
        } else {
          choices.add(allOf(halves, SYNONYM));
        }
      }
      return new Unit(choices);
    }

    private static Choice allOf(List<String> terms, double weight) {
      return new Choice(
          terms.stream().map(t -> new Worth(t, weight / Math.sqrt(terms.size()))).toList(), true);
    }

    /** {@code mailuser} as {@code mail} and {@code user}, if both are known. */
    private List<String> halves(String word) {
      List<String> best = List.of();
      int common = 0;
      for (int cut = 3; cut <= word.length() - 3; cut++) {
        String left = word.substring(0, cut);
        String right = word.substring(cut);
        int both = Math.min(known.frequency(left), known.frequency(right));
        if (both > common) {
          best = List.of(left, right);
          common = both;
        }
      }
      return best;
    }

    /** {@code mail user} as {@code mailuser}, if that is a word of the articles. */
    private void joined(String word) {
      if (known.knows(word)) {
        units.add(new Unit(List.of(allOf(List.of(word), JOINED))));
      }
    }

    private void phrase(List<String> words) {
      List<Choice> choices =
          synonyms.of(words).stream().map(other -> allOf(other, SYNONYM)).toList();
      if (!choices.isEmpty()) {
        units.add(new Unit(choices));
      }
    }
  }
}
