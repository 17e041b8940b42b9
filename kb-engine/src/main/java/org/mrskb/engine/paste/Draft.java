package org.mrskb.engine.paste;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fact in the making: each value comes with the words that tell it, and what nobody tells stays
 * null.
 *
 * @param <F> the record
 */
public final class Draft<F extends Record> {
  private final Class<F> type;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Span> spans = new LinkedHashMap<>();
  private Span whole;

  private Draft(Class<F> type) {
    this.type = type;
  }

  public static <F extends Record> Draft<F> of(Class<F> type) {
    return new Draft<>(type);
  }

  /** Sets a field; null is "not told" and is ignored, and the first value wins. */
  public Draft<F> put(String field, Object value, Span words) {
    if (value != null && values.putIfAbsent(field, value) == null) {
      spans.put(field, words);
      cover(words);
    }
    return this;
  }

  /** Widens the stretch that the fact was read from. */
  public Draft<F> cover(Span words) {
    whole = whole == null ? words : whole.with(words);
    return this;
  }

  public Object get(String field) {
    return values.get(field);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** Builds the record. A field that it does not have is a mistake of the reader. */
  public Sighting build(Paste paste) {
    return new Sighting(
        RecordFields.make(type, values), paste, whole == null ? new Span(0, 0) : whole, spans);
  }
}
