package org.mrskb.engine.citation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * Keeps codes, cmdlets and type names findable whole and by part: {@code
 * StalledDueToSource_MrsProxyTransientError}, {@code New-MigrationEndpoint}, {@code HCW8078},
 * {@code KB3063913}. Synonyms are applied to questions only.
 */
final class KbAnalyzer extends Analyzer {
  private static final int PARTS =
      WordDelimiterGraphFilter.GENERATE_WORD_PARTS
          | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
          | WordDelimiterGraphFilter.CATENATE_ALL
          | WordDelimiterGraphFilter.PRESERVE_ORIGINAL
          | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
          | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS
          | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

  private final SynonymMap synonyms;
  private final boolean indexing;

  private KbAnalyzer(SynonymMap synonyms, boolean indexing) {
    this.synonyms = synonyms;
    this.indexing = indexing;
  }

  static KbAnalyzer forIndex() {
    return new KbAnalyzer(null, true);
  }

  /**
   * @param groups words that mean the same; the first of each group stands for the others
   */
  static KbAnalyzer forQuestions(List<List<String>> groups) {
    if (groups.isEmpty()) {
      return new KbAnalyzer(null, false);
    }
    SynonymMap.Builder map = new SynonymMap.Builder(true);
    for (List<String> group : groups) {
      for (String word : group) {
        for (String other : group) {
          if (!word.equals(other)) {
            map.add(words(word), words(other), true);
          }
        }
      }
    }
    try {
      return new KbAnalyzer(map.build(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CharsRef words(String phrase) {
    return SynonymMap.Builder.join(phrase.split(" +", -1), new CharsRefBuilder());
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source = new WhitespaceTokenizer();
    TokenStream stream = new WordDelimiterGraphFilter(source, PARTS, null);
    stream = indexing ? new FlattenGraphFilter(stream) : stream;
    stream = new LowerCaseFilter(stream);
    if (synonyms != null) {
      stream = new SynonymGraphFilter(stream, synonyms, true);
    }
    stream = new StopFilter(stream, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
    return new TokenStreamComponents(source, new KStemFilter(stream));
  }
}
