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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An admin pastes what a card says. Every cmdlet and parameter of the cards and questions stands in
 * {@code cmdlets.yaml}, with its shell, its effect and its reference page.
 */
class CommandsTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private static final List<String> EFFECTS =
      List.of("read", "change", "disruptive", "irreversible");
  private static final Set<String> READING =
      Set.of(
          "Get",
          "Test",
          "Resolve",
          "Measure",
          "Select",
          "Format",
          "Where",
          "Sort",
          "ForEach",
          "Group",
          "Import",
          "Invoke",
          "ConvertFrom",
          "Connect",
          "Export",
          "Out");
  private static final Pattern BARE_PLACEHOLDER = Pattern.compile("<[^<>]+>");
  private static final Pattern WEAKENING =
      Pattern.compile(
          "(?i)basicauthentication[ :]+\\$?true|allowbasicauth|skipcertificatecheck"
              + "|servercertificatevalidation|acceptuntrusted|-role \"?applicationimpersonation"
              + "|skipcacheck|skipcncheck|unencrypted");

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

  /** One fenced command, with the place where it stands. */
  private record Block(String place, boolean fix, String shell, String effect, String text) {
    Map<String, Map<String, Set<String>>> commands() {
      return shell.equals("cmd") ? Map.of() : Commands.in(text);
    }

    @Override
    public String toString() {
      return place + " (" + effect + "): " + text;
    }
  }

  @Test
  void everyCommandIsInTheTableAndNothingElse() throws IOException {
    Set<Use> used = new TreeSet<>();
    for (Block block : blocks()) {
      block
          .commands()
          .forEach(
              (cmdlet, parameters) -> {
                used.add(new Use(block.shell(), cmdlet, ""));
                parameters.keySet().forEach(p -> used.add(new Use(block.shell(), cmdlet, p)));
              });
    }
    assertThat(used).hasSizeGreaterThan(400);
    assertThat(used).containsExactlyElementsOf(table());
  }

  @Test
  void everyPlainValueOfAnExchangeCmdletIsInTheTableAndNothingElse() throws IOException {
    Set<String> used = new TreeSet<>();
    JsonNode cmdlets = root().path("cmdlets");
    for (Block block : blocks()) {
      block
          .commands()
          .forEach(
              (cmdlet, parameters) -> {
                if (isExchange(cmdlets.path(cmdlet))) {
                  parameters.forEach(
                      (name, values) ->
                          values.forEach(v -> used.add(cmdlet + " -" + name + " " + v)));
                }
              });
    }
    Set<String> listed = new TreeSet<>();
    cmdlets
        .properties()
        .forEach(
            cmdlet ->
                cmdlet
                    .getValue()
                    .path("values")
                    .properties()
                    .forEach(
                        name ->
                            name.getValue()
                                .forEach(
                                    v ->
                                        listed.add(
                                            cmdlet.getKey()
                                                + " -"
                                                + name.getKey()
                                                + " "
                                                + v.asText()))));
    assertThat(used).hasSizeGreaterThan(30);
    assertThat(used).containsExactlyElementsOf(listed);
  }

  @Test
  void exchangeCmdletsRunWhereTheirPageSaysThatTheyExist() throws IOException {
    for (Map.Entry<String, JsonNode> cmdlet : root().path("cmdlets").properties()) {
      if (isExchange(cmdlet.getValue())) {
        String in = cmdlet.getValue().path("in").asText();
        assertThat(in).as(cmdlet.getKey()).isIn("both", "on-premises", "cloud");
        assertThat(cmdlet.getValue().has("ems") && in.equals("cloud"))
            .as(cmdlet.getKey())
            .isFalse();
        assertThat(cmdlet.getValue().has("exo") && in.equals("on-premises"))
            .as(cmdlet.getKey())
            .isFalse();
      }
    }
  }

  @Test
  void whatCanDoHarmWasComparedWithItsPage() throws IOException {
    for (Map.Entry<String, JsonNode> cmdlet : root().path("cmdlets").properties()) {
      if (Set.of("exchange", "graph", "activedirectory")
          .contains(cmdlet.getValue().path("module").asText())) {
        assertThat(cmdlet.getValue().path("checked").asText())
            .as(cmdlet.getKey())
            .matches("20\\d\\d-\\d\\d");
      }
    }
  }

  @Test
  void noBlockClaimsLessThanItsCommandsDo() throws IOException {
    JsonNode cmdlets = root().path("cmdlets");
    for (Block block : blocks()) {
      block
          .commands()
          .forEach(
              (cmdlet, parameters) ->
                  assertThat(EFFECTS.indexOf(block.effect()))
                      .as(
                          "%s needs %s in %s",
                          cmdlet, effect(cmdlet, parameters.keySet(), cmdlets), block)
                      .isGreaterThanOrEqualTo(
                          EFFECTS.indexOf(effect(cmdlet, parameters.keySet(), cmdlets))));
    }
  }

  @Test
  void aCheckOnlyReads() throws IOException {
    assertThat(blocks()).allMatch(block -> block.fix() || block.effect().equals("read"));
  }

  /** The answer shows irreversible steps last, whatever their place, so they stand last here. */
  @Test
  void nothingFollowsAnIrreversibleStep() throws IOException {
    String place = "";
    boolean irreversible = false;
    for (Block block : blocks()) {
      if (!block.place().equals(place)) {
        place = block.place();
        irreversible = false;
      }
      boolean last = block.effect().equals("irreversible");
      assertThat(irreversible && !last).as(block.toString()).isFalse();
      irreversible |= last;
    }
  }

  @Test
  void placeholdersStandInQuotes() throws IOException {
    for (Block block : blocks()) {
      if (!block.shell().equals("cmd")) {
        String bare =
            block.text().replaceAll("(?m)^#.*$", "").replaceAll("\"[^\"]*\"|'[^']*'", "''");
        assertThat(BARE_PLACEHOLDER.matcher(bare).find()).as(block.toString()).isFalse();
      }
    }
  }

  /** Active Directory finds nobody by a sign-in name or an address. */
  @Test
  void activeDirectoryIsGivenNamesThatItKnows() throws IOException {
    assertThat(blocks())
        .noneMatch(
            block -> block.shell().equals("ad") && block.text().contains("-Identity \"<user>\""));
  }

  @Test
  void noCommandWeakensSecurity() throws IOException {
    for (Block block : blocks()) {
      if (!block.effect().equals("read")) {
        assertThat(WEAKENING.matcher(block.text()).find()).as(block.toString()).isFalse();
      }
    }
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
                Get-Mailbox -Identity (Get-User -Filter x).Name -ResultSize 5 | Where-Object { -not $_.A -like "b" } | Set-Mailbox -Type:Shared,Room -Force
                """))
        .isEqualTo(
            Map.of(
                "Get-Credential", Map.of("Message", Set.of()),
                "Get-Mailbox", Map.of("Identity", Set.of(), "ResultSize", Set.of()),
                "Get-User", Map.of("Filter", Set.of("x")),
                "Where-Object", Map.of(),
                "Set-Mailbox", Map.of("Type", Set.of("Shared", "Room"), "Force", Set.of())));
  }

  private static List<Path> files(String folder, String end) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all.filter(f -> f.getFileName().toString().endsWith(end)).sorted().toList();
    }
  }

  private static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (Path card : files("catalog", "card.md")) {
      readCard(card, blocks);
    }
    for (Path question : files("questions", ".yaml")) {
      for (JsonNode find : YAML.readTree(question.toFile()).path("find")) {
        String shell = find.path("shell").asText();
        String command = find.path("command").asText();
        blocks.add(new Block(question.toString(), false, shell, "read", command));
      }
    }
    return blocks;
  }

  private static void readCard(Path card, List<Block> blocks) throws IOException {
    String shell = null;
    String effect = null;
    boolean fix = false;
    List<String> block = new ArrayList<>();
    for (String line : Files.readAllLines(card, UTF_8)) {
      if (!line.startsWith("```")) {
        block.add(line);
        fix |= line.startsWith("## Fix");
      } else if (line.contains("shell=")) {
        shell = line.replaceFirst(".*shell=(\\w+).*", "$1");
        effect = line.replaceFirst(".*effect=(\\w+).*", "$1");
        block.clear();
      } else if (shell != null) {
        blocks.add(new Block(card.toString(), fix, shell, effect, String.join("\n", block)));
        shell = null;
      }
    }
  }

  /** What the cmdlet does at least. A verb that reads is a read; every other one changes. */
  private static String effect(String cmdlet, Set<String> parameters, JsonNode cmdlets) {
    JsonNode entry = cmdlets.path(cmdlet);
    String verb = cmdlet.substring(0, cmdlet.indexOf('-'));
    String effect = entry.path("effect").asText(READING.contains(verb) ? "read" : "change");
    for (String parameter : parameters) {
      String more = entry.path("effects").path(parameter).asText(effect);
      effect = EFFECTS.indexOf(more) > EFFECTS.indexOf(effect) ? more : effect;
    }
    return effect;
  }

  private static boolean isExchange(JsonNode entry) {
    return entry.path("module").asText().equals("exchange");
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
