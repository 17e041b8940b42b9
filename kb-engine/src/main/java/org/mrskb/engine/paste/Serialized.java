package org.mrskb.engine.paste;

import java.util.List;

/**
 * A value that a program serialized as JSON or XML. {@link Paste#text()} shows it as a line {@code
 * name : value}, its parts indented below.
 *
 * @param name name of the property, empty for an entry of a list
 * @param type the type, if the format tells it
 * @param text the value as written, escapes undone; empty for nothing, null if only parts tell it
 * @param words where it stands, name included
 * @param parts properties of an object, entries of a list
 * @param size how many parts there are, those that were left out included
 */
public record Serialized(
    String name, String type, String text, Span words, List<Serialized> parts, int size) {
  public Serialized {
    parts = List.copyOf(parts);
  }

  /** Whether this is a list: it has parts, and they have no names. */
  public boolean isList() {
    return !parts.isEmpty() && parts.get(0).name.isEmpty();
  }
}
