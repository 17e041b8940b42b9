package org.mrskb.engine.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes the view that readers see: what people wrote and consoles printed is repaired, what
 * programs serialized is laid out as lines. One pass each.
 */
final class Unpacker {
  /** Signs of XML that is worth unpacking, whole or from its middle on. */
  private static final List<String> XML =
      List.of("<Objs", "<Obj ", "<S N=", "<Props>", "<MS>", "<Event ", "<Event>");

  private final String in;
  private final TextMap view = new TextMap();
  private final List<Serialized> serialized = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final int plainLimit;
  private final int xmlLimit;
  private final int total;
  private int plainRead;
  private int xmlRead;
  private int leftOut;
  private int repeated;
  private boolean tooDeep;

  /**
   * A text to unpack.
   *
   * @param total how long the text was before its end was cut off
   */
  Unpacker(String in, int total, int plainLimit, int xmlLimit) {
    this.in = in;
    this.total = total;
    this.leftOut = total - in.length();
    this.plainLimit = plainLimit;
    this.xmlLimit = xmlLimit;
  }

  /** The next place where XML may begin; looked for again only when it was passed. */
  private static final class Next {
    private final String text;
    private int place = -1;

    private Next(String text) {
      this.text = text;
    }

    private int from(int at) {
      if (place < at) {
        place = text.indexOf('<', at);
        while (place >= 0 && !isXml(place)) {
          place = text.indexOf('<', place + 1);
        }
        place = place < 0 ? text.length() : place;
      }
      return place;
    }

    private boolean isXml(int at) {
      for (String sign : XML) {
        if (text.startsWith(sign, at)) {
          return true;
        }
      }
      return false;
    }
  }

  void run() {
    int refused = typeDeclaration();
    int end = refused < 0 ? in.length() : refused;
    Next next = new Next(in);
    int at = 0;
    while (at < end) {
      int xml = Math.min(end, next.from(at));
      plain(at, xml);
      at = xml;
      if (xml < end) {
        int before = view.length();
        Outline outline = new Outline(view, before + Math.max(0, xmlLimit - xmlRead));
        at = Math.max(xml + 1, new XmlPart(in, null, xml, outline).read());
        boolean full = outline.isFull();
        finish(outline);
        xmlRead += view.length() - before;
        if (full) {
          leftOut += in.length() - at;
          at = end;
        }
      }
    }
    if (refused >= 0) {
      int after = in.indexOf("</Objs>", refused);
      notices.add(
          "XML with a document type (DOCTYPE) is not read. PowerShell never writes one; export the object again.");
      if (after >= 0) {
        plain(after + "</Objs>".length(), in.length());
      }
    }
    tell();
  }

  /** Where a document type is declared, or -1. Web pages have one and mean no harm. */
  private int typeDeclaration() {
    for (int at = in.indexOf("<!"); at >= 0; at = in.indexOf("<!", at + 2)) {
      if (in.regionMatches(true, at + 2, "DOCTYPE", 0, 7)
          && !in.substring(at + 9, Math.min(in.length(), at + 30))
              .strip()
              .toLowerCase(Locale.ROOT)
              .startsWith("html")) {
        return at;
      }
    }
    return -1;
  }

  private void tell() {
    if (leftOut > 0) {
      notices.add(
          "Read the first "
              + (total - leftOut)
              + " of "
              + total
              + " characters; the rest was left out. Send the part around the error if something is missing.");
    }
    if (tooDeep) {
      notices.add("Left out what is nested deeper than 100 levels.");
    }
    if (repeated > 0) {
      notices.add(
          "Left out "
              + repeated
              + " entries of long lists that repeat earlier ones or tell of no failure.");
    }
  }

  private void finish(Outline outline) {
    serialized.addAll(outline.roots());
    repeated += outline.repeated();
    tooDeep |= outline.wasTooDeep();
  }

  private void plain(int from, int to) {
    int end = Math.min(to, from + Math.max(0, plainLimit - plainRead));
    if (end > from && end < to && Character.isHighSurrogate(in.charAt(end - 1))) {
      end--;
    }
    leftOut += to - end;
    plainRead += end - from;
    if (end > from) {
      TextMap repaired = new TextMap(end - from);
      Repair repair = new Repair(in, from, end, repaired);
      repair.run();
      String text = repaired.text();
      int[] origins = repaired.origins(end);
      ConsoleWraps wraps = new ConsoleWraps(in, text, origins, repair.sawAll());
      if (wraps.isAny()) {
        TextMap joined = new TextMap(repaired.length());
        wraps.join(joined);
        unpack(joined.text(), joined.origins(end));
      } else {
        unpack(text, origins);
      }
    }
  }

  /** Copies repaired text and lays out the JSON, and the XML that was escaped, within it. */
  private void unpack(String text, int[] origins) {
    Next next = new Next(text);
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean mark = c == '{' || c == '[' || c == '"' || c == '<';
      int end = mark ? serialized(text, origins, copied, at, next) : at;
      if (end > at) {
        copied = end;
        at = end;
      } else {
        at++;
      }
    }
    view.put(text, copied, at, origins);
  }

  /**
   * Lays out what a program serialized, if it begins here, behind the text before it that was not
   * copied yet; returns its end.
   */
  private int serialized(String text, int[] origins, int copied, int at, Next next) {
    char c = text.charAt(at);
    boolean xml = c == '<' && next.from(at) == at;
    boolean json =
        c == '"'
            ? startsLine(text, at) && JsonPart.isName(text, at)
            : c != '<' && JsonPart.startsAt(text, at);
    if (!xml && !json) {
      return at;
    }
    view.put(text, copied, at, origins);
    Outline outline = new Outline(view, view.length() + xmlLimit);
    int end =
        xml
            ? new XmlPart(text, origins, at, outline).read()
            : new JsonPart(text, origins, at, outline).read();
    finish(outline);
    return Math.max(end, at + 1);
  }

  private static boolean startsLine(String text, int at) {
    int i = at - 1;
    int limit = Math.max(-1, at - 80);
    while (i > limit && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  TextMap view() {
    return view;
  }

  List<Serialized> serialized() {
    return serialized;
  }

  List<String> notices() {
    return notices;
  }
}
