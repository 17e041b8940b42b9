package org.mrskb.slack.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.json.JsonTree;

/**
 * What the README shows is what runs: console blocks are run and compared, the Java example is the
 * program that the build of {@code rules} compiles and runs, the list of causes is that of the
 * catalog. {@code -Dreadme.write=true} writes it anew.
 */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");
  private static final Path SETTINGS = Path.of("src/main/java/org/mrskb/slack/bot/Settings.java");
  private static final Path HELPDESK =
      Path.of("../rules/src/it/helpdesk/src/main/java/com/example/helpdesk/Helpdesk.java");

  @Test
  void showsWhatRuns() throws IOException {
    WrittenPage.isCurrent(README, withCatalog(withAnswers(Files.readString(README))));
  }

  @Test
  void theExampleOfEmbeddingIsTheProgramThatIsRun() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf("```java\n") + 8;
    String example = readme.substring(start, readme.indexOf("```", start));
    assertThat(example).isEqualTo(Files.readString(HELPDESK));
  }

  /** The README leaves fields out of its answer, but it shows none that does not come. */
  @Test
  void theAnswerHasTheFieldsThatAreShown() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf("```json\n") + 8;
    Map<String, Object> shown =
        JsonTree.object(readme.substring(start, readme.indexOf("```", start)));
    Map<String, Object> real =
        JsonTree.object(
            Run.of("", "why", "--json", "https://mail.contoso.com/EWS/mrsproxy.svc (403) Forbidden")
                .out());
    assertThat(shown.keySet()).isEqualTo(real.keySet());
    for (String part : List.of("findings", "questions")) {
      Map<String, Object> one = JsonTree.objects(shown, part).get(0);
      Map<String, Object> other = JsonTree.objects(real, part).get(0);
      assertThat(other.keySet()).containsAll(one.keySet());
      for (String list : List.of("evidence", "conditions", "checks", "citations")) {
        if (one.containsKey(list)) {
          assertThat(JsonTree.objects(other, list).get(0).keySet())
              .containsAll(JsonTree.objects(one, list).get(0).keySet());
        }
      }
    }
  }

  @Test
  void everySettingOfTheBotIsInTheTable() throws IOException {
    String settings = Files.readString(SETTINGS);
    List<String> names =
        Pattern.compile("\"((?:MRS|SLACK)_[A-Z_]+)\"")
            .matcher(settings)
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    assertThat(names).contains("MRS_PORT", "SLACK_API_URL");
    String table =
        Files.readString(README)
            .lines()
            .filter(line -> line.startsWith("| `"))
            .collect(Collectors.joining("\n"));
    assertThat(names).allSatisfy(name -> assertThat(table).contains("`" + name + "`"));
  }

  private static String withAnswers(String text) {
    StringBuilder fresh = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf("```console\n"); at >= 0; at = text.indexOf("```console\n", from)) {
      int command = at + "```console\n".length();
      int line = text.indexOf('\n', command);
      int end = text.indexOf("\n```", line - 1);
      fresh
          .append(text, from, line + 1)
          .append(answer(text.substring(command, line)))
          .append("```");
      from = end + 4;
    }
    return fresh.append(text.substring(from)).toString();
  }

  private static String answer(String command) {
    assertThat(command).startsWith("$ ./mrs ");
    return Run.of("", words(command.substring(8)).toArray(String[]::new)).out();
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ' ' && !quoted) {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(c);
      }
    }
    words.add(word.toString());
    return words;
  }

  private static String withCatalog(String text) {
    int start = text.indexOf("<!-- catalog -->\n") + "<!-- catalog -->\n".length();
    int end = text.indexOf("<!-- /catalog -->");
    StringBuilder list = new StringBuilder();
    Map<String, List<String>> causes = KnowledgeBase.load().causes();
    int count = causes.values().stream().mapToInt(List::size).sum();
    list.append("\n")
        .append(count)
        .append(
            " causes and topics, made from the catalog:\n\n| family | causes and topics |\n|---|---|\n");
    causes.forEach(
        (family, ids) ->
            list.append("| ")
                .append(family)
                .append(" | ")
                .append(String.join(", ", ids))
                .append(" |\n"));
    return text.substring(0, start) + list + "\n" + text.substring(end);
  }
}
