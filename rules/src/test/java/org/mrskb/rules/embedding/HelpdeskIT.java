package org.mrskb.rules.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that depends on {@code rules} alone, built by Maven and run. */
class HelpdeskIT {

  @Test
  void aTicketIsAnsweredAndContinuesWithTheCustomersAnswers(@TempDir Path folder) throws Exception {
    List<Path> classPath = new ArrayList<>(Consumer.jars());
    classPath.add(Consumer.CLASSES);
    Consumer.assertSolved(
        Consumer.java(
            folder,
            "True\nno\n",
            List.of("-cp", Consumer.path(classPath), Consumer.MAIN, Consumer.ERROR)));
  }

  /** Which log a program writes is its own choice. */
  @Test
  void noDependencyBindsALog() throws IOException {
    List<String> names = new ArrayList<>();
    for (Path jar : Consumer.jars()) {
      names.add(jar.getFileName().toString());
      try (ZipFile file = new ZipFile(jar.toFile())) {
        assertThat(file.getEntry("META-INF/services/org.slf4j.spi.SLF4JServiceProvider"))
            .as(jar.toString())
            .isNull();
      }
    }
    assertThat(names)
        .anyMatch(n -> n.startsWith("kb-engine-"))
        .anyMatch(n -> n.startsWith("slf4j-api-"))
        .noneMatch(n -> n.startsWith("drools-compiler-") || n.startsWith("junit"));
  }
}
