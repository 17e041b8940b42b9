package org.mrskb.engine.paste;

/**
 * A stretch of {@link Paste#text()}.
 *
 * @param start first character
 * @param end one past the last
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such span: " + start + " to " + end);
    }
  }

  /** Written out, as is {@link #hashCode}: what Java generates for a record costs start time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Span span && span.start == start && span.end == end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span with(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }
}
