package org.mrskb.engine;

/**
 * Where a statement comes from.
 *
 * @param article id of the article in the corpus
 * @param section id of its section
 * @param heading heading of the section
 * @param snippet the sentence that supports the statement
 * @param source title of the page that the section rests on
 * @param publisher who publishes that page
 * @param url its address
 * @param date its date, {@code yyyy-mm} or {@code yyyy-mm-dd}
 */
public record Citation(
    String article,
    String section,
    String heading,
    String snippet,
    String source,
    String publisher,
    String url,
    String date) {}
