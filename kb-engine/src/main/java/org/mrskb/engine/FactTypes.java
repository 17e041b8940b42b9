package org.mrskb.engine;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mrskb.engine.card.Fillable;
import org.mrskb.engine.paste.RecordFields;

/** The kinds of facts that rules ask for, and those whose values get into commands. */
final class FactTypes {
  /** What is longer is no value but a text, such as the message of an error. */
  private static final int LONGEST_VALUE = 160;

  private final Map<String, Set<String>> asked = new LinkedHashMap<>();
  private final Set<String> packages = new LinkedHashSet<>();
  private final List<ClassLoader> loaders;

  /**
   * @param askedFields for each pack the fields that its rules ask about, by class of facts
   */
  FactTypes(Collection<Map<String, List<String>>> askedFields, List<ClassLoader> loaders) {
    this.loaders = List.copyOf(loaders);
    for (Map<String, List<String>> ofPack : askedFields) {
      ofPack.forEach(
          (type, fields) -> asked.merge(type, new LinkedHashSet<>(fields), FactTypes::both));
    }
    asked.keySet().forEach(name -> packages.add(name.substring(0, name.lastIndexOf('.') + 1)));
  }

  /** Whether a rule or a command could ask for a fact. */
  boolean matter(Record fact) {
    return asked.containsKey(fact.getClass().getName()) || isFillable(fact.getClass());
  }

  private static Set<String> both(Set<String> a, Set<String> b) {
    a.addAll(b);
    return a;
  }

  /** The fact without long texts that neither a rule nor a command asks for. */
  Record lean(Record fact) {
    Set<String> fields = asked.getOrDefault(fact.getClass().getName(), Set.of());
    Predicate<RecordComponent> idle =
        c ->
            c.getType() == String.class
                && !fields.contains(c.getName())
                && !c.isAnnotationPresent(Fillable.class)
                && RecordFields.value(fact, c.getName()) instanceof String text
                && text.length() > LONGEST_VALUE;
    return Arrays.stream(fact.getClass().getRecordComponents()).anyMatch(idle)
        ? RecordFields.without(fact, idle)
        : fact;
  }

  private static boolean isFillable(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .anyMatch(c -> c.isAnnotationPresent(Fillable.class));
  }

  /** The record of this simple name beside those that rules ask for. */
  Optional<Class<? extends Record>> named(String simpleName) {
    if (simpleName.isEmpty() || !simpleName.chars().allMatch(Character::isJavaIdentifierPart)) {
      return Optional.empty();
    }
    for (String place : packages) {
      for (ClassLoader loader : loaders) {
        try {
          Class<?> type = Class.forName(place + simpleName, false, loader);
          if (type.isRecord() && (asked.containsKey(type.getName()) || isFillable(type))) {
            return Optional.of(type.asSubclass(Record.class));
          }
        } catch (ClassNotFoundException | LinkageError e) {
          // not there
        }
      }
    }
    return Optional.empty();
  }
}
