package org.mrskb.engine.paste;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
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
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    int used = 0;
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      arguments[i] = values.get(components[i].getName());
      used += arguments[i] == null ? 0 : 1;
    }
    if (used != values.size()) {
      throw new IllegalStateException(
          type.getSimpleName() + " lacks one of the fields " + values.keySet());
    }
    try {
      F fact = type.getDeclaredConstructor(types).newInstance(arguments);
      return new Sighting(fact, paste, whole == null ? new Span(0, 0) : whole, spans);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(type.getSimpleName() + " refuses " + values, e.getCause());
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IllegalStateException(
          type.getSimpleName() + " must be a public record whose fields take " + values, e);
    }
  }
}
