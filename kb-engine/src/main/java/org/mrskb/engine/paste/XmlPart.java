package org.mrskb.engine.paste;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads CLIXML and other plain XML that stands somewhere in a text. It knows tags, attributes, text
 * and the five entities of XML; nothing else exists for it, so there is nothing to expand or to
 * load. It takes XML that is cut at either end, and it knows the place of every character, which
 * evidence needs.
 */
final class XmlPart {
  private static final int DEEPEST = 400;
  private static final int LONGEST_TAG = 4096;
  private static final Set<String> ROOTS = Set.of("Objs", "Event", "Events");

  /** Elements of CLIXML that hold others and have no meaning of their own. */
  private static final Set<String> FRAMES =
      Set.of("Objs", "Props", "MS", "LST", "IE", "STK", "QUE", "DCT", "TN", "xml", "Events");

  private final String in;
  private final int[] origins;
  private final Outline outline;
  private final List<Element> open = new ArrayList<>();
  private final Map<String, String> types = new HashMap<>();
  private int at;
  private int tooDeep;
  private final boolean clixml;

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

  XmlPart(String in, int[] origins, int start, Outline outline) {
    this.in = in;
    this.origins = origins;
    this.at = start;
    this.outline = outline;
    this.clixml = !in.startsWith("<Event", start);
  }

  private int origin(int i) {
    return origins == null ? i : origins[Math.min(i, origins.length - 1)];
  }

  /** Reads on to the end of the root element or of what looks like XML; returns where that is. */
  int read() {
    while (at < in.length() && !outline.isFull()) {
      if (in.charAt(at) == '<') {
        boolean goesOn = markup();
        if (!goesOn) {
          break;
        }
      } else {
        text();
        if (open.isEmpty() && at < in.length() && in.charAt(at) != '<') {
          break;
        }
      }
    }
    outline.endAll(origin(Math.max(0, Math.min(at, in.length()) - 1)));
    return at;
  }

  private boolean markup() {
    if (in.startsWith("<!--", at)) {
      at = after("-->", at + 4);
      return true;
    }
    if (in.startsWith("<![CDATA[", at)) {
      int end = in.indexOf("]]>", at + 9);
      int stop = end < 0 ? in.length() : end;
      for (int i = at + 9; i < stop; i++) {
        put(in.charAt(i), i);
      }
      at = end < 0 ? stop : end + 3;
      return true;
    }
    if (in.startsWith("<?", at) || in.startsWith("<!", at)) {
      at = after(">", at + 2);
      return true;
    }
    char next = at + 1 < in.length() ? in.charAt(at + 1) : ' ';
    if (next == '/') {
      return close();
    }
    if (Character.isLetter(next)) {
      return open();
    }
    put('<', at);
    at++;
    return true;
  }

  private int after(String end, int from) {
    int found = in.indexOf(end, from);
    return found < 0 ? in.length() : found + end.length();
  }

