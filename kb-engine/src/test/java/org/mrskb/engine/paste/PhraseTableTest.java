package org.mrskb.engine.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** One pass finds what looking for each phrase would find. */
class PhraseTableTest {

  @Provide
  static Arbitrary<String> text() {
    return Arbitraries.strings().withChars("abc\u00e9").ofMaxLength(40);
  }

  @Provide
  static Arbitrary<Set<String>> phrases() {
    return Arbitraries.strings()
        .withChars("abc\u00e9")
        .ofMinLength(1)
        .ofMaxLength(5)
        .set()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Property(seed = "20261121")
  void findsEveryOccurrence(
      @ForAll @From("text") String text, @ForAll @From("phrases") Set<String> phrases) {
    Set<String> found = new HashSet<>();
    PhraseTable.of(phrases, Map.of())
        .findPhrases(
            text,
            (start, end, targets) ->
                targets.forEach(target -> found.add(start + "-" + end + " " + target.text())));
    Set<String> expected = new HashSet<>();
    for (String phrase : phrases) {
      for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
        expected.add(at + "-" + (at + phrase.length()) + " " + phrase);
      }
    }
    assertThat(found).isEqualTo(expected);
  }
}
