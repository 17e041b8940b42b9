package org.mrskb.engine.inference;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The literals that a constraint of the forms {@code field == literal} and {@code field in ( … )}
 * lets a field have.
 *
 * @param field the field
 * @param values the literals as {@link NeededFact#print} prints them; none for any other constraint
 */
record AskedValues(String field, Set<String> values) {
  private static final AskedValues OTHER = new AskedValues("", Set.of());

  static AskedValues of(String constraint) {
    int end = 0;
    while (end < constraint.length() && Character.isJavaIdentifierPart(constraint.charAt(end))) {
      end++;
    }
    String field = constraint.substring(0, end);
    String rest = constraint.substring(end).strip();
    if (field.isEmpty()) {
      return OTHER;
    }
    if (rest.startsWith("==")) {
      return of(field, rest.substring(2).strip());
    }
    boolean list = rest.startsWith("in") && rest.substring(2).strip().startsWith("(");
    return list && rest.endsWith(")")
        ? of(field, rest.substring(rest.indexOf('(') + 1, rest.length() - 1).strip())
        : OTHER;
  }

  private static AskedValues of(String field, String list) {
    Set<String> values = new TreeSet<>();
    int at = 0;
    while (at < list.length()) {
      int end = endOfLiteral(list, at);
      if (end < 0) {
        return OTHER;
      }
      values.add(value(list.substring(at, end)));
      at = skipBlanks(list, end);
      if (at < list.length()) {
        if (list.charAt(at) != ',') {
          return OTHER;
        }
        at = skipBlanks(list, at + 1);
      }
    }
    return new AskedValues(field, values);
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /**
   * Where the string, whole number, truth value, null or constant at {@code from} ends; -1 if none.
   */
  private static int endOfLiteral(String text, int from) {
    if (text.charAt(from) == '"') {
      int at = from + 1;
      while (at < text.length() && text.charAt(at) != '"') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      return at < text.length() ? at + 1 : -1;
    }
    int at = from;
    while (at < text.length()
        && (Character.isJavaIdentifierPart(text.charAt(at))
            || "-.".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    String word = text.substring(from, at);
    boolean number = !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean constant = word.indexOf('.') > 0 && Character.isUpperCase(word.charAt(0));
    boolean name = List.of("true", "false", "null").contains(word);
    return number || constant || name ? at : -1;
  }

  private static String value(String literal) {
    if (literal.charAt(0) == '"') {
      Set<String> one = new TreeSet<>();
      Literals.collect(literal, one);
      return one.iterator().next();
    }
    return literal.substring(literal.lastIndexOf('.') + 1);
  }
}
