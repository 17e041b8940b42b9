package org.mrskb.engine.paste;

/** Goes over the attributes of one tag after the other. */
final class XmlAttributes {
  private final String in;
  private int at;
  private int end;
  private int nameStart;
  private int nameEnd;
  private int valueStart;
  private int valueEnd;

  XmlAttributes(String in) {
    this.in = in;
  }

  static boolean isNameChar(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
  }

  /** Begins anew, with what stands between the name of a tag and its end. */
  void over(int from, int to) {
    at = from;
    end = to;
  }

  boolean next() {
    while (at < end && !Character.isLetter(in.charAt(at))) {
      at++;
    }
    nameStart = at;
    while (at < end && isNameChar(in.charAt(at))) {
      at++;
    }
    nameEnd = at;
    while (at < end && in.charAt(at) != '"' && in.charAt(at) != '\'') {
      at++;
    }
    if (at >= end) {
      return false;
    }
    valueStart = at + 1;
    int close = in.indexOf(in.charAt(at), valueStart);
    valueEnd = close < 0 ? end : Math.min(close, end);
    at = valueEnd + 1;
    return true;
  }

  /** Goes to the attribute of this name, if the tag has it. */
  boolean find(String name, int from, int to) {
    over(from, to);
    while (next()) {
      if (nameEnd - nameStart == name.length() && in.startsWith(name, nameStart)) {
        return true;
      }
    }
    return false;
  }

  String name() {
    return in.substring(nameStart, nameEnd);
  }

  int nameStart() {
    return nameStart;
  }

  String value() {
    return in.substring(valueStart, valueEnd);
  }

  int valueStart() {
    return valueStart;
  }

  int valueEnd() {
    return valueEnd;
  }
}
