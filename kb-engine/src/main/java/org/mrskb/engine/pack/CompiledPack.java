package org.mrskb.engine.pack;

import static org.mrskb.engine.json.JsonTree.objects;
import static org.mrskb.engine.json.JsonTree.text;
import static org.mrskb.engine.json.JsonTree.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mrskb.engine.Citation;
import org.mrskb.engine.PackStats;
import org.mrskb.engine.Step;
import org.mrskb.engine.card.Card;
import org.mrskb.engine.citation.PageLayout;
import org.mrskb.engine.inference.GeneratedRule;
import org.mrskb.engine.inference.Triggers;
import org.mrskb.engine.json.JsonTree;
import org.mrskb.engine.paste.PhraseTable;

/** What {@link PackCompiler} wrote, read at run time. Cards are read when they are needed. */
public final class CompiledPack {
  private final String name;
  private final ClassLoader loader;
  private final Map<String, Object> pack;
  private final Map<String, Cause> causes = new LinkedHashMap<>();
  private final Map<String, AskedQuestion> questions = new ConcurrentHashMap<>();
  private final Map<String, Card> cards = new ConcurrentHashMap<>();

  /** One line of the catalog. */
  public record Cause(String id, String family, String title, String severity, String asOf) {}

  private CompiledPack(String name, ClassLoader loader, Map<String, Object> pack) {
    this.name = name;
    this.loader = loader;
    this.pack = pack;
    for (Map<String, Object> c : objects(pack, "causes")) {
      Cause cause =
          new Cause(
              text(c, "id"),
              text(c, "family"),
              text(c, "title"),
              text(c, "severity"),
              text(c, "asOf"));
      causes.put(cause.id(), cause);
    }
  }

  static String folder(String name) {
    return "META-INF/mrskb/" + name + "/";
  }

  static String articles(String collection) {
    return "META-INF/mrskb/articles/" + collection + "/";
  }

  public static CompiledPack open(String name, ClassLoader loader) {
    return new CompiledPack(
        name, loader, read(loader, folder(name) + "pack.json", JsonTree::object));
  }

  /** Makes something of a file of the pack. */
  private interface Parser<T> {
    T parse(InputStream in) throws IOException;
  }

  private Map<String, Object> resource(String file) {
    return read(loader, folder(name) + file, JsonTree::object);
  }

