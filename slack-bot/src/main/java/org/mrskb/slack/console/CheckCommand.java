package org.mrskb.slack.console;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.card.AuthorError;
import org.mrskb.engine.pack.CatalogChecks;
import org.mrskb.engine.pack.PackBuilder;
import org.mrskb.engine.pack.PackSource;

/**
 * {@code mrs check}: builds a team's pack, holds it to the checks of ours and, if it passes, writes
 * it to a file that every other command takes.
 */
final class CheckCommand extends ConsoleCommand {
  private final PackOption packs = new PackOption(this);

  CheckCommand(Console console) {
    super(console);
  }

  @Override
  String name() {
    return "check";
  }

  @Override
  String operand() {
    return "<folder>";
  }

  @Override
  String does() {
    return "builds and tests a pack of your own; see: mrs new --in";
  }

  @Override
  int mostWords() {
    return 1;
  }

  @Override
  int run() throws IOException {
    if (words().isEmpty()) {
      throw new UsageError("Name the folder of your pack: mrs check <folder>");
    }
    Path folder = Path.of(words().get(0));
    Path work = Files.createTempDirectory("mrs-check");
    try {
      return check(folder, work);
    } catch (AuthorError | IllegalStateException e) {
      throw new UsageError(e.getMessage());
    } catch (NoClassDefFoundError e) {
      throw new UsageError(
          "The rule compiler is not here (" + e.getMessage() + "); run ./mrs check");
    } finally {
      delete(work);
    }
  }

  private int check(Path folder, Path work) throws IOException {
    PackSource source = PackSource.open(folder);
    Path classes;
    List<URLClassLoader> loaders = new ArrayList<>();
    try {
      classes =
          PackBuilder.build(
              source,
              work,
              compiled -> {
                URLClassLoader loader =
                    new URLClassLoader(
                        new URL[] {url(compiled)}, CheckCommand.class.getClassLoader());
                loaders.add(loader);
                return loader;
              });
    } finally {
      for (URLClassLoader loader : loaders) {
        loader.close();
      }
    }
    KnowledgeBase knowledge = packs.with(classes);
    List<CatalogChecks.Check> checks = new CatalogChecks(source, knowledge).all();
    List<String> problems =
        checks.stream().map(c -> c.problem().get()).filter(p -> !p.isEmpty()).toList();
    if (!problems.isEmpty()) {
      problems.forEach(console().err()::println);
      throw new UsageError(
          problems.size() + " of " + checks.size() + " checks of " + folder + " fail, see above.");
    }
    Path file = folder.toAbsolutePath().normalize().resolve(source.name() + ".jar");
    PackBuilder.jar(classes, file);
    console()
        .out()
        .println(
            source.name()
                + ": "
                + checks.size()
                + " checks passed. Wrote "
                + file
                + ". Use it: mrs why --pack "
                + file
                + " <text>, or name it in MRS_PACKS.");
    return Main.OK;
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
