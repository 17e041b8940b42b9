package org.mrskb.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrskb.slack.bot.BotMain;

/** The image is made of what the build lays out, and runs as nobody in particular. */
class ContainerfileTest {
  private final List<String> lines = new ArrayList<>();

  @BeforeEach
  void read() throws IOException {
    String text = Files.readString(Path.of("Containerfile")).replace("\\\n", " ");
    text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(lines::add);
  }

  private List<String> of(String instruction) {
    return lines.stream()
        .filter(l -> l.startsWith(instruction + " "))
        .map(l -> l.substring(instruction.length() + 1).strip())
        .toList();
  }

  @Test
  void whatItCopiesIsWhatTheBuildMakes() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(of("COPY")).hasSize(3);
    for (String copy : of("COPY")) {
      String[] words = copy.split(" ", -1);
      assertThat(words).hasSize(2);
      assertThat(words[0]).startsWith("slack-bot/target/");
      String made = words[0].substring("slack-bot/target/".length());
      assertThat(pom)
          .contains(
              made.endsWith(".jar")
                  ? "<finalName>" + made.replace(".jar", "") + "</finalName>"
                  : "<outputDirectory>${project.build.directory}/" + made + "</outputDirectory>");
    }
  }

  @Test
  void itsClassPathIsWhatItCopiesAndItsMainClassIsTheBot() throws IOException {
    assertThat(of("ENTRYPOINT")).hasSize(1);
    List<String> entry =
        Arrays.asList(new ObjectMapper().readValue(of("ENTRYPOINT").get(0), String[].class));
    assertThat(entry)
        .startsWith("java")
        .contains("-Dfile.encoding=UTF-8")
        .endsWith(BotMain.class.getName());
    String classPath = entry.get(entry.indexOf("-cp") + 1);
    List<String> copied =
        of("COPY").stream()
            .map(c -> c.split(" ", -1)[1])
            .map(c -> c.endsWith(".jar") ? c : c + "/*")
            .toList();
    assertThat(List.of(classPath.split(":", -1))).containsExactlyElementsOf(copied);
  }

  @Test
  void itRunsAsAUserOfItsOwnWithOneFolderToWriteTo() {
    assertThat(of("FROM")).singleElement().asString().contains(":17-jre");
    assertThat(of("USER")).containsExactly("10001");
    assertThat(of("RUN")).singleElement().asString().contains("useradd --uid 10001 ");
    assertThat(of("VOLUME")).containsExactly("/data");
    assertThat(of("ENV")).singleElement().asString().contains("MRS_DATA=/data");
    int user = lines.indexOf("USER 10001");
    assertThat(lines.subList(user, lines.size()))
        .noneMatch(l -> l.startsWith("RUN") || l.startsWith("COPY"));
  }
}