  private static <T> T read(ClassLoader loader, String path, Parser<T> parser) {
    try (InputStream in = loader.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The pack lacks " + path + "; build it with PackCompiler.");
      }
      return parser.parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The pack's " + path + " is damaged; build it again.", e);
    }
  }

  public String name() {
    return name;
  }

  /** Which facts speak of which causes. */
  public Triggers triggers() {
    return Triggers.read(resource("triggers.json"));
  }

  /** For each class of facts that rules ask for, by name, the fields they ask about. */
  public Map<String, List<String>> askedFields() {
    Map<String, Object> asked = resource("asked.json");
    Map<String, List<String>> fields = new LinkedHashMap<>();
    asked.keySet().forEach(type -> fields.put(type, texts(asked, type)));
    return fields;
  }

  /** Where the rules of a cause are. */
  public List<GeneratedRule> rules(String cause) {
    return texts(resource("rules/" + cause + ".json"), "rules").stream()
        .map(GeneratedRule::of)
        .toList();
  }

  /** The phrases that rules ask for and the words of topics. */
  public PhraseTable phrases() {
    return read(loader, folder(name) + "phrases.bin", PhraseTable::read);
  }

  public List<String> severities() {
    return texts(pack, "severities");
  }

  /** Groups of words that mean the same to a search. */
  @SuppressWarnings("unchecked")
  public List<List<String>> synonyms() {
    return pack.get("synonyms") instanceof List<?> groups ? (List<List<String>>) groups : List.of();
  }

  /** Where pages that a user keeps a copy of are published. */
  public List<PageLayout> pages() {
    return objects(pack, "pages").stream()
        .map(p -> new PageLayout(text(p, "repository"), text(p, "folder"), text(p, "url")))
        .toList();
  }

  /** Resource folders of the article indexes. */
  public List<String> articleIndexes() {
    return texts(pack, "articles").stream().map(c -> articles(c) + "index/").toList();
  }

  public Map<String, Cause> causes() {
    return Collections.unmodifiableMap(causes);
  }

  /** Ids of the questions that rules may ask. */
  public List<String> questionIds() {
    return texts(pack, "questions");
  }

  /**
   * A question that rules may ask.
   *
   * @throws IllegalStateException if there is no such question
   */
  public AskedQuestion question(String id) {
    return questions.computeIfAbsent(id, this::readQuestion);
  }

  private AskedQuestion readQuestion(String id) {
    Map<String, Object> q = resource("questions/" + id + ".json");
    Map<String, String> options = new LinkedHashMap<>();
    objects(q, "options").forEach(o -> options.put(text(o, "answer"), text(o, "reads")));
    return new AskedQuestion(id, text(q, "text"), options, steps(q, "find"));
  }

  /** What the pack holds, counted when it was built. */
  public PackStats stats() {
    Map<String, Object> s = resource("stats.json");
    List<PackStats.Family> families =
        objects(s, "families").stream()
            .map(
                f ->
                    new PackStats.Family(
                        text(f, "name"),
                        number(f, "causes"),
                        number(f, "rules"),
                        numbers(f, "verdicts"),
                        number(f, "conditions"),
                        number(f, "cases"),
                        number(f, "damaged"),
                        number(f, "nearMisses"),
                        numbers(f, "checked")))
            .toList();
    return new PackStats(
        text(s, "pack"),
        text(s, "title"),
        families,
        number(s, "questions"),
        number(s, "articles"),
        number(s, "sections"),
        numbers(s, "sourceYears"),
        number(s, "quiet"),
        texts(s, "gaps"));
  }

  private static int number(Map<String, Object> object, String name) {
    return Integer.parseInt(text(object, name));
  }

  private static Map<String, Integer> numbers(Map<String, Object> object, String name) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    words(object, name).forEach((key, value) -> numbers.put(key, Integer.valueOf(value)));
    return numbers;
  }

  /** Former id to present id of the causes. */
  public Map<String, String> formerCauses() {
    return words(pack, "formerCauses");
  }

  /** Former id to present id of the questions. */
  public Map<String, String> formerQuestions() {
    return words(pack, "formerQuestions");
  }

  /** Ids of the articles that this pack brings along, which no other pack may bring too. */
  public List<String> ownArticles() {
    return texts(pack, "ownArticles");
  }

  private static Map<String, String> words(Map<String, Object> object, String name) {
    Map<String, String> words = new LinkedHashMap<>();
    if (object.get(name) instanceof Map<?, ?> map) {
      map.forEach((key, value) -> words.put(String.valueOf(key), String.valueOf(value)));
    }
    return words;
  }

  public Card card(String cause) {
    return cards.computeIfAbsent(cause, this::readCard);
  }

  private Card readCard(String cause) {
    Map<String, Object> c = resource("cards/" + cause + ".json");
    List<Citation> citations = new ArrayList<>();
    for (Map<String, Object> s : objects(c, "citations")) {
      citations.add(
          new Citation(
              text(s, "article"),
              text(s, "section"),
              text(s, "heading"),
              text(s, "snippet"),
              text(s, "source"),
              text(s, "publisher"),
              text(s, "url"),
              text(s, "date")));
    }
    return new Card(
        text(c, "cause"),
        text(c, "family"),
        text(c, "title"),
        text(c, "severity"),
        text(c, "where"),
        text(c, "asOf"),
        text(c, "summary"),
        steps(c, "checks"),
        steps(c, "fixes"),
        text(c, "ifItPersists"),
        texts(c, "cites"),
        citations);
  }

  private static List<Step> steps(Map<String, Object> object, String name) {
    return objects(object, name).stream()
        .map(
            s ->
                new Step(
                    text(s, "instruction"),
                    text(s, "command"),
                    text(s, "shell"),
                    text(s, "shellTitle"),
                    Step.Effect.valueOf(text(s, "effect")),
                    text(s, "expect")))
        .toList();
  }
}
