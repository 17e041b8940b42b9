package org.mrskb.engine.paste;

/**
 * Reads CLIXML and other plain XML that stands somewhere in a text. It knows tags, attributes, text
 * and the five entities of XML; nothing else exists for it, so there is nothing to expand or to
 * load. It takes XML that is cut at either end, and it knows the place of every character, which
 * evidence needs.
 */
final class XmlPart {
  private static final int LONGEST_TAG = 4096;

  private final String in;
  private final XmlText text;
  private final XmlElements elements;
  private final Outline outline;
  private int at;

  XmlPart(String in, int[] origins, int start, Outline outline) {
    this.in = in;
    this.at = start;
    this.outline = outline;
    this.text = new XmlText(in, origins, outline);
    this.elements = new XmlElements(in, !in.startsWith("<Event", start), text, outline);
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
        if (elements.areAllClosed() && at < in.length() && in.charAt(at) != '<') {
          break;
        }
      }
    }
    outline.endAll(text.origin(Math.max(0, Math.min(at, in.length()) - 1)));
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
      text.verbatim(at + 9, stop);
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
      open();
    } else {
      sign();
    }
    return true;
  }

  private int after(String end, int from) {
    int found = in.indexOf(end, from);
    return found < 0 ? in.length() : found + end.length();
  }

  /** A {@code <} that begins no tag. */
  private void sign() {
    text.verbatim(at, at + 1);
    at++;
  }

  private boolean close() {
    int end = in.indexOf('>', at);
    String tag = in.substring(at + 2, Math.min(end < 0 ? in.length() : end, at + 130)).strip();
    at = end < 0 ? in.length() : end + 1;
    boolean root = elements.end(tag, at - 1);
    return !root && (!elements.areAllClosed() || nextIsTag());
  }

  private boolean nextIsTag() {
    int i = at;
    int limit = Math.min(in.length(), at + 4096);
    while (i < limit && Character.isWhitespace(in.charAt(i))) {
      i++;
    }
    return i < in.length() && in.charAt(i) == '<';
  }

  private void open() {
    int limit = Math.min(in.length(), at + LONGEST_TAG);
    int nameEnd = at + 1;
    while (nameEnd < limit && XmlAttributes.isNameChar(in.charAt(nameEnd))) {
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
      sign();
      return;
    }
    String tag = in.substring(at + 1, nameEnd);
    int colon = tag.indexOf(':');
    tag = colon < 0 ? tag : tag.substring(colon + 1);
    boolean empty = in.charAt(end - 1) == '/';
    int tagAt = at + 1;
    at = end + 1;
    if (!empty && elements.isTooDeep()) {
      return;
    }
    if (tag.equals("BA") && !empty) {
      at = after("</BA>", at);
    } else if (tag.equals("T")) {
      typeName(empty);
    } else if (!elements.begin(tag, tagAt, nameEnd, end, empty) && !empty) {
      skipText(tag);
    }
  }

  private void typeName(boolean empty) {
    if (empty) {
      return;
    }
    int stop = in.indexOf('<', at);
    String type = in.substring(at, stop < 0 ? in.length() : Math.min(stop, at + 400)).strip();
    at = stop < 0 ? in.length() : after(">", stop);
    elements.type(type);
  }

  private void skipText(String tag) {
    int stop = in.indexOf('<', at);
    at = stop < 0 ? in.length() : stop;
    if (in.startsWith("</" + tag, at)) {
      at = after(">", at);
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
      if (elements.areAllClosed()) {
        return;
      }
      text.characters(at, end);
    }
    at = end;
  }
}
