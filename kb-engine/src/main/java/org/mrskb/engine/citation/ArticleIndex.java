package org.mrskb.engine.citation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.mrskb.engine.Citation;
import org.mrskb.engine.Passage;

/**
 * Finds the passages of the articles that answer a question, and the sentence in them that says it.
 */
public final class ArticleIndex {
  private static final List<String> FIELDS =
      List.of(
          SectionFields.HEADING,
          SectionFields.TITLE,
          SectionFields.CODES,
          SectionFields.COMMANDS,
          SectionFields.PROSE);
  private static final float[] BOOSTS = {2f, 0.6f, 0.6f, 0.6f, 1f};
  private static final float REST = 0.3f;

  /** A page belongs to a finding if it has this share of the words of the finding's title. */
  private static final double RELEVANT = 0.65;

  /** A page that the finding's own sources name needs less. */
  private static final double NAMED = 0.35;

  private final IndexReader reader;
  private final List<List<String>> groups;
  private final IndexSearcher searcher;
  private final KbAnalyzer analyzer = KbAnalyzer.forTerms();
  private final Synonyms synonyms;
  private final Vocabulary vocabulary;

  ArticleIndex(IndexReader reader, List<List<String>> synonyms) {
    this.reader = reader;
    this.groups = synonyms;
    this.synonyms = new Synonyms(synonyms, analyzer);
    this.vocabulary = new Vocabulary(reader);
    this.searcher = new FairSearcher(reader, vocabulary);
  }

  /** The best passages for some words, best first. */
  public List<Passage> search(String words, int max) {
    Wanted wanted = Wanted.of(words, analyzer, synonyms, vocabulary);
    NearestSentence nearest = new NearestSentence(wanted, analyzer, vocabulary);
    List<Passage> passages = new ArrayList<>();
    for (Section section : sections(wanted, Math.max(1, max))) {
      NearestSentence.Found found = nearest.in(section);
      passages.add(
          new Passage(section.cite(found.text()), section.body().text(), found.highlights()));
    }
    return passages;
  }

  private List<Section> sections(Wanted wanted, int max) {
    try {
      List<Section> sections = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query(wanted), max).scoreDocs) {
        sections.add(SectionFields.read(searcher.storedFields().document(hit.doc)));
      }
      return sections;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An index that searches this one and another. */
  public ArticleIndex with(ArticleIndex other) {
    try {
      return new ArticleIndex(new MultiReader(reader, other.reader), groups);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sections that clearly speak of a finding, each of another page; mostly fewer than asked for.
   *
   * @param title the finding in one line
   * @param words the words that prove it
   * @param sources addresses that the finding's citations name
   */
  public List<Citation> related(String title, String words, Collection<String> sources, int max) {
    Wanted matter = Wanted.of(title, analyzer, synonyms, vocabulary);
    NearestSentence nearest = new NearestSentence(matter, analyzer, vocabulary);
    Set<String> named = new HashSet<>();
    sources.forEach(url -> named.add(PageAddress.plain(url)));
    Map<String, Citation> pages = new LinkedHashMap<>();
    Wanted all = Wanted.of(title + " " + words, analyzer, synonyms, vocabulary);
    for (Section section : sections(all, 10 * max)) {
      String url = section.sources().get(0).url();
      double needed = named.contains(PageAddress.plain(url)) ? NAMED : RELEVANT;
      if (pages.size() < max && nearest.share(section) >= needed) {
        pages.computeIfAbsent(section.article(), a -> section.cite(nearest.in(section).text()));
      }
    }
    return List.copyOf(pages.values());
  }

  /** The sentence of one section that is nearest to some words, seen under its heading. */
  public Citation cite(Section section, String words) {
    Wanted wanted = Wanted.of(section.heading() + " " + words, analyzer, synonyms, vocabulary);
    return section.cite(new NearestSentence(wanted, analyzer, vocabulary).in(section).text());
  }

  private static Query query(Wanted wanted) {
    if (wanted.units().isEmpty()) {
      return new MatchNoDocsQuery("no words to search for");
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    wanted.units().forEach(unit -> all.add(query(unit), Occur.SHOULD));
    return all.build();
  }

  private static Query query(Wanted.Unit unit) {
    List<Query> choices = new ArrayList<>();
    for (Wanted.Choice choice : unit.choices()) {
      BooleanQuery.Builder terms = new BooleanQuery.Builder();
      Occur occur = choice.all() ? Occur.MUST : Occur.SHOULD;
      choice.terms().forEach(t -> terms.add(query(t), occur));
      choices.add(terms.build());
    }
    return new DisjunctionMaxQuery(choices, 0);
  }

  private static Query query(Wanted.Worth worth) {
    List<Query> anywhere = new ArrayList<>();
    for (int i = 0; i < FIELDS.size(); i++) {
      Query at = new TermQuery(new Term(FIELDS.get(i), worth.term()));
      anywhere.add(new BoostQuery(at, (float) (BOOSTS[i] * worth.weight())));
    }
    return new DisjunctionMaxQuery(anywhere, REST);
  }
}
