package org.mrskb.rules.reader;

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
    values.putIfAbsent(property.toLowerCase(Locale.ROOT), new Value(text, words));
  }

  boolean has(String property) {
    return values.containsKey(property.toLowerCase(Locale.ROOT));
  }

  boolean hasAny(String... properties) {
    for (String property : properties) {
      if (has(property)) {
        return true;
      }
    }
    return false;
  }

  Value get(String property) {
    return values.get(property.toLowerCase(Locale.ROOT));
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  Map<String, Value> values() {
    return values;
  }
}
