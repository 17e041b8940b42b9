package org.mrskb.engine.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Marks say what a set of bits would say, only faster. */
class MarksTest {

  @Provide
  static Arbitrary<Span> stretch() {
    return Arbitraries.integers()
        .between(0, 300)
        .flatMap(
            start -> Arbitraries.integers().between(start, 310).map(end -> new Span(start, end)));
  }

  @Property(seed = "20261121")
  void agreeWithASetOfBits(
      @ForAll List<@From("stretch") Span> marked, @ForAll @From("stretch") Span asked) {
    Marks marks = new Marks();
    BitSet bits = new BitSet();
    for (Span span : marked) {
      marks.set(span.start(), span.end());
      bits.set(span.start(), span.end());
    }
    boolean any = !bits.get(asked.start(), asked.end()).isEmpty();
    assertThat(marks.any(asked.start(), asked.end())).isEqualTo(any);
    assertThat(marks.end(asked.start())).isEqualTo(bits.nextClearBit(asked.start()));
  }
}
