package org.mrskb.engine.citation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.mrskb.engine.Citation;
import org.mrskb.engine.Passage;

/**
 * Finds the passages of the articles that answer a question, and the sentence in them that says it.
 */
public final class ArticleIndex implements AutoCloseable {
  static final List<String> FIELDS = List.of("heading", "title", "codes", "commands", "text");
  private static final float[] BOOSTS = {3f, 1.5f, 2f, 1f, 1.2f};

  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer;

  private ArticleIndex(IndexReader reader, Analyzer analyzer) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.analyzer = analyzer;
  }

  /**
   * @param directories indexes to search together
   * @param synonyms groups of words that mean the same
   */
  static ArticleIndex open(List<Directory> directories, List<List<String>> synonyms) {
    try {
      IndexReader[] readers = new IndexReader[directories.size()];
      for (int i = 0; i < readers.length; i++) {
        readers[i] = DirectoryReader.open(directories.get(i));
      }
      return new ArticleIndex(new MultiReader(readers), KbAnalyzer.forQuestions(synonyms));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The article index cannot be opened; build the pack again.", e);
    }
  }

  /** The best passages for some words, best first. */
  public List<Passage> search(String words, int max) {
    Query query = query(words);
    try {
      List<Passage> passages = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, Math.max(1, max)).scoreDocs) {
        Document document = searcher.storedFields().document(hit.doc);
        Section section = SectionFields.read(document);
        Passage passage = sentence(section, query, hit.doc);
        passages.add(passage);
      }
      return passages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Passage sentence(Section section, Query query, int doc) throws IOException {
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builder(searcher, analyzer)
            .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ENGLISH))
            .withFieldMatcher(field -> true)
            .withFormatter(new Marker())
            .build();
    var snippets =
        highlighter.highlightFields(new String[] {"text"}, query, new int[] {doc}, new int[] {1});
    String marked = snippets.get("text")[0];
    return Marker.passage(section, marked == null ? section.text() : marked);
  }

  /** The sentence of one section that is nearest to some words. */
  public Citation cite(Section section, String words) {
    try {
      Query wanted = query(words);
      Query only = new TermQuery(new Term("key", section.key()));
      Query both =
          new BooleanQuery.Builder().add(only, Occur.FILTER).add(wanted, Occur.SHOULD).build();
      ScoreDoc[] hits = searcher.search(both, 1).scoreDocs;
      if (hits.length == 0) {
        throw new IllegalStateException("no section " + section.key() + " in the index");
      }
      return sentence(section, wanted, hits[0].doc).citation();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Query query(String words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Set<String> terms = terms(words);
    for (String term : terms) {
      List<Query> anywhere = new ArrayList<>();
      boolean known = FIELDS.stream().anyMatch(f -> frequency(f, term) > 0);
      for (int i = 0; i < FIELDS.size(); i++) {
        Term at = new Term(FIELDS.get(i), term);
        if (known) {
          anywhere.add(new BoostQuery(new TermQuery(at), BOOSTS[i]));
        } else if (term.length() > 3) {
          anywhere.add(
              new BoostQuery(new FuzzyQuery(at, term.length() > 7 ? 2 : 1, 1), BOOSTS[i] / 2));
        }
      }
      if (!anywhere.isEmpty()) {
        all.add(new DisjunctionMaxQuery(anywhere, 0.3f), Occur.SHOULD);
      }
    }
    BooleanQuery built = all.build();
    return built.clauses().isEmpty() ? new MatchNoDocsQuery("no words to search for") : built;
  }

  private int frequency(String field, String term) {
    try {
      return reader.docFreq(new Term(field, term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> terms(String words) {
    Set<String> terms = new LinkedHashSet<>();
    String bounded = words.length() > 2000 ? words.substring(0, 2000) : words;
    try (TokenStream stream = analyzer.tokenStream("text", bounded)) {
      TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
      stream.reset();
      while (stream.incrementToken() && terms.size() < 64) {
        terms.add(BytesRef.deepCopyOf(term.getBytesRef()).utf8ToString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Marks hits with two control characters that cannot occur in an article. */
  private static final class Marker extends PassageFormatter {
    private static final String ON = "\u0001";
    private static final String OFF = "\u0002";
    private final DefaultPassageFormatter format = new DefaultPassageFormatter(ON, OFF, " ", false);

    @Override
    public Object format(org.apache.lucene.search.uhighlight.Passage[] passages, String content) {
      return format.format(passages, content);
    }

    static Passage passage(Section section, String marked) {
      StringBuilder plain = new StringBuilder();
      List<Passage.Highlight> highlights = new ArrayList<>();
      int open = -1;
      String line = marked.strip().replace('\n', ' ');
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c == ON.charAt(0)) {
          open = plain.length();
        } else if (c == OFF.charAt(0)) {
          highlights.add(new Passage.Highlight(open, plain.length()));
        } else {
          plain.append(c);
        }
      }
      return new Passage(section.cite(plain.toString()), section.text(), highlights);
    }
  }
}
