package org.mrskb.engine.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken rule gives an error that names file and line and that needs no Java to understand. */
class RuleLintTest {
  private static final Path PRINTER = Path.of("src/test/pack");
  @TempDir private Path pack;

  @BeforeEach
  void copyPack() throws IOException {
    try (Stream<Path> files = Files.walk(PRINTER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = pack.resolve(PRINTER.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private List<String> problems() {
    return new RuleLint(PackSource.open(pack), getClass().getClassLoader()).problems();
  }

  private void rule(String text) throws IOException {
    Files.writeString(pack.resolve("catalog/paper/out-of-paper/rule.drl"), text);
  }

  @Test
  void theRulesOfThePackAreFine() {
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JobFailure( kode == 41 )                      | :5: JobFailure has no field 'kode'; it has [code, printer]",
        "JobFailed( code == 41 )                       | :5: no fact is called JobFailed",
        "$f : JobFailure( code == 41 )                 | :5: no variables",
        "JobFailure( printer matches '.*' )            | :5: 'matches' is not used here",
        "JobFailure() or Tray()                        | only facts and 'not' before a single fact",
        "not Tray()                                    | silence proves nothing",
        "exists( JobFailure() and not Tray() )         | only facts and 'not' before a single fact",
      })
  void conditionsThatAreNotAllowedAreNamedByLine(String condition, String message)
      throws IOException {
    rule(
        "package org.mrskb.engine.printer\n\nrule \"out-of-paper\"\nwhen\n    "
            + condition.replace('\'', '"')
            + "\nthen\n    confirmed( kcontext );\nend\n");
    assertThat(problems())
        .anyMatch(p -> p.startsWith("catalog/paper/out-of-paper/rule.drl:") && p.contains(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "confirmd( kcontext );            | is no verdict",
        "System.exit( 0 );                | is no verdict",
        "ask( kcontext, \"colour\" );     | there is no questions/colour.yaml",
      })
  void verdictsThatDoNotExistAreNamed(String consequence, String message) throws IOException {
    rule(
        "package org.mrskb.engine.printer\n\nrule \"out-of-paper\"\nwhen\n    Tray()\nthen\n    "
            + consequence
            + "\nend\n");
    assertThat(problems())
        .anyMatch(p -> p.startsWith("catalog/paper/out-of-paper/rule.drl:") && p.contains(message));
  }

  @Test
  void aRuleIsCalledLikeItsFolder() throws IOException {
    rule(
        "package org.mrskb.engine.printer\n\nrule \"no-paper\" salience 10\nwhen\n    Tray()\nthen\n    confirmed( kcontext );\nend\n");
    assertThat(problems())
        .anyMatch(p -> p.contains("must be called \"out-of-paper\""))
        .anyMatch(p -> p.contains("'salience' is not used here"));
  }

  @Test
  void brokenSyntaxIsNamedByLine() throws IOException {
    rule(
        "package org.mrskb.engine.printer\n\nrule \"out-of-paper\"\nwhen\n    Tray( full == \nthen\n    confirmed( kcontext );\nend\n");
    assertThat(problems())
        .isNotEmpty()
        .allMatch(p -> p.matches("catalog/paper/out-of-paper/rule.drl:\\d+: .*"));
  }

  @Test
  void cardsAreHeldToTheirForm() throws IOException {
    Path card = pack.resolve("catalog/paper/out-of-paper/card.md");
    String good = Files.readString(card);
    PackSource.Folder folder = PackSource.open(pack).folders().get(1);

    Files.writeString(card, good.replace("severity: stops", "severity: bad"));
    assertThatThrownBy(() -> PackSource.open(pack).card(folder))
        .hasMessageContaining("severity is 'bad'; it must be one of [stops, annoys, nothing]");

    Files.writeString(card, good.replace("shell=sh effect=read", "shell=zsh effect=read"));
    assertThatThrownBy(() -> PackSource.open(pack).card(folder))
        .hasMessageContaining("card.md:12:")
        .hasMessageContaining("shell is one of [sh, ps]");

    Files.writeString(card, good.replace("{shell=sh effect=read}", "{shell=sh effect=change}"));
    assertThatThrownBy(() -> PackSource.open(pack).card(folder))
        .hasMessageContaining("a check only reads");

    Files.writeString(card, good.replace("## Fix", "## Repair"));
    assertThatThrownBy(() -> PackSource.open(pack).card(folder))
        .hasMessageContaining("unknown section 'Repair'");
  }

  @Test
  void aScaffoldTeachesAndFailsItsOwnTestUntilItIsFilledIn() throws IOException {
    Path folder = Scaffold.create(pack, "paper/paper-too-thick");

    assertThat(folder)
        .isDirectoryContaining("glob:**/rule.drl")
        .isDirectoryContaining("glob:**/card.md")
        .isDirectoryContaining("glob:**/cases.yaml");
    assertThat(problems()).as("it is a rule").isEmpty();
    assertThat(new CatalogChecks(PackSource.open(pack), null).all())
        .filteredOn(c -> c.name().equals("catalog/paper/paper-too-thick is filled in"))
        .singleElement()
        .satisfies(
            c ->
                assertThat(c.problem().get())
                    .contains("rule.drl:16: still the text of the scaffold"));

    assertThatThrownBy(() -> Scaffold.create(pack, "paper/paper-too-thick"))
        .hasMessageContaining("exists already");
    assertThatThrownBy(() -> Scaffold.create(pack, "../evil"))
        .hasMessageContaining("<family>/<cause-id>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "moved * away   ; * stands at the end only",
        "m*ved          ; * stands at the end only",
        "a ...  ... b    ; lacks a word",
        "moved|         ; lacks a word",
      })
  void wordsThatCouldNeverBeFoundAreNamedByLine(String entry, String message) throws IOException {
    Path words = pack.resolve("words.yaml");
    Files.writeString(words, "# topics\nmoved: [relocat*, '" + entry + "']\n");
    assertThatThrownBy(() -> PackSource.open(pack).words())
        .hasMessageContaining("words.yaml:2: ")
        .hasMessageContaining(message);
  }
}
