package org.mrskb.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mrskb.engine.KnowledgePack;
import org.mrskb.engine.pack.PackBuilder;
import org.mrskb.engine.pack.PackSource;
import org.mrskb.engine.paste.Reader;
import org.mrskb.rules.MrsPack;

/**
 * A pack of as many rules as wanted, of the same shape as the catalog's: the catalog itself, and
 * copies of its causes that ask the same kinds of facts for other phrases, topics, types and
 * numbers.
 *
 * @param folder of the compiled files
 */
record GrownPack(Path folder, ClassLoader loader) implements KnowledgePack {
  private static final String RULE = "rule \"";

  /** What the sample speaks of, so that it has the same findings whatever the size. */
  private static final Set<String> ASKED = Set.of("endpoint", "publishing");

  @Override
  public String name() {
    return "mrs";
  }

  @Override
  public List<Reader> readers() {
    return new MrsPack().readers();
  }

  /** A pack that {@link #build} made. */
  static GrownPack open(Path folder) {
    try {
      URL[] urls = {folder.toUri().toURL()};
      // its own files first: the catalog's pack, of the same name, is on the class path as well
      return new GrownPack(folder, new OwnFirst(urls, GrownPack.class.getClassLoader()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class OwnFirst extends URLClassLoader {
    OwnFirst(URL[] urls, ClassLoader parent) {
      super(urls, parent);
    }

    @Override
    public URL getResource(String name) {
      URL own = findResource(name);
      return own == null ? super.getResource(name) : own;
    }
  }

  /**
   * Writes and compiles a pack.
   *
   * @param rules folder of the catalog's authors
   * @param wanted how many rules, at least
   * @param work an empty folder
   * @return the folder of compiled files
   */
  static Path build(Path rules, int wanted, Path work) throws IOException {
    Path source = work.resolve("source");
    copyWhole(rules, source);
    Files.createDirectories(source.resolve("catalog"));
    String vocabulary = Files.readString(rules.resolve("catalog/vocabulary.drl"));
    String rulePackage = vocabulary.lines().findFirst().orElseThrow().substring(8).strip();
    String ownPackage = "mrskb.grown" + wanted;
    Files.writeString(
        source.resolve("catalog/vocabulary.drl"),
        vocabulary.replace("package " + rulePackage, "package " + ownPackage));
    StringBuilder words = new StringBuilder(Files.readString(rules.resolve("words.yaml")));
    List<Path> causes = causes(rules.resolve("catalog"));
    int made = 0;
    for (int copy = 0; made < wanted; copy++) {
      if (copy > 0) {
        words.append('\n').append(renamedWords(rules, copy));
      }
      for (Path cause : causes) {
        if (made >= wanted) {
          break;
        }
        String rule = Files.readString(cause.resolve("rule.drl"));
        made += (rule.length() - rule.replace(RULE, "").length()) / RULE.length();
        String id = cause.getFileName().toString();
        String own = copy == 0 ? id : id + "-" + copy;
        Path folder =
            Files.createDirectories(
                source.resolve("catalog").resolve(cause.getParent().getFileName()).resolve(own));
        String moved = rule.replace("package " + rulePackage, "package " + ownPackage);
        Files.writeString(folder.resolve("rule.drl"), copy == 0 ? moved : renamed(moved, id, copy));
        Files.copy(cause.resolve("card.md"), folder.resolve("card.md"));
      }
    }
    Files.writeString(source.resolve("words.yaml"), words);
    return PackBuilder.build(
        PackSource.open(source), work, folder -> OwnFirst.class.cast(open(folder).loader));
  }

  private static void copyWhole(Path rules, Path source) throws IOException {
    Files.createDirectories(source.resolve("questions"));
    Files.copy(rules.resolve("pack.yaml"), source.resolve("pack.yaml"));
    try (Stream<Path> questions = Files.list(rules.resolve("questions"))) {
      for (Path question : questions.toList()) {
        Files.copy(question, source.resolve("questions").resolve(question.getFileName()));
      }
    }
  }

  private static List<Path> causes(Path catalog) throws IOException {
    List<Path> causes = new ArrayList<>();
    try (Stream<Path> all = Files.walk(catalog, 2)) {
      all.filter(f -> Files.exists(f.resolve("rule.drl")))
          .sorted(
              Comparator.comparing((Path cause) -> !ASKED.contains(family(cause)))
                  .thenComparing(Path::toString))
          .forEach(causes::add);
    }
    return causes;
  }

  private static String family(Path cause) {
    return cause.getParent().getFileName().toString();
  }

  private static String renamedWords(Path rules, int copy) throws IOException {
    StringBuilder renamed = new StringBuilder();
    for (String line : Files.readAllLines(rules.resolve("words.yaml"))) {
      int colon = line.indexOf(": [");
      if (colon > 0 && !line.startsWith("#")) {
        renamed
            .append(line, 0, colon)
            .append("-")
            .append(copy)
            .append(": [")
            .append(line, 0, colon)
            .append(" copied ")
            .append(copy)
            .append("]\n");
      }
    }
    return renamed.toString();
  }

  /** Literals of conditions become others; names of rules stay those of their folders. */
  private static String renamed(String rule, String id, int copy) {
    StringBuilder out = new StringBuilder();
    for (String line : rule.split("\n", -1)) {
      if (line.startsWith(RULE)) {
        out.append(line.replace(RULE + id, RULE + id + "-" + copy));
      } else if (line.contains("==") || line.contains(" in (")) {
        out.append(otherLiterals(line, copy));
      } else {
        out.append(line);
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String otherLiterals(String line, int copy) {
    StringBuilder out = new StringBuilder();
    boolean text = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean number = !text && Character.isDigit(c);
      boolean ends = i + 1 == line.length() || !Character.isDigit(line.charAt(i + 1));
      if (c == '"') {
        if (text) {
          out.append('-').append(copy);
        }
        text = !text;
      }
      out.append(c);
      if (text && c == '\\') {
        out.append(line.charAt(++i));
      }
      if (number && ends && isAlone(line, i)) {
        out.append("00").append(copy);
      }
    }
    return out.toString();
  }

  /** Whether the digits that end here are a number and no part of a name. */
  private static boolean isAlone(String line, int at) {
    int start = at;
    while (start >= 0 && Character.isDigit(line.charAt(start))) {
      start--;
    }
    return start < 0 || line.charAt(start) == ' ' || line.charAt(start) == '(';
  }
}