  private boolean close() {
    int end = in.indexOf('>', at);
    String tag = in.substring(at + 2, Math.min(end < 0 ? in.length() : end, at + 130)).strip();
    at = end < 0 ? in.length() : end + 1;
    if (tooDeep > 0) {
      tooDeep--;
      return true;
    }
    if (!open.isEmpty() && isOpen(tag)) {
      Element element;
      do {
        element = open.remove(open.size() - 1);
        if (element.begun) {
          outline.end(origin(at - 1));
        }
      } while (!element.tag.equals(tag));
      if (open.isEmpty() && ROOTS.contains(tag)) {
        return false;
      }
    }
    return !open.isEmpty() || nextIsTag();
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

  private boolean nextIsTag() {
    int i = at;
    int limit = Math.min(in.length(), at + 4096);
    while (i < limit && Character.isWhitespace(in.charAt(i))) {
      i++;
    }
    return i < in.length() && in.charAt(i) == '<';
  }

  private boolean open() {
    int limit = Math.min(in.length(), at + LONGEST_TAG);
    int nameEnd = at + 1;
    while (nameEnd < limit && isNameChar(in.charAt(nameEnd))) {
      nameEnd++;
    }
    int end = nameEnd;
    char quote = 0;
    while (end < limit && (quote != 0 || in.charAt(end) != '>')) {
      char c = in.charAt(end);
      quote = quote == c ? 0 : quote == 0 && (c == '"' || c == '\'') ? c : quote;
      end++;
    }
    if (end >= limit) {
      put('<', at);
      at++;
      return true;
    }
    String tag = in.substring(at + 1, nameEnd);
    int colon = tag.indexOf(':');
    tag = colon < 0 ? tag : tag.substring(colon + 1);
    boolean empty = in.charAt(end - 1) == '/';
    int tagAt = at + 1;
    at = end + 1;
    if (!empty && open.size() >= DEEPEST) {
      outline.tooDeep();
      tooDeep++;
      return true;
    }
    if (tag.equals("BA") && !empty) {
      int stop = in.indexOf("</BA>", at);
      at = stop < 0 ? in.length() : stop + 5;
      return true;
    }
    if (tag.equals("T")) {
      typeName(empty);
      return true;
    }
    element(tag, tagAt, nameEnd, end, empty);
    return true;
  }

  private void element(String tag, int tagAt, int nameEnd, int end, boolean empty) {
    int name = attribute("N", nameEnd, end);
    boolean described = name >= 0 || in.startsWith("<" + tag + " S=", tagAt - 1);
    boolean own = isClixml(tag) || described;
    boolean begins;
    if (tag.equals("TN")) {
      remember(nameEnd, end);
      begins = false;
    } else if (tag.equals("TNRef")) {
      int ref = attribute("RefId", nameEnd, end);
      String type = ref < 0 ? null : types.get(value(ref, end));
      if (type != null) {
        outline.type(type);
      }
      begins = false;
    } else if (tag.equals("ToString")) {
      outline.value();
      begins = false;
    } else if (FRAMES.contains(tag) || tag.equals("Ref")) {
      begins = false;
    } else if (own && name < 0 && !tag.equals("Obj") && parentHasText()) {
      begins = false;
      skipText(tag, empty);
      return;
    } else if (own) {
      String label = name < 0 ? "" : value(name, end);
      outline.begin(label, origin(name < 0 ? tagAt : name));
      begins = true;
      if (!tag.equals("Obj") && !tag.equals("En")) {
        outline.value();
      }
    } else {
      int called = attribute("Name", nameEnd, end);
      boolean data = called >= 0 && (tag.equals("Data") || tag.equals("ComplexData"));
      outline.begin(data ? value(called, end) : tag, origin(data ? called : tagAt));
      begins = true;
      if (empty) {
        attributes(nameEnd, end, data);
      } else {
        outline.value();
      }
    }
    if (tag.equals("ToString") && !open.isEmpty()) {
      open.get(open.size() - 1).hasText = true;
    }
    if (empty) {
      if (begins) {
        outline.end(origin(end));
      }
    } else {
      open.add(new Element(tag, begins));
    }
  }

  /** In CLIXML the number behind the text of an enumeration has no name of its own. */
  private boolean parentHasText() {
    return !open.isEmpty() && open.get(open.size() - 1).hasText;
  }

  private void skipText(String tag, boolean empty) {
    if (!empty) {
      int stop = in.indexOf('<', at);
      at = stop < 0 ? in.length() : stop;
      if (in.startsWith("</" + tag, at)) {
        at = after(">", at);
      }
    }
  }

  private boolean isClixml(String tag) {
    return clixml && (tag.length() <= 3 || tag.equals("Version") || tag.equals("PropertySet"));
  }

  private void remember(int from, int end) {
    int ref = attribute("RefId", from, end);
    if (ref >= 0 && !open.isEmpty()) {
      open.get(open.size() - 1).typeRef = value(ref, end);
    }
  }

  /** The first name of a type list is the type of the object around. */
  private void typeName(boolean empty) {
    if (empty) {
      return;
    }
    int stop = in.indexOf('<', at);
    String type = in.substring(at, stop < 0 ? in.length() : Math.min(stop, at + 400)).strip();
    at = stop < 0 ? in.length() : after(">", stop);
    if (type.startsWith("Deserialized.")) {
      type = type.substring("Deserialized.".length());
    }
    outline.type(type);
    Element object = open.size() < 2 ? null : open.get(open.size() - 2);
    if (object != null && object.typeRef != null) {
      types.putIfAbsent(object.typeRef, type);
      object.typeRef = null;
    }
  }

  private static boolean isNameChar(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
  }

  /** Where the value of an attribute starts, or -1. */
  private int attribute(String name, int from, int end) {
    int i = from;
    while (i < end) {
      while (i < end && !Character.isLetter(in.charAt(i))) {
        i++;
      }
      int start = i;
      while (i < end && isNameChar(in.charAt(i))) {
        i++;
      }
      int stop = i;
      while (i < end && in.charAt(i) != '"' && in.charAt(i) != '\'') {
        i++;
      }
      if (i >= end) {
        return -1;
      }
      if (stop - start == name.length() && in.startsWith(name, start)) {
        return i + 1;
      }
      int close = in.indexOf(in.charAt(i), i + 1);
      i = close < 0 ? end : close + 1;
    }
    return -1;
  }

  private String value(int start, int end) {
    int close = in.indexOf(in.charAt(start - 1), start);
    return in.substring(start, close < 0 ? end : Math.min(close, end));
  }

  /** Attributes of an empty element of plain XML are its parts. */
  private void attributes(int from, int end, boolean skipName) {
    int i = from;
    while (i < end) {
      while (i < end && !Character.isLetter(in.charAt(i))) {
        i++;
      }
      int start = i;
      while (i < end && isNameChar(in.charAt(i))) {
        i++;
      }
      String name = in.substring(start, i);
      while (i < end && in.charAt(i) != '"' && in.charAt(i) != '\'') {
        i++;
      }
      if (i >= end) {
        return;
      }
      int close = in.indexOf(in.charAt(i), i + 1);
      close = close < 0 ? end : Math.min(close, end);
      boolean noise = name.toLowerCase(Locale.ROOT).startsWith("xmlns");
      if (!noise && !(skipName && name.equals("Name"))) {
        outline.begin(name, origin(start));
        outline.value();
        characters(i + 1, close);
        outline.end(origin(Math.max(i, close - 1)));
      }
      i = close + 1;
    }
  }

  private void text() {
    int end = in.indexOf('<', at);
    end = end < 0 ? in.length() : end;
    boolean blank = true;
    for (int i = at; i < end && blank; i++) {
      blank = Character.isWhitespace(in.charAt(i));
    }
    if (!blank) {
      if (open.isEmpty()) {
        return;
      }
      characters(at, end);
    }
    at = end;
  }

  /** Undoes the entities of XML and {@code _x000A_}. */
  private void characters(int from, int end) {
    int i = from;
    while (i < end) {
      char c = in.charAt(i);
      if (c == '&') {
        int semicolon = i + 1;
        while (semicolon < end && semicolon - i < 10 && in.charAt(semicolon) != ';') {
          semicolon++;
        }
        int code =
            semicolon < end && in.charAt(semicolon) == ';'
                ? Entities.xml(in.substring(i + 1, semicolon))
                : -1;
        if (code >= 0) {
          put((char) code, i);
          i = semicolon + 1;
          continue;
        }
      } else if (c == '_' && i + 6 < end && in.charAt(i + 1) == 'x' && in.charAt(i + 6) == '_') {
        int code = hex(i + 2);
        if (code >= 0) {
          put((char) code, i);
          i += 7;
          continue;
        }
      }
      put(c, i);
      i++;
    }
  }

  private int hex(int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(in.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }

  private void put(char c, int i) {
    if (c == '\r' || Repair.isInvisible(c)) {
      return;
    }
    outline.put(Repair.plain(c), origin(i));
  }
}
