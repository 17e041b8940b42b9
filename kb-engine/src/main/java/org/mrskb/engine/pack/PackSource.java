package org.mrskb.engine.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mrskb.engine.card.AuthorError;
import org.mrskb.engine.card.Card;
import org.mrskb.engine.card.CardParser;

/**
 * The files of a pack as their authors wrote them: {@code pack.yaml}, {@code words.yaml}, {@code
 * questions/<id>.yaml}, {@code articles/<id>.md} and {@code
 * catalog/<family>/<cause>/{rule.drl,card.md,cases.yaml}}.
 */
public final class PackSource {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final List<String> INHERITED =
      List.of("severities", "places", "shells", "spellings");

  private final Path root;
  private final JsonNode pack;
  private final Optional<BasePack> base;

  private PackSource(Path root, JsonNode pack, Optional<BasePack> base) {
    this.root = root;
    this.pack = pack;
    this.base = base;
  }

  /** A pack that stands alone, or extends one that the calling thread sees. */
  public static PackSource open(Path root) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return open(root, context == null ? PackSource.class.getClassLoader() : context);
  }

  /**
   * A pack in the files of its authors.
   *
   * @param loader sees the pack that this one {@code extends}, if it does
   * @throws AuthorError if a file is missing or wrong
   */
  public static PackSource open(Path root, ClassLoader loader) {
    Path file = root.resolve("pack.yaml");
    if (!Files.isRegularFile(file)) {
      throw new AuthorError(
          file.toString(),
          1,
          "a pack needs this file: name, title, articles, severities, places, shells");
    }
    ObjectNode pack = object(file);
    String name = pack.path("name").asText();
    if (!isName(name)) {
      throw new AuthorError(
          file.toString(), 1, "name: small letters, digits and hyphens, not '" + name + "'");
    }
    Optional<BasePack> base =
        pack.has("extends")
            ? Optional.of(BasePack.of(pack.path("extends").asText(), loader))
            : Optional.empty();
    base.ifPresent(
        b -> {
          for (String key : INHERITED) {
            if (!pack.has(key)) {
              pack.set(key, b.settings().path(key));
            }
          }
          if (!pack.has("articles")) {
            ArrayNode articles = pack.putArray("articles");
            b.settings().path("articles").forEach(articles::add);
            if (Files.isDirectory(root.resolve("articles"))) {
              articles.add(name);
            }
          }
        });
    return new PackSource(root, pack, base);
  }

  private static ObjectNode object(Path file) {
    if (yaml(file) instanceof ObjectNode object) {
      return object;
    }
    throw new AuthorError(file.toString(), 1, "must be a list of settings, such as name: contoso");
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.charAt(0) >= 'a'
        && name.charAt(0) <= 'z'
        && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
  }

  static JsonNode yaml(Path file) {
    try {
      return YAML.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new AuthorError(file.toString(), line, "no valid YAML: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new AuthorError(file.toString(), 1, "cannot be read: " + e.getMessage(), e);
    }
  }

  public String name() {
    return pack.path("name").asText();
  }

  JsonNode settings() {
    return pack;
  }

  public Path root() {
    return root;
  }

  /**
   * The facts and verdicts that the rules may use, as {@code catalog/vocabulary.drl} imports them;
   * without that file those of the pack that this one extends, in a package of its own.
   */
  String ruleVocabulary() {
    Path file = catalog().resolve("vocabulary.drl");
    try {
      if (Files.exists(file) || base.isEmpty()) {
        return Files.readString(file);
      }
    } catch (IOException e) {
      throw new AuthorError("catalog/vocabulary.drl", 1, "is missing or cannot be read", e);
    }
    String inherited = base.get().vocabulary();
    return "package " + rulePackage() + inherited.substring(inherited.indexOf('\n'));
  }

  /** The package that the first line of every rule names. */
  String rulePackage() {
    Path file = catalog().resolve("vocabulary.drl");
    if (base.isPresent() && !Files.exists(file)) {
      return "mrskb." + name().replace('-', '_');
    }
    String first = ruleVocabulary().lines().findFirst().orElse("");
    return first.replace("package ", "").strip();
  }

  /** What a rule may ask: the pack's own questions, and those of the pack that it extends. */
  Set<String> knownQuestions() {
    Set<String> known = new TreeSet<>(questions().keySet());
    base.ifPresent(b -> known.addAll(b.questions()));
    return known;
  }

  public Path catalog() {
    return root.resolve("catalog");
  }

  /** One folder of the catalog. */
  public record Folder(String family, String cause, Path path) {
    public Path rule() {
      return path.resolve("rule.drl");
    }

    public Path card() {
      return path.resolve("card.md");
    }

    public Path cases() {
      return path.resolve("cases.yaml");
    }

    /** For messages: the path from the pack's root. */
    public String label() {
      return "catalog/" + family + "/" + cause;
    }
  }

  /** Every folder, by family and name. */
  public List<Folder> folders() {
    List<Folder> folders = new ArrayList<>();
    for (Path family : directories(catalog())) {
      for (Path cause : directories(family)) {
        folders.add(
            new Folder(family.getFileName().toString(), cause.getFileName().toString(), cause));
      }
    }
    return folders;
  }

  private static List<Path> directories(Path parent) {
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new AuthorError(parent.toString(), 1, "cannot be listed: " + e.getMessage(), e);
    }
  }

  public CardParser.Vocabulary vocabulary() {
    Map<String, String> shells = new LinkedHashMap<>();
    pack.path("shells").properties().forEach(e -> shells.put(e.getKey(), e.getValue().asText()));
    return new CardParser.Vocabulary(
        texts(pack.path("severities")), texts(pack.path("places")), shells);
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(n -> texts.add(n.asText()));
    return texts;
  }

  public Card card(Folder folder) {
    String file = folder.label() + "/card.md";
    try {
      return new CardParser(vocabulary())
          .parse(file, folder.family(), folder.cause(), Files.readString(folder.card()));
    } catch (IOException e) {
      throw new AuthorError(file, 1, "every cause needs a card.md", e);
    }
  }

  /** Topic to words, from {@code words.yaml}. */
  public Map<String, List<String>> words() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    Path file = root.resolve("words.yaml");
    if (Files.exists(file)) {
      yaml(file).properties().forEach(e -> words.put(e.getKey(), texts(e.getValue())));
      words.values().forEach(entries -> entries.forEach(entry -> checkWord(file, entry)));
    }
    return words;
  }

  /** Refuses an entry that could never be found. */
  private static void checkWord(Path file, String entry) {
    for (String term : entry.split(" [.]{3} |[|]", -1)) {
      if (term.isBlank()) {
        throw new AuthorError(file.toString(), line(file, entry), "'" + entry + "' lacks a word");
      }
      String stem = term.endsWith("*") ? term.substring(0, term.length() - 1) : term;
      if (stem.indexOf('*') >= 0) {
        throw new AuthorError(
            file.toString(),
            line(file, entry),
            "'" + entry + "': * stands at the end only; words between are written ' ... '");
      }
    }
  }

  private static int line(Path file, String entry) {
    try {
      String text = Files.readString(file);
      int at = Math.max(0, text.indexOf(entry));
      return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    } catch (IOException e) {
      return 1;
    }
  }

  /** Words that mean the same, from {@code pack.yaml}. */
  List<List<String>> spellings() {
    List<List<String>> spellings = new ArrayList<>();
    pack.path("spellings").forEach(group -> spellings.add(texts(group)));
    return spellings;
  }

  /** Question id to its file. */
  Map<String, Path> questions() {
    Map<String, Path> files = new LinkedHashMap<>();
    Path folder = root.resolve("questions");
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(f -> f.toString().endsWith(".yaml"))
          .sorted()
          .forEach(f -> files.put(f.getFileName().toString().replace(".yaml", ""), f));
    } catch (IOException e) {
      throw new AuthorError(folder.toString(), 1, "cannot be listed: " + e.getMessage(), e);
    }
    return files;
  }
}
