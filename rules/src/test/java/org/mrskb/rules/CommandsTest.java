package org.mrskb.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An admin pastes what a card says. Every cmdlet and parameter of the cards and questions stands in
 * {@code cmdlets.yaml}, with its shell and its reference page.
 */
class CommandsTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** One use of a cmdlet; without a parameter it is the cmdlet itself. */
  private record Use(String shell, String cmdlet, String parameter) implements Comparable<Use> {
    @Override
    public String toString() {
      return shell + ": " + cmdlet + (parameter.isEmpty() ? "" : " -" + parameter);
    }

    @Override
    public int compareTo(Use other) {
      return toString().compareTo(other.toString());
    }
  }

  @Test
  void everyCommandIsInTheTableAndNothingElse() throws IOException {
    Set<Use> used = new TreeSet<>();
    for (Path card : files("catalog", "card.md")) {
      readCard(Files.readAllLines(card, UTF_8), used);
    }
    for (Path question : files("questions", ".yaml")) {
      for (JsonNode find : YAML.readTree(question.toFile()).path("find")) {
        read(find.path("shell").asText(), find.path("command").asText(), used);
      }
    }
    assertThat(used).hasSizeGreaterThan(400);
    assertThat(used).containsExactlyElementsOf(table());
  }

  @Test
  void everyEntryNamesAModuleWithAReference() throws IOException {
    JsonNode root = root();
    root.path("modules")
        .forEach(
            address -> assertThat(address.asText()).startsWith("https://learn.microsoft.com/"));
    root.path("cmdlets")
        .properties()
        .forEach(
            entry ->
                assertThat(root.path("modules").has(entry.getValue().path("module").asText()))
                    .as(entry.getKey())
                    .isTrue());
  }

  @Test
  void retiredModulesAreNotUsed() throws IOException {
    assertThat(table()).noneMatch(use -> use.cmdlet().matches("\\w+-(Msol|AzureAD).*"));
  }

  @Test
  void graphCmdletsRunInTheGraphShellOnly() throws IOException {
    JsonNode cmdlets = root().path("cmdlets");
    assertThat(table())
        .allMatch(
            use ->
                cmdlets.path(use.cmdlet()).path("module").asText().equals("graph")
                    == (use.shell().equals("graph") && use.cmdlet().matches("\\w+-Mg.*")));
  }

  @Test
  void parametersBelongToTheCmdletThatTheyFollow() {
    assertThat(
            Commands.in(
                """
                # Get-Comment -Not
                $c = Get-Credential -Message "a -Quoted one"
                Get-Mailbox -Identity (Get-User -Filter x).Name -ResultSize 5 | Where-Object { -not $_.A -like "b" } | Set-Mailbox -Type:Shared
                """))
        .isEqualTo(
            Map.of(
                "Get-Credential", Set.of("Message"),
                "Get-Mailbox", Set.of("Identity", "ResultSize"),
                "Get-User", Set.of("Filter"),
                "Where-Object", Set.of(),
                "Set-Mailbox", Set.of("Type")));
  }

  private static List<Path> files(String folder, String end) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all.filter(f -> f.getFileName().toString().endsWith(end)).sorted().toList();
    }
  }

  private static void readCard(List<String> lines, Set<Use> used) {
    String shell = null;
    List<String> block = new ArrayList<>();
    for (String line : lines) {
      if (!line.startsWith("```")) {
        block.add(line);
      } else if (line.contains("shell=")) {
        shell = line.replaceFirst(".*shell=(\\w+).*", "$1");
        block.clear();
      } else if (shell != null) {
        read(shell, String.join("\n", block), used);
        shell = null;
      }
    }
  }

  private static void read(String shell, String command, Set<Use> used) {
    if (!shell.equals("cmd")) {
      Commands.in(command)
          .forEach(
              (cmdlet, parameters) -> {
                used.add(new Use(shell, cmdlet, ""));
                parameters.forEach(parameter -> used.add(new Use(shell, cmdlet, parameter)));
              });
    }
  }

  private static Set<Use> table() throws IOException {
    Set<Use> uses = new TreeSet<>();
    root()
        .path("cmdlets")
        .properties()
        .forEach(
            entry ->
                entry
                    .getValue()
                    .properties()
                    .forEach(
                        shell -> {
                          if (shell.getValue().isArray()) {
                            uses.add(new Use(shell.getKey(), entry.getKey(), ""));
                            shell
                                .getValue()
                                .forEach(
                                    p ->
                                        uses.add(
                                            new Use(shell.getKey(), entry.getKey(), p.asText())));
                          }
                        }));
    return uses;
  }

  private static JsonNode root() throws IOException {
    try (InputStream in = CommandsTest.class.getResourceAsStream("/cmdlets.yaml")) {
      return YAML.readTree(in);
    }
  }
}
