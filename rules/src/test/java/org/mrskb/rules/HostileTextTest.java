package org.mrskb.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrskb.engine.Evidence;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Observation;
import org.mrskb.engine.Symptom;

/** No text makes the readers slow, and none makes them throw. */
class HostileTextTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();

  /** It takes a fraction of a second; what grows with the square of the length takes minutes. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int LENGTH = 1 << 18;

  static final List<String> PIECES =
      List.of(
          ":",
          "http://",
          "https://a/EWS/mrsproxy.svc ",
          "(4",
          "(403)",
          "401 ",
          "Exception",
          "AException ",
          "AException: hr=0x ec= ",
          "{",
          "[",
          "{\"a\":",
          "\"a\":\"",
          "\"a\" : \n",
          "{\"a\":\"\\u00",
          "\\\"",
          "<S N=\"x\">",
          "<Objs",
          "<Objs>",
          "<Event ",
          "&lt;Objs&gt;",
          "<!DOCTYPE ",
          "&",
          "&amp;",
          "&#",
          "<https://",
          "<a ",
          "<",
          ">",
          "> ",
          "&gt;",
          "password=",
          "password=\"",
          "password='",
          "password>",
          "password=\u201e",
          "eyJ",
          "eyJ.",
          "bearer ",
          "-----begin private key-----",
          "MRSProxyEnabled : ",
          "a : b\n",
          "              x",
          "FailureType : a\n                        b\n",
          "Identity : {\n",
          "InPlaceHolds : {\n a\n",
          "|",
          "|a|b|\n|--|--|\n",
          "---- ",
          "Identity Status\n-------- ------\n",
          "Identity,Status\n",
          "certificate expired https://a ",
          "[len=1,data=",
          "copyprogress:",
          "@",
          "a@",
          "'",
          "user '",
          "1/1/2024 ",
          "13/1/2024 1:1:1 ",
          "categoryinfo",
          "categoryinfo fullyqualifiederrorid ",
          "a.b(15.20.1.1",
          "-",
          "New-Abcd -Foo ",
          "\u00e2\u20ac",
          "\u001b[",
          "\u001b]",
          "[1;",
          "could not be completed ",
          "timed out ",
          "mrsproxy ",
          "event 1309 ",
          "domain ",
          "#Fields: a b\n",
          "2020.05.29 20:37:37.469 * ",
          "\t",
          "\n",
          "\r",
          " ",
          "\u200b",
          "\"",
          "A license is required ",
          "MRSProxyEnabled is True ",
          "PS C:\\> Get-Mailbox\n",
          "source tenant\n",
          "target: a@b.c\n",
          "ExchangeGuid : a\n",
          "StalledDueToTarget_",
          "CN=",
          "A\\b ",
          "a.b.c ",
          "password,a\n",
          "Password Password\n-------- --------\na b\n",
          "\"x\" | ConvertTo-SecureString ",
          "password is a1b2c3 ",
          "Password<td>",
          "New-MoveRequest: a\n",
          "a b\n---- ----\n");

  static Stream<String> pieces() {
    return PIECES.stream();
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void aLotOfOneThingIsReadInLinearTime(String piece) {
    String text = piece.repeat(LENGTH / piece.length());
    assertTimeoutPreemptively(PATIENCE, () -> KNOWLEDGE.observe(Symptom.of(text).withoutNames()));
  }

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void garbageNeverThrowsAndEvidenceStandsWhereItSays(int seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      String text = garbage(random);
      List<Observation> facts = KNOWLEDGE.observe(Symptom.of(text));
      facts.stream().flatMap(f -> f.evidence().stream()).forEach(e -> standsThere(e, text));
      assertThat(KNOWLEDGE.observe(Symptom.of(text))).isEqualTo(facts);
    }
  }

  private static void standsThere(Evidence evidence, String text) {
    assertThat(evidence.start()).isBetween(0, evidence.end());
    assertThat(evidence.end()).isLessThanOrEqualTo(text.length());
    assertThat(evidence.text()).hasSize(evidence.end() - evidence.start());
  }

  private static String garbage(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(120);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.append((char) (' ' + random.nextInt(95)));
        default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString();
  }

  @Test
  void anEmptyTextTellsNothing() {
    assertThat(KNOWLEDGE.observe(Symptom.of(""))).isEmpty();
    assertThat(KNOWLEDGE.observe(Symptom.of("\ufeff\r\n\u200b "))).isEmpty();
  }
}
