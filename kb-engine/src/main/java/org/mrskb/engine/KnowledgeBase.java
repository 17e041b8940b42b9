package org.mrskb.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.mrskb.engine.citation.ArticleIndex;
import org.mrskb.engine.citation.ArticleStore;
import org.mrskb.engine.citation.PageIndex;
import org.mrskb.engine.citation.PageLayout;
import org.mrskb.engine.json.FactsJson;
import org.mrskb.engine.pack.CompiledPack;
import org.mrskb.engine.paste.PhraseReader;
import org.mrskb.engine.paste.Reader;

/**
 * Everything that is known, ready to diagnose. Immutable and thread-safe; loading takes a moment,
 * so keep one.
 *
 * <pre>{@code
 * KnowledgeBase knowledge = KnowledgeBase.load();
 * Diagnosis diagnosis = knowledge.diagnose(Symptom.of(ticketText));
 * diagnosis.findings().forEach(f -> attach(f.title(), f.fixes()));
 * }</pre>
 */
public final class KnowledgeBase {
  private static final int MOST_PAGES = 2;

  private final List<LoadedPack> packs;
  private final List<Reader> readers;
  private final Map<String, LoadedPack> packOfCause = new LinkedHashMap<>();
  private final Optional<ArticleIndex> pages;
  private volatile ArticleIndex articles;
  private volatile FactTypes factTypes;

  private KnowledgeBase(List<LoadedPack> packs) {
    this.packs = List.copyOf(packs);
    List<Reader> all = new ArrayList<>();
    List<String> phrases = new ArrayList<>();
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (LoadedPack pack : packs) {
      all.addAll(pack.pack().readers());
      phrases.addAll(pack.data().phrases());
      pack.data().words().forEach((topic, list) -> words.merge(topic, list, KnowledgeBase::joined));
      for (String cause : pack.data().causes().keySet()) {
        LoadedPack other = packOfCause.put(cause, pack);
        if (other != null) {
          throw new IllegalStateException(
              "The packs '"
                  + other.data().name()
                  + "' and '"
                  + pack.data().name()
                  + "' both define the cause '"
                  + cause
                  + "'. Rename one of the folders.");
        }
      }
    }
    all.add(new PhraseReader(phrases, words));
    this.readers = List.copyOf(all);
    this.pages = Optional.empty();
  }

  private KnowledgeBase(KnowledgeBase other, ArticleIndex pages) {
    this.packs = other.packs;
    this.readers = other.readers;
    this.packOfCause.putAll(other.packOfCause);
    this.pages = Optional.of(pages);
    this.articles = other.articles().with(pages);
  }

  private static List<String> joined(List<String> a, List<String> b) {
    List<String> both = new ArrayList<>(a);
    both.addAll(b);
    return both;
  }

