package org.mrskb.rules.reader;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mrskb.engine.paste.Span;

/** One object that a cmdlet printed, in whatever layout: property name to value and place. */
final class CmdletObject {
  /** A value as printed and where it stands, name included. */
  record Value(String text, Span words) {}

  private final Map<String, Value> values = new LinkedHashMap<>();

  void put(String property, String text, Span words) {
    values.putIfAbsent(property.toLowerCase(Locale.ROOT), new Value(text, words));
  }

  boolean has(String property) {
    return values.containsKey(property.toLowerCase(Locale.ROOT));
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
