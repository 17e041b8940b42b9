package org.mrskb.rules.reader;

/**
 * The two codes that a MAPI exception prints: {@code (hr=0x80004005, ec=1242)}.
 *
 * @param hresult as printed, null if not told
 * @param ec null if not told
 */
record MapiCodes(String hresult, Integer ec) {

  /** The first codes of a text. */
  static MapiCodes in(String text) {
    if (text.indexOf('=') < 0) {
      return new MapiCodes(null, null);
    }
    String s = squeezed(text);
    String hresult = null;
    int hr = s.indexOf("hr=0x");
    if (hr >= 0) {
      int end = hr + 5;
      while (end < s.length() && Character.digit(s.charAt(end), 16) >= 0 && end - hr < 13) {
        end++;
      }
      hresult = end > hr + 5 ? s.substring(hr + 3, end) : null;
    }
    Integer ec = null;
    int at = s.indexOf("ec=", Math.max(0, hr));
    boolean own = at == 0 || (at > 0 && !Character.isLetter(s.charAt(at - 1)));
    if (at >= 0 && own) {
      int end = at + 3;
      if (end < s.length() && s.charAt(end) == '-') {
        end++;
      }
      while (end < s.length() && Character.isDigit(s.charAt(end)) && end - at < 14) {
        end++;
      }
      ec = Values.integer(s.substring(at + 3, end));
    }
    return new MapiCodes(hresult, ec);
  }

  private static String squeezed(String text) {
    StringBuilder s = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        s.append(text.charAt(i));
      }
    }
    return s.toString();
  }
}
