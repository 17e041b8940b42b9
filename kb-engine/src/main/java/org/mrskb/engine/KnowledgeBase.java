package org.mrskb.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.mrskb.engine.citation.ArticleIndex;
import org.mrskb.engine.citation.ArticleStore;
import org.mrskb.engine.citation.PageIndex;
import org.mrskb.engine.citation.PageLayout;
import org.mrskb.engine.inference.OwnLoader;
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
  private final Ids ids;
  private final Optional<ArticleIndex> pages;
  private volatile ArticleIndex articles;
  private volatile FactTypes factTypes;

  private KnowledgeBase(List<LoadedPack> packs) {
    this.packs = List.copyOf(packs);
    this.ids = new Ids(this.packs);
    List<Reader> all = new ArrayList<>();
    for (LoadedPack pack : packs) {
      all.addAll(pack.pack().readers());
    }
    packs.forEach(pack -> all.add(new PhraseReader(pack.data().phrases())));
    this.readers = List.copyOf(all);
    this.pages = Optional.empty();
  }

  private KnowledgeBase(KnowledgeBase other, ArticleIndex pages) {
    this.packs = other.packs;
    this.readers = other.readers;
    this.ids = other.ids;
    this.pages = Optional.of(pages);
    this.articles = other.articles().with(pages);
  }

  /**
   * Loads the packs on the class path: those that the context class loader of the calling thread
   * sees, or, if that is none or belongs to another copy of this library, those beside this class.
   */
  public static KnowledgeBase load() {
    return load(packLoader());
  }

  /** Loads the packs that a class loader sees. */
  public static KnowledgeBase load(ClassLoader loader) {
    return of(packs(loader));
  }

  /**
   * Loads the packs on the class path of the calling thread, and beside them those of these files:
   * jars or folders that {@code mrs check} or a Maven build made. Each is read whole, so it may be
   * replaced while the knowledge base lives. A pack is code: load only what you trust.
   *
   * @throws IllegalArgumentException if a file is no pack
   * @throws IllegalStateException as in {@link #of}
   */
  public static KnowledgeBase load(Collection<Path> files) {
    ClassLoader loader = packLoader();
    List<KnowledgePack> packs = packs(loader);
    files.forEach(file -> packs.addAll(PackFile.open(file, loader)));
    return of(packs);
  }

  private static List<KnowledgePack> packs(ClassLoader loader) {
    List<KnowledgePack> found = new ArrayList<>();
    ServiceLoader.load(KnowledgePack.class, loader).forEach(found::add);
    return found;
  }

  private static ClassLoader packLoader() {
    ClassLoader own = KnowledgeBase.class.getClassLoader();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    if (context == null || context == own) {
      return own;
    }
    try {
      boolean sameCopy =
          Class.forName(KnowledgePack.class.getName(), false, context) == KnowledgePack.class;
      return sameCopy && !packs(context).isEmpty() ? context : own;
    } catch (ClassNotFoundException e) {
      return own;
    }
  }

  /**
   * A knowledge base of exactly these packs.
   *
   * @throws IllegalStateException if there is none, one lacks its files, or an id would mean two
   *     things
   */
  public static KnowledgeBase of(Collection<? extends KnowledgePack> packs) {
    if (packs.isEmpty()) {
      throw new IllegalStateException("No knowledge pack on the class path. Add the 'rules' jar.");
    }
    return OwnLoader.with(() -> new KnowledgeBase(packs.stream().map(LoadedPack::of).toList()));
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
    return run(symptom, run -> withPages(run.diagnosis()));
  }

  private <T> T run(Symptom symptom, Function<DiagnosisRun, T> work) {
    Symptom present = ids.present(symptom);
    return OwnLoader.with(
        () -> {
          try (DiagnosisRun run = new DiagnosisRun(packs, ids, readers, present)) {
            return work.apply(run);
          }
        });
  }

  private <T> T run(CaseFacts known, Map<String, String> answers, Function<DiagnosisRun, T> work) {
    Map<String, String> present = ids.present(answers);
    return OwnLoader.with(
        () -> {
          try (DiagnosisRun run = new DiagnosisRun(packs, ids, readers, known, present)) {
            return work.apply(run);
          }
        });
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
    return read(symptom).facts();
  }

  /** What the readers understood of a symptom, and what was cut or masked before they saw it. */
  public Reading read(Symptom symptom) {
    return run(symptom, DiagnosisRun::reading);
  }

  /**
   * What a front has to carry so that it can ask again with one more answer: the facts that a rule
   * or a command could ask for, and the words that prove them.
   *
   * @throws IllegalArgumentException as {@link #diagnose(Symptom)}
   */
  public CaseFacts facts(Symptom symptom) {
    return run(symptom, run -> run.carried(factTypes()));
  }

  /**
   * The facts with those that one more answer tells.
   *
   * @throws IllegalArgumentException if there is no such question or it has no such answer
   */
  public CaseFacts facts(CaseFacts known, String question, String answer) {
    return run(known, Map.of(question, answer), run -> run.carried(factTypes()));
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
    return run(known, Map.of(), run -> withPages(run.diagnosis()));
  }

  private FactTypes factTypes() {
    FactTypes types = factTypes;
    if (types == null) {
      types =
          new FactTypes(
              packs.stream().map(p -> p.data().askedFields()).toList(),
              packs.stream().map(p -> p.pack().loader()).distinct().toList());
      factTypes = types;
    }
    return types;
  }

  /**
   * The page of a cause.
   *
   * @param cause its id, or one that it had before
   * @throws UnknownCauseException if there is no such cause
   */
  public Explanation explain(String cause) {
    return explain(cause, Symptom.of(""));
  }

  /**
   * Why a cause was found in a symptom, or why not, condition by condition.
   *
   * @param cause its id, or one that it had before
   * @throws UnknownCauseException if there is no such cause
   */
  public Explanation explain(String cause, Symptom symptom) {
    String id = present(cause);
    return run(symptom, run -> withPages(run.explanation(id)));
  }

  /**
   * The same for a case that goes on.
   *
   * @throws UnknownCauseException if there is no such cause
   */
  public Explanation explain(String cause, CaseFacts known) {
    String id = present(cause);
    return run(known, Map.of(), run -> withPages(run.explanation(id)));
  }

  private String present(String cause) {
    String id = ids.cause(cause);
    if (ids.packOf(id).isEmpty()) {
      throw new UnknownCauseException(cause, nearest(cause, ids.causes()));
    }
    return id;
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
    return run(symptom, DiagnosisRun::trace);
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
    return Collections.unmodifiableMap(byFamily);
  }

  /**
   * Name of the pack that a cause stands in.
   *
   * @param cause its id, or one that it had before
   * @throws UnknownCauseException if there is no such cause
   */
  public String packOf(String cause) {
    return ids.packOf(present(cause)).orElseThrow().data().name();
  }

  /** What each pack holds. */
  public List<PackStats> stats() {
    return packs.stream().map(p -> p.data().stats()).toList();
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

  /** Reads what is otherwise read when it is needed: every card, rule, question and article. */
  void readAll() {
    for (String cause : ids.causes()) {
      Objects.requireNonNull(explain(cause).page().title(), cause);
    }
    ids.questions().forEach(ids::question);
    Objects.requireNonNull(articles(), "articles");
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
    Map<String, ClassLoader> folders = new TreeMap<>();
    packs.forEach(
        p -> p.data().articleIndexes().forEach(f -> folders.putIfAbsent(f, p.pack().loader())));
    return ArticleStore.open(folders, synonyms());
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
