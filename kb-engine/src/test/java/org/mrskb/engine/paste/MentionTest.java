package org.mrskb.engine.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One entry of a vocabulary finds the many ways in which people write the same. */
class MentionTest {
  private static final List<List<String>> SPELLINGS =
      List.of(List.of("password", "pw"), List.of("virtual directory", "vdir"));

  private static List<String> found(String entry, String text) {
    PhraseTable table = PhraseTable.of(List.of(), Map.of("it", List.of(entry)), SPELLINGS);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Paste paste = Paste.of("text", text);
    Sightings sightings = new Sightings();
    try {
      table.write(written);
      PhraseTable read = PhraseTable.read(new ByteArrayInputStream(written.toByteArray()));
      new PhraseReader(read).read(paste, sightings);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return sightings.all().stream().map(s -> paste.slice(s.whole())).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "certificate is not in list | Our certificates aren't in the list.         | certificates aren't in the list",
        "does not work              | it doesnt work                               | doesnt work",
        "doesn't work               | moves do not work                            | do not work",
        "can't open                 | we can not open it                           | can not open",
        "on-prem                    | the mailbox on prem                          | on prem",
        "batch                      | two batches                                  | batches",
        "user policies              | the user's policy                            | user's policy",
        "old password               | the old pw                                   | old pw",
        "virtual directory          | EWS vdir                                     | vdir",
        "expir*                     | it EXPIRED                                   | EXPIR",
        "our exchange               | my Exchange                                  | Exchange",
        "the cloud                  | our cloud                                    | cloud",
        "raise the                  | raise the limit                              | raise",
        "archive                    | l'archive                                    | archive",
        "tls 1.2                    | \"TLS 1.2\"                                  | TLS 1.2",
      })
  void otherFormsOfTheSameWords(String entry, String text, String words) {
    assertThat(found(entry, text)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "our exchange      | the Exchange team",
        "the cloud         | in cloud or on-prem",
        "raise the         | raise it",
        "batch             | batching",
        "forest a          | a forest",
        "batch fails       | the batch. Fails",
        "move              | moved",
        "bus               | bu",
      })
  void otherWords(String entry, String text) {
    assertThat(found(entry, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "password ... expir*|changed ; the password of our service account expired ; password of our service account expir",
        "password ... expir*|changed ; we changed the admin's password             ; changed the admin's password",
        "move ... day ... finish     ; moves need days to finish                   ; moves need days to finish",
      })
  void termsNearEachOtherInAnyOrder(String entry, String text, String words) {
    assertThat(found(entry, text)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "password ... expired ; password 1 2 3 4 5 6 7 8 9 expired",
        "password ... expired ; We changed a password. The licence expired",
        "password ... expired ; the password is not expired",
        "password ... expired ; the password hasn't expired",
        "password ... expired ; password",
        "old ... old password ; old password",
      })
  void termsThatDoNotBelongTogether(String entry, String text) {
    assertThat(found(entry, text)).isEmpty();
  }

  @Test
  void wordsOfProgramsPartTheUsersOwn() {
    PhraseTable table =
        PhraseTable.of(List.of(), Map.of("it", List.of("batch fails", "Status")), List.of());
    Paste paste = Paste.of("text", "batch Status : Synced fails");
    Sightings sightings = new Sightings();
    sightings.claim(paste, new Span(6, 21));
    new PhraseReader(table).read(paste, sightings);
    assertThat(sightings.all()).isEmpty();
  }
}
