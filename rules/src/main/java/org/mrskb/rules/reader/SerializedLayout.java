package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.List;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Serialized;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.CmdletOutput.Layout;

/** {@code ConvertTo-Json}, {@code Export-Clixml} and the XML of event logs: the names are given. */
final class SerializedLayout {
  private static final int LONGEST_LIST = 500;

  /** A type that says nothing but where the object came from. */
  private static final String CLIXML = "Object";

  List<CmdletObject> find(Paste paste, Sightings sightings) {
    List<CmdletObject> objects = new ArrayList<>();
    List<Serialized> orphans = new ArrayList<>();
    for (Serialized root : paste.serialized()) {
      if (root.name().isEmpty() || isEvent(root)) {
        collect(root, false, objects);
      } else {
        orphans.add(root);
      }
    }
    if (!orphans.isEmpty()) {
      // the beginning of the object that these belong to was cut off
      collect(around(orphans), false, objects);
    }
    for (Serialized root : paste.serialized()) {
      if (!root.words().equals(new Span(0, 0))) {
        sightings.claim(paste, root.words());
      }
    }
    return objects;
  }

  private static Serialized around(List<Serialized> parts) {
    Span words = parts.get(0).words().with(parts.get(parts.size() - 1).words());
    return new Serialized("", CLIXML, null, words, parts, parts.size());
  }

  private static void collect(Serialized value, boolean part, List<CmdletObject> objects) {
    if (value.parts().isEmpty()) {
      return;
    }
    boolean list = value.isList();
    if (!list) {
      objects.add(object(value, part));
    }
    for (Serialized inner : value.parts()) {
      boolean wrapped = inner.name().equals("value") && inner.isList();
      collect(inner, part || !(list || wrapped), objects);
    }
  }

  private static CmdletObject object(Serialized value, boolean part) {
    Layout layout = value.type() == null && !isEvent(value) ? Layout.JSON : Layout.CLIXML;
    CmdletObject object = new CmdletObject(layout, simpleName(value.type()), part);
    for (Serialized property : value.parts()) {
      put(object, "", property, 0);
    }
    return object;
  }

  private static boolean isEvent(Serialized value) {
    return value.name().equals("Event");
  }

  /**
   * A property, and those of the object it holds: {@code Report} has {@code Report.Failures}, and
   * so has the object around.
   */
  private static void put(CmdletObject object, String path, Serialized property, int depth) {
    String name = path.isEmpty() ? property.name() : path + "." + property.name();
    if (property.name().isEmpty()) {
      return;
    }
    if (property.isList()) {
      object.put(name + ".Count", String.valueOf(property.size()), property.words());
      String listed = listed(property);
      if (listed != null) {
        object.put(name, listed, property.words());
      }
      return;
    }
    if (property.text() != null) {
      object.put(name, property.text(), property.words());
      if (name.equals("ConnectionSettings")) {
        attributes(object, property);
      }
    } else if (property.parts().isEmpty()) {
      object.put(name + ".Count", "0", property.words());
      object.put(name, "{}", property.words());
    }
    String shown = shown(property);
    if (shown != null) {
      object.put(name, shown, property.words());
    }
    if (depth < 2) {
      for (Serialized inner : property.parts()) {
        put(object, name, inner, depth + 1);
      }
    }
  }

  /** {@code <ExchangeConnectionSettings HasMrsProxy="True" …/>} as the text of a property. */
  private static void attributes(CmdletObject object, Serialized settings) {
    String text = settings.text();
    for (int sign = text.indexOf("=\""); sign > 0; sign = text.indexOf("=\"", sign + 2)) {
      int start = sign;
      while (start > 0 && Text.isWord(text.charAt(start - 1))) {
        start--;
      }
      int close = text.indexOf('"', sign + 2);
      if (start == sign || close < 0) {
        return;
      }
      object.put(text.substring(start, sign), text.substring(sign + 2, close), settings.words());
      sign = close - 1;
    }
  }

  /** What an object that stands for one value prints: an address, the name of a constant. */
  private static String shown(Serialized property) {
    for (Serialized part : property.parts()) {
      boolean address = part.name().equals("AbsoluteUri") || part.name().equals("OriginalString");
      boolean constant =
          property.parts().size() <= 2
              && part.name().equalsIgnoreCase("value")
              && part.text() != null
              && Values.whole(part.text()) == null;
      if (part.text() != null && (address || constant)) {
        return part.text();
      }
    }
    return identity(property);
  }

  /** An id of a directory or a migration object: its name, else its id. */
  private static String identity(Serialized property) {
    String name = null;
    String id = null;
    boolean other = false;
    for (Serialized part : property.parts()) {
      boolean limit = part.name().equals("Value") && has(property, "IsUnlimited");
      boolean mail = part.name().equals("Address") && has(property, "Domain");
      if (part.text() != null && (limit || mail || part.name().equals("ProxyAddressString"))) {
        return part.text();
      }
      switch (part.name()) {
        case "Guid" -> id = id == null && property.parts().size() == 1 ? part.text() : id;
        case "Name" -> name = part.text();
        case "Id" -> id = part.text();
        case "DistinguishedName", "ObjectGuid", "Rdn", "OriginalValue" -> other = true;
        default -> {}
      }
    }
    boolean small = property.parts().size() <= 4;
    return name != null && (other || (small && id != null)) ? name : small ? id : null;
  }

  private static boolean has(Serialized property, String name) {
    return property.parts().stream().anyMatch(p -> p.name().equals(name));
  }

  /** A list of plain values the way {@code Format-List} prints it. */
  private static String listed(Serialized list) {
    if (list.parts().size() > LONGEST_LIST) {
      return null;
    }
    StringBuilder all = new StringBuilder("{");
    for (Serialized entry : list.parts()) {
      String text = entry.text() == null ? shown(entry) : entry.text();
      if (text == null) {
        return null;
      }
      all.append(all.length() > 1 ? ", " : "").append(text);
    }
    return all.append('}').toString();
  }

  static String simpleName(String type) {
    if (type == null) {
      return "";
    }
    int end = type.length();
    for (int i = 0; i < type.length(); i++) {
      if ("`[,".indexOf(type.charAt(i)) >= 0) {
        end = i;
        break;
      }
    }
    return type.substring(type.lastIndexOf('.', end - 1) + 1, end);
  }
}
