package org.mrskb.engine.citation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * Keeps codes, cmdlets and type names findable whole and by part: {@code
 * StalledDueToSource_MrsProxyTransientError}, {@code New-MigrationEndpoint}, {@code HCW8078},
 * {@code KB3063913}. The whole is the name without its hyphens, dots and underscores.
 */
final class KbAnalyzer extends Analyzer {
  private static final int PARTS =
      WordDelimiterGraphFilter.GENERATE_WORD_PARTS
          | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
          | WordDelimiterGraphFilter.CATENATE_ALL
          | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
          | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;

  private final boolean indexing;

  private KbAnalyzer(boolean indexing) {
    this.indexing = indexing;
  }

  /** For an index, which keeps no track of which part lies where in a name. */
  static KbAnalyzer forIndex() {
    return new KbAnalyzer(true);
  }

  /** For {@link #terms}: each part of a name at its own place. */
  static KbAnalyzer forTerms() {
    return new KbAnalyzer(false);
  }

  /**
   * A term of a text.
   *
   * @param start where it stands in the text
   * @param end one past its last character
   */
  record Term(String text, int start, int end) {
    int length() {
      return end - start;
    }
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source = CharTokenizer.fromTokenCharPredicate(KbAnalyzer::isOfAName);
    TokenStream stream =
        new WordDelimiterGraphFilter(
            source, !indexing, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, PARTS, null);
    stream = new LowerCaseFilter(indexing ? new FlattenGraphFilter(stream) : stream);
    stream = new StopFilter(stream, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
    return new TokenStreamComponents(source, new KStemFilter(stream));
  }

  private static boolean isOfAName(int c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  /** The terms of a text, in their order. */
  List<Term> terms(String text) {
    List<Term> terms = new ArrayList<>();
    try (TokenStream stream = tokenStream(SectionFields.PROSE, text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute place = stream.getAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(new Term(term.toString(), place.startOffset(), place.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }
}
