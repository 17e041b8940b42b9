package org.mrskb.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sighting;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;

/** From what readers saw to what a click carries, and back. */
final class CarriedFacts {
  /** Of longer words the start is enough: a front that asks again does not show more of them. */
  private static final int LONGEST_WORDS = 160;

  private static final class Words {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<CaseFacts.Fact> facts = new ArrayList<>();

    int number(Paste paste, Span span) {
      String text = paste.originalText(paste.toOriginal(paste.trim(span)));
      String cut = text.length() > LONGEST_WORDS ? text.substring(0, LONGEST_WORDS) : text;
      return numbers.computeIfAbsent(cut, w -> numbers.size());
    }
  }

  private CarriedFacts() {}

  /**
   * Leaves behind what no rule and no command could ask for, and every word that proves nothing.
   */
  static CaseFacts of(Collection<Sighting> sightings, FactTypes types, Set<String> answered) {
    Map<String, Words> parts = new LinkedHashMap<>();
    for (Sighting sighting : sightings) {
      if (types.matter(sighting.fact())) {
        Words words = parts.computeIfAbsent(sighting.paste().source(), s -> new Words());
        Map<String, Integer> fields = new LinkedHashMap<>();
        sighting
            .fields()
            .forEach((field, span) -> fields.put(field, words.number(sighting.paste(), span)));
        int whole =
            fields.isEmpty()
                ? words.number(sighting.paste(), sighting.whole())
                : fields.values().iterator().next();
        words.facts.add(new CaseFacts.Fact(types.lean(sighting.fact()), whole, fields));
      }
    }
    List<CaseFacts.Part> carried = new ArrayList<>();
    parts.forEach(
        (source, w) ->
            carried.add(new CaseFacts.Part(source, List.copyOf(w.numbers.keySet()), w.facts)));
    return new CaseFacts(carried, answered);
  }

  /** Makes the sightings anew, over a text that has the proving words and nothing else. */
  static void restore(CaseFacts carried, Sightings into) {
    for (CaseFacts.Part part : carried.parts()) {
      List<Span> spans = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      for (String words : part.words()) {
        spans.add(new Span(text.length(), text.length() + words.length()));
        text.append(words).append('\n');
      }
      Paste paste = Paste.ofWords(part.source(), text.toString());
      for (CaseFacts.Fact fact : part.facts()) {
        Map<String, Span> fields = new LinkedHashMap<>();
        fact.fields().forEach((field, number) -> fields.put(field, spans.get(number)));
        into.add(new Sighting(fact.fact(), paste, spans.get(fact.whole()), fields));
      }
    }
  }
}
