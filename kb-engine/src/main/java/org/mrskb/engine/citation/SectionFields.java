package org.mrskb.engine.citation;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** How a section lies in the index. */
final class SectionFields {
  static final String KEY = "key";
  static final String TITLE = "title";
  static final String HEADING = "heading";
  static final String PROSE = "prose";
  static final String COMMANDS = "commands";
  static final String CODES = "codes";

  private static final String TEXT = "text";
  private static final String SENTENCES = "sentences";
  private static final String SOURCE = "source";

  private SectionFields() {}

  static Document write(Section section) {
    Section.Body body = section.body();
    String prose = String.join("\n", body.sentences());
    Document document = new Document();
    document.add(new StringField(KEY, section.key(), Store.YES));
    document.add(new TextField(TITLE, section.title(), Store.YES));
    document.add(new TextField(HEADING, section.heading(), Store.YES));
    document.add(new TextField(PROSE, prose + "\n" + body.tables(), Store.NO));
    document.add(new TextField(COMMANDS, body.commands(), Store.NO));
    document.add(new TextField(CODES, codes(section.heading() + "\n" + prose), Store.NO));
    document.add(new StoredField(TEXT, body.text()));
    document.add(new StoredField(SENTENCES, prose));
    for (Section.Source source : section.sources()) {
      document.add(
          new StoredField(
              SOURCE,
              String.join(
                  "\n",
                  source.title(),
                  source.publisher(),
                  source.url(),
                  source.heading(),
                  source.date())));
    }
    return document;
  }

  static Section read(Document document) {
    String key = document.get(KEY);
    int cut = key.lastIndexOf('#');
    List<Section.Source> sources = new ArrayList<>();
    for (String line : document.getValues(SOURCE)) {
      String[] part = line.split("\n", -1);
      sources.add(new Section.Source(part[0], part[1], part[2], part[3], part[4]));
    }
    String prose = document.get(SENTENCES);
    List<String> sentences = prose.isEmpty() ? List.of() : List.of(prose.split("\n", -1));
    return new Section(
        key.substring(0, cut),
        key.substring(cut + 1),
        document.get(TITLE),
        document.get(HEADING),
        new Section.Body(document.get(TEXT), sentences, "", ""),
        sources);
  }

  /** Words that name something exactly: they carry a digit, an underscore or a capital inside. */
  private static String codes(String text) {
    StringBuilder codes = new StringBuilder();
    for (String word : text.split("\\s+", -1)) {
      boolean exact = false;
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        exact |= Character.isDigit(c) || c == '_' || (i > 0 && Character.isUpperCase(c));
      }
      if (exact) {
        codes.append(word).append('\n');
      }
    }
    return codes.toString();
  }
}
