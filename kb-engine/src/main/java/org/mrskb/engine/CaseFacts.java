package org.mrskb.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mrskb.engine.paste.RecordFields;

/**
 * What was understood of a symptom, without the symptom: its facts, for each the words that prove
 * it with secrets masked, and the questions that were answered. A front carries it from one click
 * to the next; {@link org.mrskb.engine.json.FactsJson} writes it down.
 *
 * @param parts the facts by the part of the symptom they were read from
 * @param answered ids of the questions that were answered; what the answers tell is among the facts
 */
public record CaseFacts(List<Part> parts, Set<String> answered) {

  public CaseFacts {
    parts = List.copyOf(parts);
    answered = Collections.unmodifiableSet(new LinkedHashSet<>(answered));
  }

  /**
   * The facts of one part.
   *
   * @param source name of the part, see {@link Evidence#source()}
   * @param words the words that prove them, each once
   */
  public record Part(String source, List<String> words, List<Fact> facts) {
    public Part {
      words = List.copyOf(words);
      facts = List.copyOf(facts);
      for (Fact fact : facts) {
        fact.fields().values().forEach(words::get);
        words.get(fact.whole());
      }
    }
  }

  /**
   * A fact.
   *
   * @param fact the record that rules join
   * @param whole which of the part's words stand for the fact as a whole
   * @param fields for a field that was told, which of the part's words tell it
   */
  public record Fact(Record fact, int whole, Map<String, Integer> fields) {
    public Fact {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The values of the fields that were told. */
    public Map<String, Object> told() {
      return RecordFields.told(fact);
    }
  }

  /** All proving words, in the order of the text. */
  public List<String> words() {
    return parts.stream().flatMap(p -> p.words().stream()).toList();
  }
}
