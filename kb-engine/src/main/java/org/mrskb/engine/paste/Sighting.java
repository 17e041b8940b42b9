package org.mrskb.engine.paste;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A fact and where it was read.
 *
 * @param fact a record; its components are the fields, null for "not told"
 * @param paste the part of the symptom it stands in
 * @param whole the whole stretch it was read from
 * @param fields for each field that was told, the words that tell it
 */
public record Sighting(Record fact, Paste paste, Span whole, Map<String, Span> fields) {
  public Sighting {
    fields =
        fields.size() < 2
            ? Map.copyOf(fields)
            : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public Optional<Span> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }
}
