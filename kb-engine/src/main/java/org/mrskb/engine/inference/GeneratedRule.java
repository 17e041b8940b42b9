package org.mrskb.engine.inference;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.Rule;

/**
 * Where the rule compiler put a rule: a static method that makes it. Naming the method lets one
 * rule be loaded without all others.
 *
 * @param className class of the method
 * @param method its name
 */
public record GeneratedRule(String className, String method) {

  /** Reads what {@link #toString} wrote. */
  public static GeneratedRule of(String written) {
    int cut = written.indexOf('#');
    return new GeneratedRule(written.substring(0, cut), written.substring(cut + 1));
  }

  @Override
  public String toString() {
    return className + "#" + method;
  }

  /**
   * Every rule of some models. Slow, for the build.
   *
   * @param models classes that the rule compiler listed
   * @throws IllegalStateException if it lays rules out in another way than it used to
   */
  public static List<GeneratedRule> in(List<String> models, ClassLoader loader) {
    List<GeneratedRule> found = new ArrayList<>();
    for (String model : models) {
      int before = found.size();
      collect(type(model, loader), found);
      try {
        for (int i = 0; ; i++) {
          collect(Class.forName(model + "RuleMethods" + i, true, loader), found);
        }
      } catch (ClassNotFoundException e) {
        int made = found.size() - before;
        int listed = listed(model, loader);
        if (made != listed) {
          throw new IllegalStateException(
              model + " lists " + listed + " rules, but has methods for " + made + " of them.", e);
        }
      }
    }
    return found;
  }

  private static void collect(Class<?> type, List<GeneratedRule> into) {
    Stream.of(type.getDeclaredMethods())
        .filter(m -> Modifier.isStatic(m.getModifiers()))
        .filter(m -> m.getParameterCount() == 0 && m.getReturnType() == Rule.class)
        .map(Method::getName)
        .sorted(Comparator.naturalOrder())
        .forEach(name -> into.add(new GeneratedRule(type.getName(), name)));
  }

  private static int listed(String model, ClassLoader loader) {
    try {
      return type(model, loader)
          .asSubclass(Model.class)
          .getDeclaredConstructor()
          .newInstance()
          .getRules()
          .size();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(model + " is no model of rules.", e);
    }
  }

  private static Class<?> type(String name, ClassLoader loader) {
    try {
      return Class.forName(name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "The compiled rules lack " + name + "; build the pack again.", e);
    }
  }

  Rule make(ClassLoader loader) {
    try {
      return (Rule) type(className, loader).getMethod(method).invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "The compiled rules lack " + this + "; build the pack again.", e);
    }
  }
}
