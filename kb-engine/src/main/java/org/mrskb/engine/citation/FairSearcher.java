package org.mrskb.engine.citation;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * Weighs a word alike in every field. Left alone, Lucene takes "Exchange" for a rare word in
 * headings, where few sections have it, and lets it outweigh the words that matter.
 */
final class FairSearcher extends IndexSearcher {
  private final Vocabulary vocabulary;

  FairSearcher(IndexReader reader, Vocabulary vocabulary) {
    super(reader);
    this.vocabulary = vocabulary;
    int sections = Math.max(1, reader.numDocs());
    setSimilarity(
        new BM25Similarity() {
          @Override
          protected float idf(long docFreq, long docCount) {
            long most = Math.max(sections, docFreq);
            return (float) Math.log(1 + (most - docFreq + 0.5) / (docFreq + 0.5));
          }
        });
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
    int everywhere = Math.max(docFreq, vocabulary.frequency(term.text()));
    return new TermStatistics(term.bytes(), everywhere, Math.max(everywhere, totalTermFreq));
  }
}
