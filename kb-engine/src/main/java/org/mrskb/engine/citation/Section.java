package org.mrskb.engine.citation;

import java.util.List;
import org.mrskb.engine.Citation;

/**
 * One topic of an article.
 *
 * @param article id of the article, or the path of a page
 * @param id id of the section
 * @param title title of the article
 * @param heading heading of the section
 * @param body its prose, its commands and its tables, apart
 * @param sources where it comes from, best first; never empty
 */
public record Section(
    String article, String id, String title, String heading, Body body, List<Source> sources) {
  public Section {
    sources = List.copyOf(sources);
  }

  /** A page that a section rests on. */
  public record Source(String title, String publisher, String url, String heading, String date) {}

  /**
   * What stands below a heading.
   *
   * @param text all of it, as Markdown
   * @param sentences the prose, sentence by sentence; a citation shows one of them
   * @param commands commands in it, one a line
   * @param tables rows of tables, one a line
   */
  public record Body(String text, List<String> sentences, String commands, String tables) {
    public Body {
      sentences = List.copyOf(sentences);
    }

    boolean isEmpty() {
      return sentences.isEmpty() && commands.isEmpty() && tables.isEmpty();
    }
  }

  /** Its id in the whole collection. */
  public String key() {
    return article + "#" + id;
  }

  Citation cite(String snippet) {
    Source source = sources.get(0);
    return new Citation(
        article,
        id,
        heading,
        snippet,
        source.title(),
        source.publisher(),
        source.url(),
        source.date());
  }
}
