package org.mrskb.engine.paste;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads the fields of facts by name. */
public final class RecordFields {
  /** The JVM keeps it with the class and drops it with the class, so it outlives nobody. */
  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new LinkedHashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            accessors.put(component.getName(), component.getAccessor());
          }
          return accessors;
        }
      };

  private RecordFields() {}

  /** The value of a field, null if it was not told or there is no such field. */
  public static Object value(Record fact, String field) {
    Method accessor = ACCESSORS.get(fact.getClass()).get(field);
    return accessor == null ? null : read(fact, accessor);
  }

  /** The fields that were told, in the record's order. */
  public static Map<String, Object> told(Record fact) {
    Map<String, Object> values = new LinkedHashMap<>();
    ACCESSORS
        .get(fact.getClass())
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
    for (Method accessor : ACCESSORS.get(fact.getClass()).values()) {
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

  /** The same fact with some fields not told. */
  public static Record without(Record fact, Predicate<RecordComponent> dropped) {
    RecordComponent[] components = fact.getClass().getRecordComponents();
    Class<?>[] shape = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      shape[i] = components[i].getType();
      values[i] = dropped.test(components[i]) ? null : read(fact, components[i].getAccessor());
    }
    try {
      return fact.getClass().getDeclaredConstructor(shape).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
