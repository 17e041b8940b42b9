package org.mrskb.engine.paste;

/**
 * Reads JSON that stands somewhere in a text. A paste may begin or end in the middle of it and a
 * console may have broken its lines inside strings, which no JSON parser takes; so this one reads
 * on as far as the text makes sense.
 */
final class JsonPart {
  private static final int DEEPEST = 100;
  private static final int LONGEST_NAME = 128;

  private final String in;
  private final int[] origins;
  private final Outline outline;
  private int at;

  JsonPart(String in, int[] origins, int start, Outline outline) {
    this.in = in;
    this.origins = origins;
    this.at = start;
    this.outline = outline;
  }

  /** Whether an object, or a list of objects, begins here. */
  static boolean startsAt(String in, int at) {
    int i = at;
    for (int k = 0; k < 3 && i < in.length() && in.charAt(i) == '['; k++) {
      i = skip(in, i + 1);
    }
    if (i >= in.length() || in.charAt(i) != '{') {
      return false;
    }
    return isName(in, skip(in, i + 1));
  }

  /** Whether a line begins here with a name in quotes and a colon: the middle of an object. */
  static boolean isName(String in, int at) {
    if (at >= in.length() || in.charAt(at) != '"') {
      return false;
    }
    int end = at + 1;
    while (end < in.length() && end - at < LONGEST_NAME && isNameChar(in.charAt(end))) {
      end++;
    }
    if (end == at + 1 || end >= in.length() || in.charAt(end) != '"') {
      return false;
    }
    int colon = skip(in, end + 1);
    return colon < in.length() && in.charAt(colon) == ':';
  }

  private static boolean isNameChar(char c) {
    return Character.isLetterOrDigit(c) || "_-.@$ :/#".indexOf(c) >= 0;
  }

  private static int skip(String in, int from) {
    int i = from;
    int limit = Math.min(in.length(), from + 4096);
    while (i < limit && Character.isWhitespace(in.charAt(i))) {
      i++;
    }
    return i;
  }

  private void skip() {
    while (at < in.length() && Character.isWhitespace(in.charAt(at))) {
      at++;
    }
  }

  private boolean sees(char c) {
    return at < in.length() && in.charAt(at) == c;
  }

  private int origin(int i) {
    return origins[Math.min(i, origins.length - 1)];
  }

  /** Reads a value, or the members of an object whose beginning is missing; returns its end. */
  int read() {
    outline.begin("", origin(at));
    if (sees('"')) {
      members(1);
    } else {
      value(0);
    }
    outline.endAll(origin(Math.max(0, at - 1)));
    return at;
  }

  /** Whether the text goes on making sense. */
  private boolean value(int depth) {
    skip();
    if (depth > DEEPEST) {
      outline.tooDeep();
      return false;
    }
    if (at >= in.length() || outline.isFull()) {
      return false;
    }
    return switch (in.charAt(at)) {
      case '{' -> {
        at++;
        yield members(depth + 1);
      }
      case '[' -> {
        at++;
        yield entries(depth + 1);
      }
      case '"' -> {
        outline.value();
        yield string();
      }
      default -> scalar();
    };
  }

  private boolean members(int depth) {
    while (true) {
      skip();
      if (sees('}')) {
        at++;
        return true;
      }
      if (sees(',')) {
        at++;
        continue;
      }
      if (!isName(in, at)) {
        return false;
      }
      int end = in.indexOf('"', at + 1);
      outline.begin(in.substring(at + 1, end), origin(at + 1));
      at = in.indexOf(':', end) + 1;
      boolean good = value(depth);
      outline.end(origin(Math.max(0, at - 1)));
      if (!good) {
        return false;
      }
    }
  }

  private boolean entries(int depth) {
    while (true) {
      skip();
      if (sees(']')) {
        at++;
        return true;
      }
      if (sees(',')) {
        at++;
        continue;
      }
      if (at >= in.length()) {
        return false;
      }
      int before = at;
      outline.begin("", origin(at));
      boolean good = value(depth);
      outline.end(origin(Math.max(0, at - 1)));
      if (!good || at == before) {
        return false;
      }
    }
  }

  private boolean scalar() {
    int start = at;
    while (at < in.length() && isScalarChar(in.charAt(at))) {
      at++;
    }
    String word = in.substring(start, at);
    boolean good =
        word.equals("true")
            || word.equals("false")
            || word.equals("null")
            || (!word.isEmpty()
                && (Character.isDigit(word.charAt(0)) || word.charAt(0) == '-')
                && word.length() < 40);
    if (!good) {
      at = start;
      return false;
    }
    outline.value();
    if (!word.equals("null")) {
      for (int i = start; i < at; i++) {
        outline.put(in.charAt(i), origin(i));
      }
    }
    return true;
  }

  private static boolean isScalarChar(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.';
  }

  private boolean string() {
    at++;
    while (at < in.length()) {
      char c = in.charAt(at);
      if (c == '\n' && at + 1 < in.length() && in.charAt(at + 1) == '\n') {
        return false;
      }
      if (c == '"' && closes()) {
        at++;
        return true;
      }
      if (c == '\\' && at + 1 < in.length()) {
        escape();
      } else {
        if (c != '\n') {
          outline.put(c, origin(at));
        }
        at++;
      }
    }
    return false;
  }

  /** A quote that nothing of JSON follows was curly once and belongs to the text. */
  private boolean closes() {
    int next = skip(in, at + 1);
    return next >= in.length() || ",:}]".indexOf(in.charAt(next)) >= 0 || isName(in, next);
  }

  private void escape() {
    char c = in.charAt(at + 1);
    int start = at;
    at += 2;
    switch (c) {
      case 'n' -> outline.put('\n', origin(start));
      case 't' -> outline.put(' ', origin(start));
      case 'r', 'b', 'f' -> {}
      case 'u' -> unicode(start);
      default -> outline.put(c, origin(start));
    }
  }

  private void unicode(int start) {
    int code = 0;
    int end = start + 2;
    while (end < in.length() && end < start + 6 && Character.digit(in.charAt(end), 16) >= 0) {
      code = code * 16 + Character.digit(in.charAt(end), 16);
      end++;
    }
    if (end == start + 6) {
      at = end;
      char c = (char) code;
      if (!Repair.isInvisible(c)) {
        outline.put(Repair.plain(c), origin(start));
      }
    } else {
      outline.put('u', origin(start));
    }
  }
}
