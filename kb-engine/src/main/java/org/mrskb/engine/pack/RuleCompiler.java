package org.mrskb.engine.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Compiles the rules of a pack outside of Maven. Only authors have Drools' compiler on their class
 * path; nothing that diagnoses loads this class.
 */
final class RuleCompiler {
  private RuleCompiler() {}

  /**
   * Writes the generated classes, and the file that lists the models.
   *
   * @param resources rules as {@link PackCompiler#rules} laid them out
   * @throws IllegalStateException with what the compiler says, if the rules do not compile
   */
  static void compile(Path resources, Path classes) throws IOException {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    StringBuilder everything = new StringBuilder();
    try (Stream<Path> all = Files.walk(resources)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
        String name = resources.relativize(file).toString().replace('\\', '/');
        String rules = Files.readString(file);
        everything.append(name).append('\n').append(rules);
        files.write("src/main/resources/" + name, rules);
      }
    }
    // Compilations that share an id mix their rules.
    UUID id = UUID.nameUUIDFromBytes(everything.toString().getBytes(StandardCharsets.UTF_8));
    files.generateAndWritePomXML(services.newReleaseId("org.mrskb.pack", "pack-" + id, "1"));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException("The rules do not compile: " + errors);
    }
    InternalKieModule module = (InternalKieModule) builder.getKieModule();
    for (String name : new ArrayList<>(module.getFileNames())) {
      if (name.endsWith(".class") || name.endsWith("drools-model")) {
        Path target = classes.resolve(name);
        Files.createDirectories(target.getParent());
        Files.write(target, module.getBytes(name));
      }
    }
  }
}
