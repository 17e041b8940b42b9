package org.mrskb.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mrskb.engine.card.Fillable;
import org.mrskb.engine.inference.RuleBase;

/** The kinds of facts that rules ask for, and those whose values get into commands. */
final class FactTypes {
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> packages = new LinkedHashSet<>();
  private final List<ClassLoader> loaders;

  FactTypes(Collection<RuleBase> rules, List<ClassLoader> loaders) {
    this.loaders = List.copyOf(loaders);
    for (RuleBase base : rules) {
      asked.addAll(base.factClasses());
    }
    asked.forEach(name -> packages.add(name.substring(0, name.lastIndexOf('.') + 1)));
  }

  /** Whether a rule or a command could ask for a fact. */
  boolean matter(Record fact) {
    return asked.contains(fact.getClass().getName()) || isFillable(fact.getClass());
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
          if (type.isRecord() && (asked.contains(type.getName()) || isFillable(type))) {
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
