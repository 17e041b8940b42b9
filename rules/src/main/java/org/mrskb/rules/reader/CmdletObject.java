package org.mrskb.rules.reader;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.CmdletOutput.Layout;

/** One object that a cmdlet printed, in whatever layout: property name to value and place. */
final class CmdletObject {
  /** A value as printed and where it stands, name included. */
  record Value(String text, Span words) {}

  private final Map<String, Value> values = new LinkedHashMap<>();

  /** First letters and lengths of the names: most names that are asked for have none of them. */
  private final BitSet shapes = new BitSet();

  private final Layout layout;
  private final String type;
  private final boolean part;

  CmdletObject() {
    this(Layout.LIST, "", false);
  }

  /**
   * An object.
   *
   * @param type type without namespace, empty if the layout does not tell it
   * @param part whether it is a part of another object
   */
  CmdletObject(Layout layout, String type, boolean part) {
    this.layout = layout;
    this.type = type;
    this.part = part;
  }

  Layout layout() {
    return layout;
  }

  String type() {
    return type;
  }

  boolean isPart() {
    return part;
  }

  void put(String property, String text, Span words) {
    shapes.set(shape(property));
    values.putIfAbsent(property.toLowerCase(Locale.ROOT), new Value(text, words));
  }

  private static int shape(String property) {
    int first = property.isEmpty() ? 0 : Character.toLowerCase(property.charAt(0)) & 127;
    return first << 6 | Math.min(property.length(), 63);
  }

  boolean has(String property) {
    return get(property) != null;
  }

  boolean hasAny(String... properties) {
    for (String property : properties) {
      if (has(property)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cmdlet with one of these nouns stands above. */
  boolean isFrom(String... nouns) {
    Value above = get("@command");
    return above != null && Arrays.stream(nouns).anyMatch(above.text()::equalsIgnoreCase);
  }

  Value get(String property) {
    return shapes.get(shape(property)) ? values.get(property.toLowerCase(Locale.ROOT)) : null;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  Map<String, Value> values() {
    return values;
  }
}
