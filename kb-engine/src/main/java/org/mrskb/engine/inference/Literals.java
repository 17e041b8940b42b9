package org.mrskb.engine.inference;

import java.util.Set;

/** Picks the string literals out of a constraint's source. */
final class Literals {
  private Literals() {}

  static void collect(String constraint, Set<String> into) {
    int i = constraint.indexOf('"');
    while (i >= 0) {
      StringBuilder literal = new StringBuilder();
      int at = i + 1;
      while (at < constraint.length() && constraint.charAt(at) != '"') {
        if (constraint.charAt(at) == '\\' && at + 1 < constraint.length()) {
          at++;
        }
        literal.append(constraint.charAt(at++));
      }
      into.add(literal.toString());
      i = constraint.indexOf('"', at + 1);
    }
  }
}
