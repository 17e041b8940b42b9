package org.mrskb.engine.inference;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Picks the identifiers out of a constraint's source: words outside quotes that start with a small
 * letter.
 */
public final class ConditionFields {
  private static final Set<String> KEYWORDS =
      Set.of("null", "true", "false", "in", "not", "contains", "memberOf", "str", "and", "or");

  private ConditionFields() {}

  /** The fields a constraint names. */
  public static Set<String> in(String constraint) {
    Set<String> names = new LinkedHashSet<>();
    int i = 0;
    char before = ' ';
    while (i < constraint.length()) {
      char c = constraint.charAt(i);
      if (c == '"') {
        i = endOfString(constraint, i + 1);
      } else if (Character.isJavaIdentifierStart(c)) {
        int start = i;
        while (i < constraint.length() && Character.isJavaIdentifierPart(constraint.charAt(i))) {
          i++;
        }
        String word = constraint.substring(start, i);
        if (Character.isLowerCase(c) && before != '.' && !KEYWORDS.contains(word)) {
          names.add(word);
        }
        before = 'x';
        continue;
      }
      before = c;
      i++;
    }
    return names;
  }

  private static int endOfString(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }
}
