package org.mrskb.engine.paste;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds every phrase that a rule names and every word of the pack's vocabulary in one pass over the
 * squeezed text. Its cost does not depend on how many phrases there are.
 */
public final class PhraseReader implements Reader {
  private final AhoCorasickDoubleArrayTrie<List<Target>> trie = new AhoCorasickDoubleArrayTrie<>();
  private final boolean empty;

  /** What a phrase stands for; {@code open} means that the word may go on after it. */
  private record Target(Record fact, String field, boolean open) {}

  /**
   * @param phrases what rules ask for with {@link Says}
   * @param words topic to its words, for {@link Mention}; a word that ends in {@code *} may go on
   */
  public PhraseReader(Collection<String> phrases, Map<String, List<String>> words) {
    TreeMap<String, List<Target>> keys = new TreeMap<>();
    for (String phrase : phrases) {
      put(keys, phrase, new Target(new Says(phrase), "phrase", false));
    }
    words.forEach(
        (topic, list) -> {
          for (String word : list) {
            boolean open = word.endsWith("*");
            String stem = open ? word.substring(0, word.length() - 1) : word;
            put(keys, stem, new Target(new Mention(topic), "topic", open));
          }
        });
    empty = keys.isEmpty();
    if (!empty) {
      trie.build(keys);
    }
  }

  private static void put(Map<String, List<Target>> keys, String phrase, Target target) {
    StringBuilder plain = new StringBuilder();
    phrase.chars().forEach(c -> plain.append(Repair.plain((char) c)));
    String squeezed = Squeezed.squeeze(plain.toString());
    if (squeezed.isEmpty()) {
      throw new IllegalArgumentException("a phrase without characters: '" + phrase + "'");
    }
    keys.computeIfAbsent(squeezed, k -> new ArrayList<>()).add(target);
  }

  @Override
  public void read(Paste paste, Sightings sightings) {
    if (empty) {
      return;
    }
    Squeezed view = paste.squeezed();
    trie.parseText(
        view.chars(),
        (begin, end, targets) -> {
          for (Target target : targets) {
            if (view.startsWord(begin) && (target.open || view.endsWord(end))) {
              see(paste, view.span(begin, end), target, sightings);
            }
          }
        });
  }

  private static void see(Paste paste, Span span, Target target, Sightings sightings) {
    if (target.fact instanceof Mention && sightings.isClaimed(paste, span)) {
      return;
    }
    sightings.add(new Sighting(target.fact, paste, span, Map.of(target.field, span)));
  }
}
