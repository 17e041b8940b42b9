package org.mrskb.engine.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mrskb.engine.Citation;
import org.mrskb.engine.Step;
import org.mrskb.engine.card.AuthorError;
import org.mrskb.engine.card.Card;
import org.mrskb.engine.citation.ArticleIndex;
import org.mrskb.engine.citation.ArticleStore;
import org.mrskb.engine.citation.PageLayout;
import org.mrskb.engine.citation.Section;
import org.mrskb.engine.inference.GeneratedRule;
import org.mrskb.engine.inference.RuleStock;
import org.mrskb.engine.paste.PhraseTable;

/**
 * Turns the files of authors into what is read at run time, so that nothing is scanned, parsed or
 * indexed at start. Runs in the Maven build, after the rules were compiled.
 */
public final class PackCompiler {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String KMODULE =
      """
      <kmodule xmlns="http://www.drools.org/xsd/kmodule">
        <configuration>
          <property key="drools.lang.level" value="DRL10"/>
          <property key="drools.reproducibleExecutableModelGeneration" value="true"/>
        </configuration>
      </kmodule>
      """;

  private PackCompiler() {}

  /**
   * {@code articles <folder> <collection> <classes>}, {@code rules <pack root> <kie project>} or
   * {@code pack <pack root> <classes>}.
   */
  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "articles" -> articles(Path.of(args[1]), args[2], Path.of(args[3]));
      case "rules" -> rules(PackSource.open(Path.of(args[1])), Path.of(args[2]));
      case "pack" ->
          pack(
              PackSource.open(Path.of(args[1])),
              Path.of(args[2]),
              Thread.currentThread().getContextClassLoader());
      default -> throw new IllegalArgumentException("articles, rules or pack, not " + args[0]);
    }
  }

  /** Indexes a folder of articles. */
  public static void articles(Path folder, String collection, Path classes) throws IOException {
    List<Section> sections = ArticleStore.parse(folder);
    Path out = classes.resolve(CompiledPack.articles(collection));
    ArticleStore.write(sections, out.resolve("index"));
    JSON.writeValue(out.resolve("sections.json").toFile(), sections);
  }

  /**
   * Checks every rule before Drools sees it, for its messages name no line, and lays the rules out
   * as its Maven plugin wants them: one folder per package, below {@code src/main/resources} of a
   * project of their own.
   */
  public static void rules(PackSource source, Path project) throws IOException {
    RuleLint lint = new RuleLint(source, Thread.currentThread().getContextClassLoader());
    refuse(lint.problems());
    Path resources = project.resolve("src/main/resources");
    clear(resources);
    Path folder = resources.resolve(lint.rulePackage().replace('.', '/'));
    Files.createDirectories(folder);
    Files.createDirectories(resources.resolve("META-INF"));
    Files.writeString(resources.resolve("META-INF/kmodule.xml"), KMODULE);
    Files.writeString(folder.resolve("vocabulary.drl"), source.ruleVocabulary());
    for (PackSource.Folder cause : source.folders()) {
      Files.copy(cause.rule(), folder.resolve(cause.cause() + ".drl"));
    }
  }

  private static void refuse(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "The rules have mistakes:\n  " + String.join("\n  ", problems));
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Writes {@code META-INF/mrskb/<name>/} into the folder of the pack's classes. */
  public static void pack(PackSource source, Path classes, ClassLoader loader) throws IOException {
    Path out = classes.resolve(CompiledPack.folder(source.name()));
    clear(out);
    Files.createDirectories(out.resolve("cards"));
    Files.createDirectories(out.resolve("rules"));
    RuleStock stock = RuleStock.take(models(classes), loader);
    Sections sections = Sections.load(source.settings(), loader);
    List<Map<String, Object>> causes = new ArrayList<>();
    for (PackSource.Folder folder : source.folders()) {
      Card card = source.card(folder);
      List<GeneratedRule> rules = stock.rules().get(folder.cause());
      if (rules == null) {
        throw new AuthorError(
            folder.label() + "/rule.drl",
            1,
            "no rule is called \"" + folder.cause() + "\" like its folder");
      }
      Card resolved = card.withCitations(sections.cite(folder.label(), card));
      JSON.writeValue(out.resolve("cards/" + card.cause() + ".json").toFile(), resolved);
      JSON.writeValue(
          out.resolve("rules/" + card.cause() + ".json").toFile(),
          Map.of("rules", rules.stream().map(GeneratedRule::toString).toList()));
      causes.add(cause(card));
    }
    Map<String, Object> pack = new LinkedHashMap<>();
    pack.put("name", source.name());
    pack.put("title", source.settings().path("title").asText());
    pack.put("articles", PackSource.texts(source.settings().path("articles")));
    pack.put("severities", source.vocabulary().severities());
    pack.put("synonyms", JSON.treeToValue(source.settings().path("synonyms"), List.class));
    pack.put("pages", pages(source));
    pack.put("causes", causes);
    pack.put("questions", source.questions().keySet());
    RuleLint lint = new RuleLint(source, loader);
    refuse(lint.problems());
    JSON.writeValue(
        out.resolve("stats.json").toFile(),
        new StatsWriter(source, lint.tallies()).count(sections.of(source.name())));
    Files.writeString(out.resolve("vocabulary.drl"), source.ruleVocabulary());
    Files.copy(source.root().resolve("pack.yaml"), out.resolve("pack.yaml"));
    pack.put("formerCauses", FormerIds.ofCauses(source));
    pack.put("formerQuestions", FormerIds.ofQuestions(source));
    pack.put("ownArticles", sections.articlesOf(source.name()));
    JSON.writeValue(out.resolve("pack.json").toFile(), pack);
    JSON.writeValue(out.resolve("triggers.json").toFile(), stock.triggers());
    JSON.writeValue(out.resolve("asked.json").toFile(), stock.askedFields());
    writeQuestions(source, out.resolve("questions"));
    try (OutputStream file =
        new BufferedOutputStream(Files.newOutputStream(out.resolve("phrases.bin")))) {
      PhraseTable.of(stock.phrases(), source.words(), source.spellings()).write(file);
    }
  }

  /** Where pages that a user keeps a copy of are published. */
  private static List<PageLayout> pages(PackSource source) {
    List<PageLayout> pages = new ArrayList<>();
    for (JsonNode page : source.settings().path("pages")) {
      for (String key : List.of("repository", "folder", "url")) {
        if (page.path(key).asText("").isBlank()) {
          throw new AuthorError("pack.yaml", 1, "an entry of 'pages' lacks '" + key + "'");
        }
      }
      pages.add(
          new PageLayout(
              page.path("repository").asText(),
              page.path("folder").asText(),
              page.path("url").asText()));
    }
    return pages;
  }

  private static Map<String, Object> cause(Card card) {
    Map<String, Object> cause = new LinkedHashMap<>();
    cause.put("id", card.cause());
    cause.put("family", card.family());
    cause.put("title", card.title());
    cause.put("severity", card.severity());
    cause.put("asOf", card.asOf());
    return cause;
  }

  /** The model classes that the rule compiler listed; the first line of its file is a version. */
  static List<String> models(Path classes) throws IOException {
    List<String> models = new ArrayList<>();
    Path folder = classes.resolve("META-INF/kie");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.endsWith("drools-model")).sorted().toList()) {
          Files.readAllLines(file, StandardCharsets.UTF_8).stream()
              .skip(1)
              .map(String::strip)
              .filter(l -> !l.isEmpty())
              .forEach(models::add);
        }
      }
    }
    if (models.isEmpty()) {
      throw new IllegalStateException(
          "No compiled rules under "
              + folder
              + ". kie-maven-plugin writes them only if the module depends on drools-model-compiler directly.");
    }
    return models;
  }

  private static void writeQuestions(PackSource source, Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<String, String> shells = source.vocabulary().shells();
    for (Map.Entry<String, Path> question : source.questions().entrySet()) {
      JSON.writeValue(
          folder.resolve(question.getKey() + ".json").toFile(),
          question(question.getValue(), shells));
    }
  }

  private static Map<String, Object> question(Path file, Map<String, String> shells) {
    JsonNode yaml = PackSource.yaml(file);
    List<Map<String, String>> options = new ArrayList<>();
    yaml.path("options")
        .properties()
        .forEach(e -> options.add(option(e.getKey(), e.getValue().asText())));
    List<Step> find = new ArrayList<>();
    for (JsonNode step : yaml.path("find")) {
      String shell = step.path("shell").asText();
      if (!shell.isEmpty() && !shells.containsKey(shell)) {
        throw new AuthorError(
            "questions/" + file.getFileName(), 1, "shell must be one of " + shells.keySet());
      }
      find.add(
          new Step(
              step.path("instruction").asText(""),
              step.path("command").asText("").strip(),
              shell,
              shells.getOrDefault(shell, ""),
              Step.Effect.READ,
              ""));
    }
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("text", yaml.path("text").asText());
    question.put("options", options);
    question.put("find", find);
    return question;
  }

  /** In a fixed order, or two builds would differ. */
  private static Map<String, String> option(String answer, String reads) {
    Map<String, String> option = new LinkedHashMap<>();
    option.put("answer", answer);
    option.put("reads", reads);
    return option;
  }

  /** The sections that cards may cite. */
  private record Sections(
      Map<String, Section> byKey, Map<String, List<String>> own, ArticleIndex index) {

    static Sections load(JsonNode settings, ClassLoader loader) throws IOException {
      Map<String, Section> byKey = new LinkedHashMap<>();
      Map<String, List<String>> own = new LinkedHashMap<>();
      for (String collection : PackSource.texts(settings.path("articles"))) {
        try (InputStream in =
            loader.getResourceAsStream(CompiledPack.articles(collection) + "sections.json")) {
          if (in == null) {
            throw new AuthorError("pack.yaml", 1, "there are no articles '" + collection + "'");
          }
          Set<String> articles = new TreeSet<>();
          for (Section section : JSON.readValue(in, Section[].class)) {
            byKey.put(section.key(), section);
            articles.add(section.article());
          }
          own.forEach((other, ids) -> refuseSame(collection, articles, other, ids));
          own.put(collection, List.copyOf(articles));
        }
      }
      List<List<String>> synonyms = new ArrayList<>();
      settings.path("synonyms").forEach(group -> synonyms.add(PackSource.texts(group)));
      return new Sections(byKey, own, ArticleStore.inMemory(List.copyOf(byKey.values()), synonyms));
    }

    private static void refuseSame(
        String collection, Set<String> articles, String other, List<String> others) {
      for (String article : others) {
        if (articles.contains(article)) {
          throw new IllegalStateException(
              "The article '"
                  + article
                  + "' is in two places: the articles of '"
                  + other
                  + "' and of '"
                  + collection
                  + "'. Rename one of the files.");
        }
      }
    }

    /** The sections of a collection. */
    List<Section> of(String collection) {
      List<String> articles = articlesOf(collection);
      return byKey.values().stream().filter(s -> articles.contains(s.article())).toList();
    }

    /** The articles of the collection that is called like the pack: they are its own. */
    List<String> articlesOf(String collection) {
      return own.getOrDefault(collection, List.of());
    }

    List<Citation> cite(String folder, Card card) {
      List<Citation> citations = new ArrayList<>();
      for (String key : card.cites()) {
        Section section = byKey.get(key);
        if (section == null) {
          throw new AuthorError(
              folder + "/card.md",
              1,
              "cites '" + key + "', but no article has this section; write article#section");
        }
        citations.add(index.cite(section, card.title() + " " + card.summary()));
      }
      return citations;
    }
  }
}
