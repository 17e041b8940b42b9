package org.mrskb.engine.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

  @Test
  void splitsAtTheEndOfASentence() {
    assertThat(Sentences.of("Wait some\nminutes. Then test   again! Is it gone?"))
        .containsExactly("Wait some minutes.", "Then test again!", "Is it gone?");
  }

  @Test
  void fullStopsInCodeNamesVersionsAndAbbreviationsEndNothing() {
    String one =
        "Run `iisreset. Then wait` on server EX01.contoso.com with build 15.1.2507.6, e.g. Exchange 2016.";
    assertThat(Sentences.of(one)).containsExactly(one);
  }

  @Test
  void closingQuotesBelongToTheirSentence() {
    assertThat(Sentences.of("It says \"access is denied.\" That is all. (So far.) Next."))
        .containsExactly("It says \"access is denied.\"", "That is all.", "(So far.)", "Next.");
  }

  @Test
  void theLeadOfAListIsNoWholeSentence() {
    assertThat(Sentences.isWhole("All endpoints at once:")).isFalse();
    assertThat(Sentences.isWhole("It says `no`.")).isTrue();
    assertThat(Sentences.isWhole("It is **off.**")).isTrue();
    assertThat(Sentences.isWhole("")).isFalse();
  }
}
