package org.mrskb.engine.paste;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the elements of XML mean: the names and values of an outline. CLIXML has its names in
 * attributes, types that are told once and referred to later, and frames that mean nothing.
 */
final class XmlElements {
  private static final int DEEPEST = 400;
  private static final Set<String> ROOTS = Set.of("Objs", "Event", "Events");

  /** Elements of CLIXML that hold others and have no meaning of their own. */
  private static final Set<String> FRAMES =
      Set.of("Objs", "Props", "MS", "LST", "IE", "STK", "QUE", "DCT", "TN", "xml", "Events");

  private final String in;
  private final boolean clixml;
  private final XmlText text;
  private final XmlAttributes attributes;
  private final Outline outline;
  private final List<Element> open = new ArrayList<>();
  private final Map<String, String> types = new HashMap<>();
  private int tooDeep;

  private static final class Element {
    private final String tag;
    private final boolean begun;
    private String typeRef;
    private boolean hasText;

    private Element(String tag, boolean begun) {
      this.tag = tag;
      this.begun = begun;
    }
  }

  XmlElements(String in, boolean clixml, XmlText text, Outline outline) {
    this.in = in;
    this.clixml = clixml;
    this.text = text;
    this.attributes = new XmlAttributes(in);
    this.outline = outline;
  }

  boolean areAllClosed() {
    return open.isEmpty();
  }

  /** Whether one more that holds something would be deeper than is read; then it is left out. */
  boolean isTooDeep() {
    if (open.size() < DEEPEST) {
      return false;
    }
    outline.tooDeep();
    tooDeep++;
    return true;
  }

  /**
   * Begins an element.
   *
   * @param tagAt where its name starts, behind {@code <}
   * @param nameEnd one past its name, where its attributes start
   * @param end where its {@code >} stands
   * @return whether its text counts
   */
  boolean begin(String tag, int tagAt, int nameEnd, int end, boolean empty) {
    boolean named = attributes.find("N", nameEnd, end);
    boolean described = named || in.startsWith("<" + tag + " S=", tagAt - 1);
    boolean own = isClixml(tag) || described;
    boolean begins;
    if (tag.equals("TN")) {
      remember(nameEnd, end);
      begins = false;
    } else if (tag.equals("TNRef")) {
      String type = attributes.find("RefId", nameEnd, end) ? types.get(attributes.value()) : null;
      if (type != null) {
        outline.type(type);
      }
      begins = false;
    } else if (tag.equals("ToString")) {
      outline.value();
      begins = false;
    } else if (FRAMES.contains(tag) || tag.equals("Ref")) {
      begins = false;
    } else if (own && !named && !tag.equals("Obj") && parentHasText()) {
      return false;
    } else if (own) {
      String label = named ? attributes.value() : "";
      outline.begin(label, text.origin(named ? attributes.valueStart() : tagAt));
      begins = true;
      if (!tag.equals("Obj") && !tag.equals("En")) {
        outline.value();
      }
    } else {
      plain(tag, tagAt, nameEnd, end, empty);
      begins = true;
    }
    if (tag.equals("ToString") && !open.isEmpty()) {
      open.get(open.size() - 1).hasText = true;
    }
    if (!empty) {
      open.add(new Element(tag, begins));
    } else if (begins) {
      outline.end(text.origin(end));
    }
    return true;
  }

  /** An element of any other XML: its tag is its name, but for the data of an event. */
  private void plain(String tag, int tagAt, int nameEnd, int end, boolean empty) {
    boolean data =
        (tag.equals("Data") || tag.equals("ComplexData")) && attributes.find("Name", nameEnd, end);
    outline.begin(
        data ? attributes.value() : tag, text.origin(data ? attributes.valueStart() : tagAt));
    if (empty) {
      parts(nameEnd, end, data);
    } else {
      outline.value();
    }
  }

  /** Attributes of an empty element of plain XML are its parts. */
  private void parts(int from, int end, boolean skipName) {
    attributes.over(from, end);
    while (attributes.next()) {
      String name = attributes.name();
      boolean noise = name.toLowerCase(Locale.ROOT).startsWith("xmlns");
      if (!noise && !(skipName && name.equals("Name"))) {
        outline.begin(name, text.origin(attributes.nameStart()));
        outline.value();
        text.characters(attributes.valueStart(), attributes.valueEnd());
        outline.end(text.origin(Math.max(attributes.valueStart(), attributes.valueEnd()) - 1));
      }
    }
  }

  /** In CLIXML the number behind the text of an enumeration has no name of its own. */
  private boolean parentHasText() {
    return !open.isEmpty() && open.get(open.size() - 1).hasText;
  }

  private boolean isClixml(String tag) {
    return clixml && (tag.length() <= 3 || tag.equals("Version") || tag.equals("PropertySet"));
  }

  private void remember(int from, int end) {
    if (!open.isEmpty() && attributes.find("RefId", from, end)) {
      open.get(open.size() - 1).typeRef = attributes.value();
    }
  }

  /** The first name of a type list is the type of the object around. */
  void type(String name) {
    String type =
        name.startsWith("Deserialized.") ? name.substring("Deserialized.".length()) : name;
    outline.type(type);
    Element object = open.size() < 2 ? null : open.get(open.size() - 2);
    if (object != null && object.typeRef != null) {
      types.putIfAbsent(object.typeRef, type);
      object.typeRef = null;
    }
  }

  /**
   * Ends an element, and those within it that were never closed.
   *
   * @param end where its {@code >} stands
   * @return whether that was the root
   */
  boolean end(String tag, int end) {
    if (tooDeep > 0) {
      tooDeep--;
      return false;
    }
    if (open.isEmpty() || !isOpen(tag)) {
      return false;
    }
    Element element;
    do {
      element = open.remove(open.size() - 1);
      if (element.begun) {
        outline.end(text.origin(end));
      }
    } while (!element.tag.equals(tag));
    return open.isEmpty() && ROOTS.contains(tag);
  }

  /** Whether an element of this name is among the innermost ones. */
  private boolean isOpen(String tag) {
    for (int i = open.size() - 1; i >= Math.max(0, open.size() - 8); i--) {
      if (open.get(i).tag.equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
