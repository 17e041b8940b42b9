package org.mrskb.engine.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Builds a pack of words and rules without Maven: the same steps as the build of a jar, from the
 * files of its authors to one file that {@link org.mrskb.engine.KnowledgeBase#load(
 * java.util.Collection)} takes. Needs Drools' compiler on the class path.
 */
public final class PackBuilder {
  /** A jar needs one; when it was built says nothing about its knowledge. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private PackBuilder() {}

  /**
   * Compiles a pack.
   *
   * @param work an empty folder
   * @param loader loads from the folder of compiled files that it is given; it sees the facts
   * @return the folder of compiled files
   * @throws org.mrskb.engine.card.AuthorError if a file is wrong
   * @throws IllegalStateException if the rules have mistakes, one a line
   */
  public static Path build(PackSource source, Path work, Function<Path, ClassLoader> loader)
      throws IOException {
    Path classes = Files.createDirectories(work.resolve("classes"));
    Path articles = source.root().resolve("articles");
    if (Files.isDirectory(articles)) {
      PackCompiler.articles(articles, source.name(), classes);
    }
    PackCompiler.rules(source, work.resolve("kie"));
    RuleCompiler.compile(work.resolve("kie/src/main/resources"), classes);
    PackCompiler.pack(source, classes, loader.apply(classes));
    return classes;
  }

  /** Packs compiled files into a jar, which takes the place of an older one at once. */
  public static void jar(Path classes, Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (OutputStream out = Files.newOutputStream(fresh);
        ZipOutputStream jar = new ZipOutputStream(out)) {
      for (Path entry : files(classes)) {
        ZipEntry added = new ZipEntry(classes.relativize(entry).toString().replace('\\', '/'));
        added.setTimeLocal(TIME);
        jar.putNextEntry(added);
        Files.copy(entry, jar);
        jar.closeEntry();
      }
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
