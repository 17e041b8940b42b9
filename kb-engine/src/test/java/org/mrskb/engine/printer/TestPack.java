package org.mrskb.engine.printer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.KnowledgePack;
import org.mrskb.engine.pack.PackBuilder;
import org.mrskb.engine.pack.PackSource;

/** Builds a pack from its files as the Maven build of a pack does, into a folder of its own. */
public final class TestPack {
  public static final Path PRINTER = Path.of("src/test/pack");

  private TestPack() {}

  /** A knowledge base of the printer pack. */
  public static KnowledgeBase printer(Path folder) {
    return load(PRINTER, folder);
  }

  /** The files of the printer pack's authors, to be changed. */
  public static Path copyOfPrinter(Path target) throws IOException {
    try (Stream<Path> all = Files.walk(PRINTER)) {
      for (Path file : all.toList()) {
        Path copy = target.resolve(PRINTER.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return target;
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
  public static KnowledgePack build(Path source, Path folder) {
    try {
      Path classes = PackBuilder.build(PackSource.open(source), folder, TestPack::withReaders);
      return new FolderFirst(classes)
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

  private static ClassLoader withReaders(Path classes) {
    try {
      copyReaders(classes);
      return new FolderFirst(classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    FolderFirst(Path folder) throws MalformedURLException {
      super(new URL[] {folder.toUri().toURL()}, TestPack.class.getClassLoader());
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
