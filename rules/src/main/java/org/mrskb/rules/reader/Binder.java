package org.mrskb.rules.reader;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.rules.fact.Property;
import org.mrskb.rules.fact.ReportedItem;

/**
 * Turns an object of a cmdlet into the fact it is, field by field, by the {@link Property} marks of
 * the fact.
 */
final class Binder {
  private static final int MOST_OF_A_KIND = 5000;

  private final List<ObjectKind> kinds = ObjectKind.all();
  private final Map<Class<? extends Record>, List<Field>> fields = new HashMap<>();
  private final Map<String, String> known = new LinkedHashMap<>();

  /** A field of a fact and the properties it is read from. */
  private record Field(RecordComponent component, List<String> properties, boolean named) {}

  /** Names that are no field of their own and tell where a value ends or what it belongs to. */
  private static final List<String> OTHERS =
      List.of(
          "RunspaceId",
          "Faulting application name",
          "Faulting module name",
          "MajorVersion",
          "MinorVersion",
          "BuildVersion",
          "RevisionVersion",
          "Server",
          "IsValid",
          "ObjectState",
          "LocalizedString");

  Binder() {
    OTHERS.forEach(name -> known.put(name.toLowerCase(Locale.ROOT), name));
    for (ObjectKind kind : kinds) {
      fields.put(kind.fact(), fields(kind.fact()));
      for (Field field : fields.get(kind.fact())) {
        for (String name : field.properties) {
          known.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
      }
    }
  }

  private static List<Field> fields(Class<? extends Record> fact) {
    List<Field> fields = new ArrayList<>();
    for (RecordComponent component : fact.getRecordComponents()) {
      Property property = component.getAnnotation(Property.class);
      if (property != null) {
        fields.add(new Field(component, List.of(property.value()), property.named()));
      }
    }
    return fields;
  }

  /** Whether some fact has a field for this property. */
  boolean knows(String property) {
    return known.containsKey(property.toLowerCase(Locale.ROOT));
  }

  /** A property as Exchange spells it. */
  String spelled(String property) {
    return known.getOrDefault(property.toLowerCase(Locale.ROOT), property);
  }

  /** Every property that some fact has a field for, in small letters. */
  Set<String> properties() {
    return known.keySet();
  }

  /** Binds each object; of one kind, the first few thousand are enough. */
  void bind(List<CmdletObject> objects, Paste paste, Sightings sightings) {
    Map<ObjectKind, Integer> counts = new HashMap<>();
    for (CmdletObject object : objects) {
      for (ObjectKind kind : kinds) {
        if (kind.fits(object) && counts.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
          bind(kind, object, paste, sightings);
        }
      }
      CutValues.add(object, this, paste, sightings);
    }
  }

  /** The facts that an object becomes. */
  List<Class<? extends Record>> facts(CmdletObject object) {
    List<Class<? extends Record>> facts = new ArrayList<>();
    for (ObjectKind kind : kinds) {
      if (kind.fits(object)) {
        facts.add(kind.fact());
      }
    }
    return facts;
  }

  private void bind(ObjectKind kind, CmdletObject object, Paste paste, Sightings sightings) {
    Draft<? extends Record> draft = Draft.of(kind.fact());
    for (Field field : fields.get(kind.fact())) {
      for (String name : field.properties) {
        CmdletObject.Value value = object.get(name);
        if (value != null) {
          draft.put(field.component.getName(), value(value.text(), field), value.words());
        }
      }
    }
    kind.complete().accept(object, draft);
    if (!draft.isEmpty()) {
      sightings.add(draft.build(paste));
    }
    CmdletObject.Value item = object.get("Failure");
    if (kind.fact() == ReportedItem.class && item != null) {
      // why an item was skipped is no failure of the move
      sightings.settle(paste, item.words());
    }
  }

  private static Object value(String printed, Field field) {
    Object value = Values.convert(printed, field.component);
    boolean nameless =
        field.named
            && value instanceof String text
            && text.chars().allMatch(c -> Character.isDigit(c) || c == '-');
    return nameless ? null : value;
  }
}
