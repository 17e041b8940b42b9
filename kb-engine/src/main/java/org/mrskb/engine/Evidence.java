package org.mrskb.engine;

/**
 * The words that prove something, as characters of what the user sent.
 *
 * @param source which part of the {@link Symptom} the offsets count in: {@code text}, {@code
 *     context} or {@code answer:<question id>}
 * @param start first character, counted in UTF-16 units from 0
 * @param end one past the last character
 * @param text the characters between, with secrets masked
 * @param fact simple name of the fact that was read here, empty for a line that nothing was read
 *     from
 */
public record Evidence(String source, int start, int end, String text, String fact) {

  /** Written out, as is {@link #hashCode}: what Java generates for a record costs start time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Evidence e
        && e.start == start
        && e.end == end
        && e.source.equals(source)
        && e.text.equals(text)
        && e.fact.equals(fact);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * start + end) + fact.hashCode();
  }
}
