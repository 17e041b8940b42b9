package org.mrskb.rules.reader;

import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.rules.fact.CutValue;

/** Keeps what a console left of the values that it cut. */
final class CutValues {
  private CutValues() {}

  static void add(CmdletObject object, Binder binder, Paste paste, Sightings sightings) {
    object
        .values()
        .forEach(
            (property, value) -> {
              String text = value.text().strip();
              int dots = Math.max(text.indexOf("..."), text.indexOf('\u2026'));
              if (dots < 0 && Values.isCut(text)) {
                dots = text.length();
              }
              boolean word = dots > 2 && text.indexOf(' ') < 0 && text.charAt(0) != '{';
              if (word && binder.knows(property)) {
                sightings.add(
                    Draft.of(CutValue.class)
                        .put("property", binder.spelled(property), value.words())
                        .put("prefix", text.substring(0, dots), value.words())
                        .build(paste));
              }
            });
  }
}
