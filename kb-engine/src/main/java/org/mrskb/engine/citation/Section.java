package org.mrskb.engine.citation;

import java.util.List;
import org.mrskb.engine.Citation;

/**
 * One topic of an article.
 *
 * @param article id of the article
 * @param id id of the section
 * @param title title of the article
 * @param heading heading of the section
 * @param text prose and commands, without the source lines
 * @param commands commands in it, one a line
 * @param sources where it comes from, best first; never empty
 */
public record Section(
    String article,
    String id,
    String title,
    String heading,
    String text,
    String commands,
    List<Source> sources) {
  public Section {
    sources = List.copyOf(sources);
  }

  /** A page that a section rests on. */
  public record Source(String title, String publisher, String url, String heading, String date) {}

  public String key() {
    return article + "#" + id;
  }

  public Citation cite(String snippet) {
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
