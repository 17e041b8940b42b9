package org.mrskb.engine.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mrskb.engine.card.AuthorError;
import org.mrskb.engine.card.Card;
import org.mrskb.engine.card.CardParser;

/**
 * The files of a pack as their authors wrote them: {@code pack.yaml}, {@code words.yaml}, {@code
 * questions/<id>.yaml} and {@code catalog/<family>/<cause>/{rule.drl,card.md,cases.yaml}}.
 */
public final class PackSource {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Path root;
  private final JsonNode pack;

  private PackSource(Path root, JsonNode pack) {
    this.root = root;
    this.pack = pack;
  }

  public static PackSource open(Path root) {
    Path file = root.resolve("pack.yaml");
    if (!Files.isRegularFile(file)) {
      throw new AuthorError(
          file.toString(),
          1,
          "a pack needs this file: name, title, articles, severities, places, shells");
    }
    return new PackSource(root, yaml(file));
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
    }
    return words;
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
