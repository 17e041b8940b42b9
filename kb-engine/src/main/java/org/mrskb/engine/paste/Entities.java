package org.mrskb.engine.paste;

import java.util.HashMap;
import java.util.Map;

/** The character references that consoles, chats and web pages leave in texts. */
final class Entities {
  private static final Map<String, Integer> XML =
      Map.of("amp", (int) '&', "lt", (int) '<', "gt", (int) '>', "quot", (int) '"', "apos", 39);
  private static final Map<String, Integer> HTML = new HashMap<>(XML);
  static final int LONGEST = 9;

  static {
    String names =
        "nbsp 160,shy 173,laquo 171,raquo 187,ndash 8211,mdash 8212,lsquo 8216,rsquo 8217,"
            + "sbquo 8218,ldquo 8220,rdquo 8221,bdquo 8222,hellip 8230,rarr 8594,larr 8592,"
            + "minus 8722,auml 228,ouml 246,uuml 252,Auml 196,Ouml 214,Uuml 220,szlig 223,"
            + "eacute 233,egrave 232,ecirc 234,agrave 224,acirc 226,ccedil 231,Eacute 201,"
            + "icirc 238,ocirc 244,ucirc 251,ugrave 249,iuml 239,euml 235,atilde 227,otilde 245,"
            + "aacute 225,iacute 237,oacute 243,uacute 250,ntilde 241,copy 169,euro 8364,"
            + "middot 183,bull 8226,zwnj 8204,zwj 8205,ensp 8194,emsp 8195,thinsp 8201,num 35,"
            + "colon 58,lpar 40,rpar 41,lsqb 91,rsqb 93,lbrace 123,rbrace 125,bsol 92,sol 47,"
            + "period 46,comma 44,equals 61,lowbar 95,Tab 9,NewLine 10";
    for (String entry : names.split(",", -1)) {
      int blank = entry.indexOf(' ');
      HTML.put(entry.substring(0, blank), Integer.valueOf(entry.substring(blank + 1)));
    }
  }

  private Entities() {}

  /** The character of a reference of XML, without its {@code &} and {@code ;}, or -1. */
  static int xml(String name) {
    return of(name, XML);
  }

  /** The same with the names of HTML. */
  static int html(String name) {
    return of(name, HTML);
  }

  private static int of(String name, Map<String, Integer> names) {
    if (!name.startsWith("#")) {
      return names.getOrDefault(name, -1);
    }
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    int code = 0;
    for (int i = hex ? 2 : 1; i < name.length(); i++) {
      int digit = Character.digit(name.charAt(i), hex ? 16 : 10);
      if (digit < 0) {
        return -1;
      }
      code = code * (hex ? 16 : 10) + digit;
    }
    return name.length() > (hex ? 2 : 1) && code <= 0xffff && !Character.isSurrogate((char) code)
        ? code
        : -1;
  }
}
