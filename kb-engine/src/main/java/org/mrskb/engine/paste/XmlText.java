package org.mrskb.engine.paste;

/** Writes the text of XML into an outline, without its entities, each character with its place. */
final class XmlText {
  private final String in;
  private final int[] origins;
  private final Outline outline;

  /**
   * The text of a part.
   *
   * @param origins for each character its place in the original, or null if that is its own
   */
  XmlText(String in, int[] origins, Outline outline) {
    this.in = in;
    this.origins = origins;
    this.outline = outline;
  }

  int origin(int i) {
    return origins == null ? i : origins[Math.min(i, origins.length - 1)];
  }

  /** Undoes the entities of XML and {@code _x000A_}. */
  void characters(int from, int end) {
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

  /** Text in which an ampersand is one. */
  void verbatim(int from, int end) {
    for (int i = from; i < end; i++) {
      put(in.charAt(i), i);
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
