package org.mrskb.rules.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the library leaves in the program that embeds it: nothing. Every call of it is made in a
 * process that the flight recorder watches.
 */
class FootprintIT {

  private static List<String> watched(Path folder, String... more) throws Exception {
    List<Path> classPath = new ArrayList<>(Consumer.jars());
    classPath.add(Path.of("target/test-classes").toAbsolutePath());
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-cp",
                Consumer.path(classPath),
                Watched.class.getName(),
                folder.resolve("events.jfr").toString()));
    arguments.addAll(List.of(more));
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Consumer.Run run = Consumer.java(empty, "", arguments);
    assertThat(run.status()).as(run.toString()).isZero();
    assertThat(files(empty)).isEmpty();
    return run.out().lines().toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void noThreadNoPropertyNoLogNoSocketNoFile(@TempDir Path folder) throws Exception {
    assertThat(watched(folder))
        .containsExactly("seen true", "threads []", "properties []", "handlers []", "events []");
  }

  @Test
  void whoLeavesSomethingIsSeen(@TempDir Path folder) throws Exception {
    assertThat(watched(folder, "leave something"))
        .contains("threads [left-behind]", "properties [left.behind]", "handlers [changed]")
        .last()
        .asString()
        .contains("jdk.ThreadStart left-behind", "jdk.FileWrite", "jdk.SocketWrite");
  }
}
