package org.mrskb.engine.inference;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Reads the fields of facts by name. */
public final class RecordFields {
  private RecordFields() {}

  /** The value of a field, null if it was not told or there is no such field. */
  public static Object value(Record fact, String field) {
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      if (component.getName().equals(field)) {
        return read(fact, component);
      }
    }
    return null;
  }

  /** The fields that were told, in the record's order. */
  public static Map<String, Object> told(Record fact) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      Object value = read(fact, component);
      if (value != null) {
        values.put(component.getName(), value);
      }
    }
    return values;
  }

  private static Object read(Record fact, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          fact.getClass().getName() + " must be public to be used as a fact", e);
    }
  }

  /** The same fact with some fields not told. */
  public static Record without(Record fact, Predicate<RecordComponent> dropped) {
    RecordComponent[] components = fact.getClass().getRecordComponents();
    Class<?>[] shape = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      shape[i] = components[i].getType();
      values[i] = dropped.test(components[i]) ? null : read(fact, components[i]);
    }
    try {
      return fact.getClass().getDeclaredConstructor(shape).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