  /** Loads the packs on the class path of the calling thread. */
  public static KnowledgeBase load() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return load(context == null ? KnowledgeBase.class.getClassLoader() : context);
  }

  /** Loads the packs that a class loader sees. */
  public static KnowledgeBase load(ClassLoader loader) {
    List<KnowledgePack> found = new ArrayList<>();
    ServiceLoader.load(KnowledgePack.class, loader).forEach(found::add);
    return of(found);
  }

  /**
   * A knowledge base of exactly these packs.
   *
   * @throws IllegalStateException if there is none, or two of them define the same cause
   */
  public static KnowledgeBase of(Collection<? extends KnowledgePack> packs) {
    if (packs.isEmpty()) {
      throw new IllegalStateException("No knowledge pack on the class path. Add the 'rules' jar.");
    }
    return new KnowledgeBase(packs.stream().map(LoadedPack::of).toList());
  }

  /**
   * A knowledge base that also searches a folder of Markdown pages and cites them. Its index is
   * kept in the user's cache, so that only changed files are read the next time.
   *
   * @throws IllegalArgumentException if there is no such folder
   */
  public KnowledgeBase withDocs(Path folder) {
    return withDocs(DocsFolder.of(folder));
  }

  /**
   * A knowledge base that also searches a folder of Markdown pages and cites them.
   *
   * @throws IllegalArgumentException if there is no such folder
   */
  public KnowledgeBase withDocs(DocsFolder folder) {
    List<PageLayout> layouts = packs.stream().flatMap(p -> p.data().pages().stream()).toList();
    return new KnowledgeBase(this, PageIndex.open(folder, layouts, synonyms()));
  }

  /**
   * Finds the causes that the symptom proves or points to.
   *
   * @throws IllegalArgumentException if an answer of the symptom belongs to no question or is none
   *     of its options
   */
  public Diagnosis diagnose(Symptom symptom) {
    try (DiagnosisRun run = new DiagnosisRun(packs, readers, symptom)) {
      return withPages(run.diagnosis());
    }
  }

  /** The first finding also cites the pages of the user's folder that speak of it. */
  private Diagnosis withPages(Diagnosis diagnosis) {
    if (pages.isEmpty() || diagnosis.findings().isEmpty()) {
      return diagnosis;
    }
    List<Finding> findings = new ArrayList<>(diagnosis.findings());
    findings.set(0, withPages(findings.get(0)));
    return new Diagnosis(
        findings,
        diagnosis.questions(),
        diagnosis.ruledOut(),
        diagnosis.advice(),
        diagnosis.unmatched(),
        diagnosis.notices());
  }

  private Finding withPages(Finding finding) {
    if (pages.isEmpty()) {
      return finding;
    }
    StringBuilder words = new StringBuilder();
    finding.evidence().forEach(e -> words.append(e.text()).append('\n'));
    List<String> sources = finding.citations().stream().map(Citation::url).toList();
    return finding.withMore(
        pages.get().related(finding.title(), words.toString(), sources, MOST_PAGES));
  }

  /** What the readers understood of a symptom, before any rule. */
  public List<Observation> observe(Symptom symptom) {
    try (DiagnosisRun run = new DiagnosisRun(packs, readers, symptom)) {
      return run.observations();
    }
  }

  /**
   * What a front has to carry so that it can ask again with one more answer: the facts that a rule
   * or a command could ask for, and the words that prove them.
   *
   * @throws IllegalArgumentException as {@link #diagnose(Symptom)}
   */
  public CaseFacts facts(Symptom symptom) {
    try (DiagnosisRun run = new DiagnosisRun(packs, readers, symptom)) {
      return run.carried(factTypes());
    }
  }

  /**
   * The facts with those that one more answer tells.
   *
   * @throws IllegalArgumentException if there is no such question or it has no such answer
   */
  public CaseFacts facts(CaseFacts known, String question, String answer) {
    try (DiagnosisRun run = new DiagnosisRun(packs, readers, known, Map.of(question, answer))) {
      return run.carried(factTypes());
    }
  }

  /** The facts that {@link FactsJson} wrote down; empty if another release wrote them. */
  public Optional<CaseFacts> facts(String json) {
    return FactsJson.read(json, factTypes()::named);
  }

  /**
   * The diagnosis of a case that goes on. Its evidence points into the carried words, and lines
   * that nothing was read from are no longer there to be shown as unused.
   */
  public Diagnosis diagnose(CaseFacts known) {
    try (DiagnosisRun run = new DiagnosisRun(packs, readers, known, Map.of())) {
      return withPages(run.diagnosis());
    }
  }

  private FactTypes factTypes() {
    FactTypes types = factTypes;
    if (types == null) {
      types =
          new FactTypes(
              packs.stream().map(LoadedPack::rules).toList(),
              packs.stream().map(p -> p.pack().getClass().getClassLoader()).distinct().toList());
      factTypes = types;
    }
    return types;
  }

  /**
   * The page of a cause.
   *
   * @throws UnknownCauseException if there is no such cause
   */
  public Explanation explain(String cause) {
    return explain(cause, Symptom.of(""));
  }

  /**
   * Why a cause was found in a symptom, or why not, condition by condition.
   *
   * @throws UnknownCauseException if there is no such cause
   */
  public Explanation explain(String cause, Symptom symptom) {
    if (!packOfCause.containsKey(cause)) {
      throw new UnknownCauseException(cause, nearest(cause, packOfCause.keySet()));
    }
    try (DiagnosisRun run = new DiagnosisRun(packs, readers, symptom)) {
      return withPages(run.explanation(cause));
    }
  }

  /**
   * The same for a case that goes on.
   *
   * @throws UnknownCauseException if there is no such cause
   */
  public Explanation explain(String cause, CaseFacts known) {
    if (!packOfCause.containsKey(cause)) {
      throw new UnknownCauseException(cause, nearest(cause, packOfCause.keySet()));
    }
    try (DiagnosisRun run = new DiagnosisRun(packs, readers, known, Map.of())) {
      return withPages(run.explanation(cause));
    }
  }

  private Explanation withPages(Explanation explanation) {
    return new Explanation(
        withPages(explanation.page()),
        explanation.outcome(),
        explanation.rules(),
        explanation.questions());
  }

  /** Every rule of every cause against a symptom, for authors and their tests. */
  public Map<String, List<Explanation.Rule>> trace(Symptom symptom) {
    try (DiagnosisRun run = new DiagnosisRun(packs, readers, symptom)) {
      return run.trace();
    }
  }

  /** Ids of all causes and advice topics, by family. */
  public Map<String, List<String>> causes() {
    Map<String, List<String>> byFamily = new LinkedHashMap<>();
    for (LoadedPack pack : packs) {
      for (CompiledPack.Cause cause : pack.data().causes().values()) {
        byFamily.computeIfAbsent(cause.family(), f -> new ArrayList<>()).add(cause.id());
      }
    }
    byFamily.replaceAll((family, ids) -> List.copyOf(ids));
    return java.util.Collections.unmodifiableMap(byFamily);
  }

  /** The month of the newest fact, {@code yyyy-mm}. */
  public String asOf() {
    return packs.stream()
        .flatMap(p -> p.data().causes().values().stream())
        .map(CompiledPack.Cause::asOf)
        .max(String::compareTo)
        .orElse("");
  }

  /**
   * Passages of the articles, best first.
   *
   * @param max how many at most
   */
  public List<Passage> search(String words, int max) {
    Objects.requireNonNull(words, "words");
    return articles().search(words, max);
  }

  /** Rule sessions that are still open, for tests: there must be none between calls. */
  int openSessions() {
    return packs.stream().mapToInt(p -> p.rules().openSessions()).sum();
  }

  private ArticleIndex articles() {
    ArticleIndex opened = articles;
    if (opened == null) {
      synchronized (this) {
        opened = articles;
        if (opened == null) {
          opened = openArticles();
          articles = opened;
        }
      }
    }
    return opened;
  }

  private ArticleIndex openArticles() {
    Set<String> folders = new TreeSet<>();
    packs.forEach(p -> folders.addAll(p.data().articleIndexes()));
    ClassLoader loader = packs.get(0).pack().getClass().getClassLoader();
    return ArticleStore.open(loader, List.copyOf(folders), synonyms());
  }

  private List<List<String>> synonyms() {
    return packs.stream().flatMap(p -> p.data().synonyms().stream()).toList();
  }

  /** The known words that a mistyped one may stand for, nearest first, at most three. */
  public static List<String> nearest(String word, Collection<String> known) {
    LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, word.length() / 3));
    String cut = word.length() > 100 ? word.substring(0, 100) : word;
    Map<String, Integer> far = new LinkedHashMap<>();
    for (String candidate : known) {
      int d = distance.apply(cut, candidate);
      boolean part = cut.length() > 3 && (candidate.contains(cut) || cut.contains(candidate));
      if (d >= 0 || part) {
        far.put(candidate, d < 0 ? Integer.MAX_VALUE : d);
      }
    }
    return far.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .limit(3)
        .map(Map.Entry::getKey)
        .toList();
  }
}
