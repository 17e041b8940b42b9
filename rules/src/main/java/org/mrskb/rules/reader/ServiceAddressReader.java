package org.mrskb.rules.reader;

import java.util.Locale;
import org.mrskb.engine.card.Shape;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.engine.paste.Squeezed;
import org.mrskb.rules.fact.MrsServer;
import org.mrskb.rules.fact.ServiceAddress;

/** Reads addresses of services, and the servers that error texts name with their build. */
final class ServiceAddressReader implements Reader {
  private static final int MOST = 300;

  @Override
  public void read(Paste paste, Sightings sightings) {
    addresses(paste, sightings);
    servers(paste, sightings);
  }

  private static void addresses(Paste paste, Sightings sightings) {
    int added = 0;
    Wraps wraps = Wraps.of(paste);
    for (ServiceUrl address : ServiceUrl.find(paste)) {
      if (added >= MOST || sightings.isSettled(paste, address.words())) {
        continue;
      }
      String printed = unbroken(paste, wraps, address.words());
      if (!printed.contains("://")) {
        continue;
      }
      boolean masked = printed.contains("***") || printed.toLowerCase(Locale.ROOT).contains("xxx");
      boolean whole = address.host() != null && !masked && !Values.isCut(printed);
      Draft<ServiceAddress> draft = Draft.of(ServiceAddress.class).cover(address.words());
      draft.put("service", address.service(), address.words());
      draft.put("url", whole ? printed : null, address.words());
      draft.put("host", masked ? null : address.host(), address.words());
      draft.put("masked", masked ? Boolean.TRUE : null, address.words());
      if (draft.get("url") != null || masked) {
        sightings.add(draft.build(paste));
        added++;
      }
    }
  }

  /** The address up to the first line break that is none of the console's. */
  private static String unbroken(Paste paste, Wraps wraps, Span words) {
    String text = paste.text();
    StringBuilder address = new StringBuilder();
    for (int i = words.start(); i < words.end(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && (Text.isProperty(text, i + 1) || (!wraps.has(i) && !goesOn(text, i)))) {
        break;
      }
      if (!Character.isWhitespace(c)) {
        address.append(c);
      }
    }
    int end = address.length();
    while (end > 0 && ".,;:".indexOf(address.charAt(end - 1)) >= 0 && !endsCut(address, end)) {
      end--;
    }
    return address.substring(0, end);
  }

  /** A long line that ends in the middle of a path, and a next one that is not a new sentence. */
  private static boolean goesOn(String text, int at) {
    int next = Text.skipBlanks(text, at + 1);
    boolean open = at > 0 && (Text.isWord(text.charAt(at - 1)) || text.charAt(at - 1) == '/');
    boolean small =
        next < text.length()
            && (Character.isLowerCase(text.charAt(next)) || text.charAt(next) == '/');
    return open && small && at - text.lastIndexOf('\n', at - 1) > 60;
  }

  private static boolean endsCut(CharSequence address, int end) {
    return end > 2 && address.charAt(end - 2) == '.' && address.charAt(end - 3) == '.';
  }

  /** {@code NAME.prod.outlook.com (15.20.8026.17 ServerCaps:…)}. */
  private static void servers(Paste paste, Sightings sightings) {
    Squeezed view = paste.squeezed();
    String s = view.chars();
    int added = 0;
    for (int open = s.indexOf('('); open >= 0 && added < MOST; open = s.indexOf('(', open + 1)) {
      int end = version(s, open + 1);
      if (end < 0) {
        continue;
      }
      int stop = open > 0 && s.charAt(open - 1) == '\'' ? open - 1 : open;
      int start = stop;
      while (start > 0
          && open - start < 200
          && Text.isHostChar(s.charAt(start - 1))
          && (start == stop
              || !view.startsWord(start)
              || s.charAt(start - 1) == '.'
              || s.charAt(start) == '.'
              || s.charAt(start - 1) == '-'
              || s.charAt(start) == '-')) {
        start--;
      }
      String name = Text.exact(paste, start, stop);
      if (name.length() > 3
          && Shape.HOST.accepts(name)
          && name.chars().anyMatch(Character::isDigit)
          && !Character.isDigit(name.charAt(0))
          && !Values.isMasked(name)) {
        sightings.add(
            Draft.of(MrsServer.class)
                .put("server", name, view.span(start, stop))
                .put("version", s.substring(open + 1, end), view.span(open + 1, end))
                .build(paste));
        added++;
      }
    }
  }

  /** The end of four numbers with dots, or -1. */
  private static int version(String s, int from) {
    int i = from;
    for (int part = 0; part < 4; part++) {
      int start = i;
      while (i < s.length() && i - start < 6 && Character.isDigit(s.charAt(i))) {
        i++;
      }
      if (i == start) {
        return -1;
      }
      if (part < 3) {
        if (i >= s.length() || s.charAt(i) != '.') {
          return -1;
        }
        i++;
      }
    }
    return i;
  }
}
