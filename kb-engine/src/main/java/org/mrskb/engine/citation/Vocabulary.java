package org.mrskb.engine.citation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** The terms that occur in an index: how rare one is, and which a mistyped one may stand for. */
final class Vocabulary {
  private static final List<String> FIELDS =
      List.of(SectionFields.PROSE, SectionFields.HEADING, SectionFields.COMMANDS);

  private final IndexReader reader;

  Vocabulary(IndexReader reader) {
    this.reader = reader;
  }

  boolean knows(String term) {
    return frequency(term) > 0;
  }

  /** In how many sections a term occurs, by the field that has it most. */
  int frequency(String term) {
    try {
      int most = reader.docFreq(new Term(SectionFields.TITLE, term));
      for (String field : FIELDS) {
        most = Math.max(most, reader.docFreq(new Term(field, term)));
      }
      return most;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** High for a rare term, near zero for one that is everywhere. */
  double rarity(String term) {
    int frequency = frequency(term);
    return Math.log(1 + (reader.numDocs() - frequency + 0.5) / (frequency + 0.5));
  }

  /** The known terms nearest to an unknown one; short words allow one slip, longer ones two. */
  List<String> nearest(String term) {
    if (term.length() < 4) {
      return List.of();
    }
    for (int slips = 1; slips <= (term.length() < 7 ? 1 : 2); slips++) {
      List<String> found = within(term, slips);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<String> within(String term, int slips) {
    List<String> found = new ArrayList<>();
    try {
      for (String field : FIELDS) {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms != null) {
          FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(field, term), slips, 1, true);
          near.attributes().addAttribute(BoostAttribute.class);
          for (BytesRef next = near.next(); next != null; next = near.next()) {
            String text = next.utf8ToString();
            if (!found.contains(text)) {
              found.add(text);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort((a, b) -> Integer.compare(frequency(b), frequency(a)));
    return List.copyOf(found.subList(0, Math.min(3, found.size())));
  }
}
