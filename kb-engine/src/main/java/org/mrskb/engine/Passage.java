package org.mrskb.engine;

import java.util.List;

/**
 * A hit of a search in the articles.
 *
 * @param citation the section and its source; its snippet is the best sentence
 * @param text the section's text
 * @param highlights places in {@link Citation#snippet()} that match the words searched for
 */
public record Passage(Citation citation, String text, List<Highlight> highlights) {
  public Passage {
    highlights = List.copyOf(highlights);
  }

  /**
   * A place in a text.
   *
   * @param start first character
   * @param end one past the last
   */
  public record Highlight(int start, int end) {}
}
