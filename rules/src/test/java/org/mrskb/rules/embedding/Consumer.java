package org.mrskb.rules.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The helpdesk of {@code src/it}, as its own build left it: what any other project gets. */
final class Consumer {
  static final String MAIN = "com.example.helpdesk.Helpdesk";
  static final Path CLASSES = Path.of("target/it/helpdesk/target/classes").toAbsolutePath();
  static final String ERROR =
      "The call to 'https://mail.contoso.com/EWS/mrsproxy.svc' failed. Error details: The HTTP request was forbidden."
          + " The remote server returned an error: (403) Forbidden.";

  private static final Path CLASS_PATH = Path.of("target/it/helpdesk/target/classpath.txt");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Consumer() {}

  /** What one dependency on {@code rules} brings along. */
  static List<Path> jars() throws IOException {
    return Arrays.stream(Files.readString(CLASS_PATH).strip().split(File.pathSeparator, -1))
        .map(Path::of)
        .toList();
  }

  static String path(List<Path> entries) {
    return String.join(File.pathSeparator, entries.stream().map(Path::toString).toList());
  }

  /** One finished process. */
  record Run(int status, String out, String err) {

    /** The answers it printed, one a line. */
    List<JsonNode> answers() {
      List<JsonNode> answers = new ArrayList<>();
      for (String line : out.lines().toList()) {
        try {
          answers.add(JSON.readTree(line));
        } catch (IOException e) {
          throw new UncheckedIOException(this.toString(), e);
        }
      }
      return answers;
    }
  }

  /** Runs the Java of this build in a folder of its own. */
  static Run java(Path folder, String input, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dfile.encoding=UTF-8");
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    CompletableFuture<String> out =
        CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
    try (var to = process.getOutputStream()) {
      to.write(input.getBytes(StandardCharsets.UTF_8));
    }
    int status = process.waitFor();
    return new Run(status, out.join(), err.join());
  }

  private static String text(InputStream in) {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ticket went its way: likely, then the two answers lead to the device in between. */
  static void assertSolved(Run run) {
    assertThat(run.status()).as(run.toString()).isZero();
    List<JsonNode> answers = run.answers();
    assertThat(answers).hasSize(3);
    assertThat(answers.get(0).at("/findings/0/cause").asText()).isEqualTo("mrs-proxy-disabled");
    assertThat(answers.get(0).at("/findings/0/certainty").asText()).isEqualTo("likely");
    assertThat(answers.get(0).at("/findings/0/checks/0/command").asText())
        .startsWith("Get-WebServicesVirtualDirectory");
    assertThat(answers.get(0).at("/findings/0/citations/0/url").asText()).startsWith("https://");
    assertThat(answers.get(0).at("/questions/0/id").asText()).isEqualTo("mrs-proxy-enabled");
    assertThat(answers.get(1).at("/questions/0/id").asText()).isEqualTo("event-1309");
    assertThat(answers.get(2).at("/findings/0/cause").asText())
        .isEqualTo("gateway-blocks-mrs-proxy");
  }
}
