package org.mrskb.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One fact that a reader found.
 *
 * @param fact simple name of the fact
 * @param fields the fields that were told, name to value; what was not told is absent
 * @param evidence where it stands
 */
public record Observation(String fact, Map<String, Object> fields, List<Evidence> evidence) {
  public Observation {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    evidence = List.copyOf(evidence);
  }
}
