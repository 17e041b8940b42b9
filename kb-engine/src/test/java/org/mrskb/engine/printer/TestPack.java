package org.mrskb.engine.printer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.KnowledgePack;
import org.mrskb.engine.pack.PackCompiler;
import org.mrskb.engine.pack.PackSource;

/** Builds a pack from its files as the Maven build of a pack does, into a folder of its own. */
public final class TestPack {
  public static final Path PRINTER = Path.of("src/test/pack");

  private TestPack() {}

  /** A knowledge base of the printer pack. */
  public static KnowledgeBase printer(Path folder) {
    return load(PRINTER, folder);
  }

  /**
   * A knowledge base of the pack in {@code source}, whose readers are those of the printer pack.
   */
  public static KnowledgeBase load(Path source, Path folder) {
    return KnowledgeBase.of(List.of(build(source, folder)));
  }

  /**
   * The pack, loaded by a class loader that sees nothing but the folder and the test class path.
   */
  static KnowledgePack build(Path source, Path folder) {
    try {
      Path classes = folder.resolve("classes");
      PackCompiler.articles(source.resolve("articles"), "printer", classes);
      PackCompiler.rules(PackSource.open(source), folder.resolve("kie"));
      compile(folder.resolve("kie/src/main/resources"), classes);
      copyReaders(classes);
      URLClassLoader loader = new FolderFirst(classes.toUri().toURL());
      PackCompiler.pack(PackSource.open(source), classes, loader);
      return loader
          .loadClass(PrinterPack.class.getName())
          .asSubclass(KnowledgePack.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void compile(Path resources, Path classes) throws IOException {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(
        services.newReleaseId("org.mrskb.test", "pack-" + System.nanoTime(), "1"));
    try (Stream<Path> all = Files.walk(resources)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".drl")).toList()) {
        files.write("src/main/resources/" + resources.relativize(file), Files.readString(file));
      }
    }
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().getMessages().toString());
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

  /** The pack's own classes lie beside its rules, as in a jar. */
  private static void copyReaders(Path classes) throws IOException {
    Path here = Path.of("target/test-classes/org/mrskb/engine/printer");
    Path there = classes.resolve("org/mrskb/engine/printer");
    Files.createDirectories(there);
    try (Stream<Path> all = Files.list(here)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".class")).toList()) {
        Files.write(there.resolve(file.getFileName()), Files.readAllBytes(file));
      }
    }
  }

  /** Loads the pack's classes itself, and everything else from the test class path. */
  private static final class FolderFirst extends URLClassLoader {
    FolderFirst(URL folder) {
      super(new URL[] {folder}, TestPack.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        if (known == null
            && name.startsWith("org.mrskb.engine.printer.")
            && !name.contains("TestPack")) {
          known = findClass(name);
        }
        return known == null ? super.loadClass(name, resolve) : known;
      }
    }
  }
}
