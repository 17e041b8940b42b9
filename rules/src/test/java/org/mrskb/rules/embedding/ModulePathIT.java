package org.mrskb.rules.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A module that requires {@code org.mrskb.rules}. What the jars need they cannot say, being
 * automatic modules as Drools' are, so every module on the path is asked for; a jar that Java can
 * give no module name stays on the class path.
 */
class ModulePathIT {

  @Test
  void aModuleDiagnoses(@TempDir Path folder) throws Exception {
    List<Path> modules = new ArrayList<>();
    List<Path> nameless = new ArrayList<>();
    for (Path jar : Consumer.jars()) {
      (hasName(jar) ? modules : nameless).add(jar);
    }
    modules.add(compiled(folder, modules));
    Consumer.Run run =
        Consumer.java(
            folder,
            "True\nno\n",
            List.of(
                "--module-path",
                Consumer.path(modules),
                "--class-path",
                Consumer.path(nameless),
                "--add-modules",
                "ALL-MODULE-PATH",
                "--module",
                "com.example.helpdesk/" + Consumer.MAIN,
                Consumer.ERROR));
    Consumer.assertSolved(run);
  }

  @Test
  void theJarsHaveNamesThatLast() throws IOException {
    assertThat(
            Consumer.jars().stream()
                .filter(ModulePathIT::hasName)
                .map(j -> ModuleFinder.of(j).findAll().iterator().next().descriptor().name())
                .filter(n -> n.startsWith("org.mrskb"))
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("org.mrskb.engine", "org.mrskb.rules", "org.mrskb.corpus");
  }

  private static boolean hasName(Path jar) {
    try {
      return !ModuleFinder.of(jar).findAll().isEmpty();
    } catch (FindException e) {
      return false;
    }
  }

  private static Path compiled(Path folder, List<Path> modules) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path declaration = folder.resolve("module-info.java");
    Files.writeString(declaration, "module com.example.helpdesk { requires org.mrskb.rules; }\n");
    Path source =
        Path.of("src/it/helpdesk/src/main/java/com/example/helpdesk/Helpdesk.java")
            .toAbsolutePath();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "--module-path",
                Consumer.path(modules),
                "-d",
                classes.toString(),
                declaration.toString(),
                source.toString());
    assertThat(status).isZero();
    return classes;
  }
}
