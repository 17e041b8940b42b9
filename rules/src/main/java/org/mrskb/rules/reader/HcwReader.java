package org.mrskb.rules.reader;

import java.util.Locale;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Squeezed;
import org.mrskb.rules.fact.HcwCode;

/** Reads codes of the Hybrid Configuration Wizard. */
final class HcwReader implements Reader {

  @Override
  public void read(Paste paste, Sightings sightings) {
    Squeezed view = paste.squeezed();
    String s = view.chars();
    for (int at = view.indexOf("hcw8"); at >= 0; at = s.indexOf("hcw8", at + 4)) {
      int end = at + 3;
      while (end < s.length() && Character.isDigit(s.charAt(end)) && end - at < 8) {
        end++;
      }
      if (end - at == 7 && view.startsWord(at)) {
        String code = s.substring(at, end).toUpperCase(Locale.ROOT);
        sightings.add(
            Draft.of(HcwCode.class)
                .put("code", code, view.span(at, end))
                .put("alone", s.length() < 120, view.span(at, end))
                .build(paste));
      }
    }
  }
}
