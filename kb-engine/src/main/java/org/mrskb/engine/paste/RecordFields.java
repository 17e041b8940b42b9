package org.mrskb.engine.paste;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads the fields of facts by name, and makes facts of named values. */
public final class RecordFields {
  /** The JVM keeps it with the class and drops it with the class, so it outlives nobody. */
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return new Shape(type);
        }
      };

  /** What reflection tells of a record. */
  private static final class Shape {
    private final Map<String, Method> accessors = new LinkedHashMap<>();
    private final Map<String, RecordComponent> byName = new HashMap<>();
    private final Class<?>[] types;
    private final Class<?> record;
    private volatile Constructor<?> constructor;

    Shape(Class<?> record) {
      this.record = record;
      RecordComponent[] components = record.getRecordComponents();
      types = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        accessors.put(components[i].getName(), components[i].getAccessor());
        byName.put(components[i].getName(), components[i]);
        types[i] = components[i].getType();
      }
    }

    /** Looked for when it is needed, which is not for every record. */
    Constructor<?> constructor() throws NoSuchMethodException {
      Constructor<?> found = constructor;
      if (found == null) {
        found = record.getDeclaredConstructor(types);
        constructor = found;
      }
      return found;
    }
  }

  private RecordFields() {}

  /** The value of a field, null if it was not told or there is no such field. */
  public static Object value(Record fact, String field) {
    Method accessor = SHAPES.get(fact.getClass()).accessors.get(field);
    return accessor == null ? null : read(fact, accessor);
  }

  /** What is declared of a field, with its annotations; null if there is no such field. */
  public static RecordComponent component(Class<? extends Record> type, String field) {
    return SHAPES.get(type).byName.get(field);
  }

  /** The fields that were told, in the record's order. */
  public static Map<String, Object> told(Record fact) {
    Map<String, Object> values = new LinkedHashMap<>();
    SHAPES
        .get(fact.getClass())
        .accessors
        .forEach(
            (field, accessor) -> {
              Object value = read(fact, accessor);
              if (value != null) {
                values.put(field, value);
              }
            });
    return values;
  }

  /** The fact as a list, its class first: equal for equal facts. */
  public static List<Object> values(Record fact) {
    List<Object> values = new ArrayList<>();
    values.add(fact.getClass());
    for (Method accessor : SHAPES.get(fact.getClass()).accessors.values()) {
      values.add(read(fact, accessor));
    }
    return values;
  }

  private static Object read(Record fact, Method accessor) {
    try {
      return accessor.invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          fact.getClass().getName() + " must be public to be used as a fact", e);
    }
  }

  /**
   * A fact with these values; what is not named is not told.
   *
   * @throws IllegalStateException if the record has no such field or refuses a value
   */
  static <F extends Record> F make(Class<F> type, Map<String, Object> values) {
    Shape shape = SHAPES.get(type);
    Object[] arguments = new Object[shape.types.length];
    int used = 0;
    int i = 0;
    for (String field : shape.accessors.keySet()) {
      arguments[i] = values.get(field);
      used += arguments[i++] == null ? 0 : 1;
    }
    if (used != values.size()) {
      throw new IllegalStateException(
          type.getSimpleName() + " lacks one of the fields " + values.keySet());
    }
    try {
      return type.cast(shape.constructor().newInstance(arguments));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(type.getSimpleName() + " refuses " + values, e.getCause());
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IllegalStateException(
          type.getSimpleName() + " must be a public record whose fields take " + values, e);
    }
  }

  /** The same fact with some fields not told. */
  public static Record without(Record fact, Predicate<RecordComponent> dropped) {
    Map<String, Object> values = told(fact);
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      if (dropped.test(component)) {
        values.remove(component.getName());
      }
    }
    return make(fact.getClass(), values);
  }
}
