package org.mrskb.engine.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** How a section lies in the index. */
final class SectionFields {
  private SectionFields() {}

  static Document write(Section section) {
    Document document = new Document();
    document.add(new StringField("key", section.key(), Store.YES));
    document.add(new TextField("title", section.title(), Store.YES));
    document.add(new TextField("heading", section.heading(), Store.YES));
    document.add(new TextField("text", section.text(), Store.YES));
    document.add(new TextField("commands", section.commands(), Store.YES));
    document.add(new TextField("codes", String.join(" ", codes(section)), Store.NO));
    for (Section.Source source : section.sources()) {
      document.add(
          new StoredField(
              "source",
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
    String key = document.get("key");
    int cut = key.indexOf('#');
    List<Section.Source> sources = new ArrayList<>();
    for (String line : document.getValues("source")) {
      String[] part = line.split("\n", -1);
      sources.add(new Section.Source(part[0], part[1], part[2], part[3], part[4]));
    }
    return new Section(
        key.substring(0, cut),
        key.substring(cut + 1),
        document.get("title"),
        document.get("heading"),
        document.get("text"),
        document.get("commands"),
        sources);
  }

  /** Words that name something exactly: they carry a digit, an underscore or a capital inside. */
  private static List<String> codes(Section section) {
    List<String> codes = new ArrayList<>();
    for (String word : (section.heading() + " " + section.text()).split("\\s+", -1)) {
      boolean exact = false;
      for (int i = 1; i < word.length(); i++) {
        char c = word.charAt(i);
        exact |= Character.isDigit(c) || c == '_' || Character.isUpperCase(c);
      }
      if (exact || word.toLowerCase(Locale.ROOT).startsWith("hcw")) {
        codes.add(word);
      }
    }
    return codes;
  }
}
