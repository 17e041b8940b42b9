package org.mrskb.engine.printer;

import java.util.List;
import org.mrskb.engine.KnowledgePack;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;

/** A second field of knowledge, which shows that the engine is about none. */
public final class PrinterPack implements KnowledgePack {

  @Override
  public String name() {
    return "printer";
  }

  @Override
  public List<Reader> readers() {
    return List.of(new LogReader());
  }

  /** Reads {@code job 7 failed on lp-1 (code 41)} and {@code Tray: EMPTY}. */
  private static final class LogReader implements Reader {
    @Override
    public void read(Paste paste, Sightings sightings) {
      for (Span line : paste.lines()) {
        String text = paste.slice(line);
        int code = text.indexOf("(code ");
        int on = text.indexOf(" failed on ");
        if (code >= 0 && on >= 0) {
          int start = line.start() + code + 6;
          Span digits = new Span(start, line.start() + text.indexOf(')', code));
          Span printer = new Span(line.start() + on + 11, line.start() + code - 1);
          sightings.add(
              Draft.of(JobFailure.class)
                  .put("code", Integer.valueOf(paste.slice(digits)), digits)
                  .put("printer", paste.slice(printer), printer)
                  .build(paste));
          sightings.claim(paste, line);
        }
        if (text.startsWith("Tray: ")) {
          Span value = new Span(line.start() + 6, line.end());
          sightings.add(
              Draft.of(Tray.class)
                  .put("full", paste.slice(value).equals("FULL"), value)
                  .build(paste));
        }
        if (text.contains("ERROR") || code >= 0) {
          sightings.suspect(paste, line);
        }
      }
    }
  }
}
