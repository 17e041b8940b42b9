package org.mrskb.slack.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The console as a user drives it: arguments and standard input in, text and exit status out. */
class ConsoleTest {
  private static final String ERROR =
      "The call to 'https://mail.contoso.com/EWS/mrsproxy.svc' failed. Error details: The HTTP request was forbidden with client authentication scheme 'Negotiate'.";

  @TempDir private Path folder;

  private static Run run(String... args) {
    return Run.of("", args);
  }

  @Test
  void aBareNumberIsAnsweredWithWhatFitsAndAQuestion() {
    Run run = run("why", "403");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(
            "POSSIBLE",
            "Nothing proves it yet: 3 causes fit",
            "--answer mrs-proxy-enabled=True|False|mixed");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void textComesAsWordsAsFileOrFromStandardInput() throws IOException {
    Path file = Files.writeString(folder.resolve("error.txt"), ERROR);
    String words = run("why", ERROR).out();

    assertThat(run("why", file.toString()).out()).isEqualTo(words);
    assertThat(Run.of(ERROR, "why", "-").out()).isEqualTo(words);
    assertThat(Run.of(ERROR, "why").out()).isEqualTo(words);
    assertThat(words).contains("LIKELY", "mrs-proxy-disabled");
  }

  @Test
  void aFaultShowsItsPlaceAndNothingOfTheText() {
    IllegalStateException inner = new IllegalStateException("inner secret paste");
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new UnsupportedOperationException("secret paste", inner);
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            return read();
          }
        };
    Run run = Run.with(broken, false, false, "why", "-");
    assertThat(run.status()).isEqualTo(70);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("fault of the program", "java.lang.UnsupportedOperationException")
        .contains("Caused by: java.lang.IllegalStateException")
        .containsPattern("at .*Input\\.fromStandardInput\\(Input\\.java:[0-9]+\\)")
        .doesNotContain("secret");
  }

  @Test
  void namesAreLeftOutOnDemand() {
    String text = ERROR + " user lynne@fabrikam.com";
    assertThat(run("why", text).out()).contains("mail.contoso.com");
    assertThat(run("why", text, "--redact", "names").out())
        .contains("mrs-proxy-disabled", "https://mail.q", "/EWS/mrsproxy.svc")
        .doesNotContain("contoso.com/EWS", "lynne", "fabrikam.com");
    assertThat(run("facts", text, "--redact", "names").out()).doesNotContain("lynne", "contoso");
    assertThat(run("why", text, "--redact", "dates").status()).isEqualTo(2);
  }

  @Test
  void factsSayWhatWasMaskedAndWhatWasCut() {
    String text = ERROR + " -Password Winter26!x";
    assertThat(run("facts", text).out()).contains("Masked in your text").doesNotContain("Winter26");
    assertThat(run("facts", text, "--json").out())
        .contains("\"notices\": [ \"Masked in your text")
        .doesNotContain("Winter26");
    String longText = ERROR + "\nProperty : value".repeat(100_000);
    assertThat(Run.of(longText, "facts", "-").out()).contains("Note").contains("was left out");
  }

  @Test
  void secretsInAnswersAreNeverShown() {
    String answer = "mrs-proxy-enabled=no idea, password: Winter26!x";
    assertThat(run("why", ERROR, "--answer", answer).err())
        .contains("does not answer mrs-proxy-enabled")
        .doesNotContain("Winter26");
    assertThat(run("why", ERROR, "--answer", "password: Winter26!x").err())
        .contains("--answer takes question=value")
        .doesNotContain("Winter26");
    assertThat(Run.typed("my password: Winter26!x\n\n", "why", ERROR).out())
        .contains("does not answer")
        .doesNotContain("Winter26");
  }

  @Test
  void namesStayReplacedWhenAnswersAreTyped() {
    assertThat(Run.typed("True\n\n", "why", ERROR, "--redact", "names").out())
        .contains("event-1309")
        .doesNotContain("mail.contoso.com");
  }

  @Test
  void severalFilesAreOneCase() throws IOException {
    Path error = Files.writeString(folder.resolve("error.txt"), ERROR);
    Path directory = Files.writeString(folder.resolve("vdir.log"), "MRSProxyEnabled : False");
    assertThat(run("why", error.toString(), directory.toString()).out()).contains("CONFIRMED");
  }

  @Test
  void anAnswerSharpensTheDiagnosis() {
    assertThat(run("why", ERROR, "--answer", "mrs-proxy-enabled=False").out())
        .contains("CONFIRMED");
    Run on = run("why", ERROR, "--answer", "mrs-proxy-enabled=True", "--answer", "event-1309=no");
    assertThat(on.out()).startsWith("A device in front of Exchange").contains("LIKELY");
    assertThat(run("why", ERROR, "--answer", "mrs-proxy=True").err())
        .contains("There is no question 'mrs-proxy'")
        .contains("mrs-proxy-enabled");
  }

  @Test
  void onATerminalTheOpenQuestionIsAskedUntilItIsSettled() {
    Run run = Run.typed("maybe\nTrue\nyes\n", "why", ERROR);
    assertThat(run.out())
        .contains("mrs-proxy-enabled [True/False/mixed], Enter to stop: ")
        .contains("'maybe' does not answer mrs-proxy-enabled")
        .contains("event-1309 [yes/no], Enter to stop: ")
        .contains("CONFIRMED");
  }

  @Test
  void jsonIsTheSameAnswerForPrograms() {
    String json = run("why", ERROR, "--json").out();
    assertThat(json)
        .contains("\"schema\": \"mrskb/1\"")
        .contains("\"cause\": \"mrs-proxy-disabled\"")
        .contains("\"start\": 13")
        .contains("\"fact\": \"ServiceFailure\"");
    assertThat(run("explain", "mrs-proxy-disabled", "--json").out())
        .contains("\"outcome\": \"not-asked\"");
    assertThat(run("docs", "event", "1309", "--json").out())
        .contains("\"passages\": [")
        .contains("mrs-proxy-403");
    assertThat(run("facts", ERROR, "--json").out()).contains("\"status\": 403");
    assertThat(run("help", "--json").out()).contains("\"why <code");
    assertThat(run("where", "push", "--json").out()).contains("\"findings\":");
  }

  @Test
  void explainSaysWhyNot() {
    assertThat(run("explain", "mrs-proxy-disabled").out())
        .contains("rules/catalog/endpoint/mrs-proxy-disabled/ (rule.drl, card.md, cases.yaml)");
    assertThat(run("explain", "mrs-proxy-disabled", ERROR + "\nMRSProxyEnabled : True").out())
        .contains("ruled out")
        .contains("not met   EwsVirtualDirectory: mrsProxyEnabled == false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wy                           | 'wy' is no command. Did you mean 'why'?",
        "frobnicate                   | 'frobnicate' is no command. Commands are why",
        "why nosuch.log               | There is no file 'nosuch.log'",
        "explain mrs-proxy-disbled    | Did you mean mrs-proxy-disabled",
        "explain                      | Name a cause",
        "docs                         | Say what to look for",
        "where                        | Say how the move runs",
        "why 403 --jsn                | --jsn",
        "new Endpoint/X               | <family>/<cause-id>",
        "help wyh                     | Did you mean why?",
      })
  void wrongUseIsOneLineThatHelps(String line, String message) {
    Run run = Run.typed("", line.strip().split(" ", -1));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("mrs: ").contains(message).doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n\t  ", "\ufeff"})
  void emptyInputSaysSo(String input) {
    Run run = Run.of(input, "why", "-");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("the input is empty");
  }

  @Test
  void binaryInputIsRefused() {
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 8, 8, 8, 0, 1, 2, 3, 4, 5, 6, 7, 14, 15, 16};
    Run run = Run.of(zip, "why", "-");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("This is not text");
  }

  @Test
  void fiveMegabytesAreCutWithANotice() {
    String filler = "nothing to see here\n".repeat(5 * 1024 * 1024 / 20);
    Run run = Run.of(ERROR + "\n" + filler, "why", "-");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Read the first 1048576 of").contains("mrs-proxy-disabled");
  }

  @Test
  void controlCharactersOfAPasteDoNotReachTheTerminal() {
    assertThat(run("why", "403 \u001b]0;evil\u0007\u202e").out())
        .doesNotContain("\u001b")
        .doesNotContain("\u202e");
  }

  @Test
  void batchAnswersLineByLineInOrderAndGoesOnAfterABadLine() {
    String in =
        """
        {"id":"a","text":"403"}
        not json
        {"id":7,"text":"MRSProxyEnabled : False","context":"403 on mrsproxy"}
        {"id":"c"}

        {"id":"d","text":"hello"}
        """;
    Run run = Run.of(in, "batch");
    List<String> lines = run.out().lines().toList();
    assertThat(run.status()).isZero();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0))
        .startsWith(
            "{\"schema\":\"mrskb/1\",\"id\":\"a\",\"findings\":[{\"cause\":\"mrs-proxy-disabled\"");
    assertThat(lines.get(1)).contains("\"line\":2").contains("no JSON object");
    assertThat(lines.get(2))
        .contains("\"id\":\"7\"")
        .contains("\"certainty\":\"confirmed\"")
        .contains("\"source\":\"context\"");
    assertThat(lines.get(3)).contains("\"id\":\"c\"").contains("has no \\\"text\\\"");
    assertThat(lines.get(4)).contains("\"id\":\"d\"").contains("\"findings\":[]");
  }

  @Test
  void batchShowsItsProgressOnATerminal() {
    byte[] in = "{\"id\":\"a\",\"text\":\"403\"}\n".getBytes(StandardCharsets.UTF_8);
    Run run = Run.with(new ByteArrayInputStream(in), false, true, "batch");
    assertThat(run.err()).contains("[##############################] 1");
  }
}
