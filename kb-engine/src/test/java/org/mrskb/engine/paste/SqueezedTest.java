package org.mrskb.engine.paste;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Telling by its letters that a word is absent never hides one that is there. */
class SqueezedTest {

  @Provide
  static Arbitrary<String> text() {
    return Arbitraries.strings().withChars("abAB \n1'\u00e9\u0430").ofMaxLength(60);
  }

  @Provide
  static Arbitrary<String> word() {
    return Arbitraries.strings().withChars("ab1'\u00e9\u0430").ofMinLength(1).ofMaxLength(5);
  }

  @Property(seed = "20261121")
  void findsAWordWhereAStringHasIt(
      @ForAll @From("text") String text, @ForAll @From("word") String word) {
    Squeezed squeezed = Squeezed.of(text);
    assertThat(squeezed.indexOf(word)).isEqualTo(squeezed.chars().indexOf(word));
  }

  @Property(seed = "20261121")
  void everyCharacterIsTraced(@ForAll @From("text") String text) {
    Squeezed squeezed = Squeezed.of(text);
    for (int i = 0; i < squeezed.chars().length(); i++) {
      char origin = text.charAt(squeezed.span(i, i + 1).start());
      assertThat(Character.toLowerCase(origin)).isEqualTo(squeezed.chars().charAt(i));
    }
  }

  @Example
  void aTextWithoutLettersHasNoWords() {
    assertThat(Squeezed.of(" \n ").indexOf("timedout")).isNegative();
  }
}
