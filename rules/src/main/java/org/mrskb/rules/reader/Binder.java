package org.mrskb.rules.reader;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.rules.fact.Property;

/**
 * Turns an object of a cmdlet into the fact it is, field by field, by the {@link Property} marks of
 * the fact.
 */
final class Binder {
  private final List<ObjectKind> kinds = ObjectKind.all();
  private final Map<String, String> known = new LinkedHashMap<>();

  Binder() {
    for (ObjectKind kind : kinds) {
      for (RecordComponent component : kind.fact().getRecordComponents()) {
        for (String name : names(component)) {
          known.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
      }
    }
  }

  /** Whether some fact has a field for this property. */
  boolean knows(String property) {
    return known.containsKey(property.toLowerCase(Locale.ROOT));
  }

  /** Every property that some fact has a field for, in small letters. */
  java.util.Set<String> properties() {
    return known.keySet();
  }

  void bind(CmdletObject object, Paste paste, Sightings sightings) {
    for (ObjectKind kind : kinds) {
      if (kind.fits(object)) {
        bind(kind, object, paste, sightings);
      }
    }
  }

  private static void bind(ObjectKind kind, CmdletObject object, Paste paste, Sightings sightings) {
    Draft<? extends Record> draft = Draft.of(kind.fact());
    for (RecordComponent component : kind.fact().getRecordComponents()) {
      for (String name : names(component)) {
        CmdletObject.Value value = object.get(name);
        if (value != null) {
          draft.put(component.getName(), Values.convert(value.text(), component), value.words());
        }
      }
    }
    kind.complete().accept(object, draft);
    if (!draft.isEmpty()) {
      sightings.add(draft.build(paste));
    }
  }

  private static String[] names(RecordComponent component) {
    Property property = component.getAnnotation(Property.class);
    return property == null ? new String[0] : property.value();
  }
}
