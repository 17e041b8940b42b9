package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.List;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;

/** Reads the output of cmdlets: finds the objects in each layout and binds them to facts. */
final class ObjectReader implements Reader {
  /** What parts a name from its value, or a row from the next. */
  private static final String SEPARATORS = ":=,;|<\t\n";

  private volatile Layouts layouts;

  /**
   * Made for the first text that could hold an object: the marks of the facts take time to read.
   */
  private static final class Layouts {
    private final Binder binder = new Binder();
    private final ListLayout list = new ListLayout(binder);
    private final SerializedLayout serialized = new SerializedLayout();
    private final WebLogLayout webLog = new WebLogLayout();
    private final CsvLayout csv = new CsvLayout(binder);
    private final PipeTableLayout pipes = new PipeTableLayout(binder);
    private final TableLayout table = new TableLayout(binder);
  }

  @Override
  public void read(Paste paste, Sightings sightings) {
    if (paste.text().chars().noneMatch(c -> SEPARATORS.indexOf(c) >= 0)) {
      return;
    }
    Layouts in = layouts;
    if (in == null) {
      in = new Layouts();
      layouts = in;
    }
    List<CmdletObject> objects = new ArrayList<>();
    objects.addAll(in.serialized.find(paste, sightings));
    objects.addAll(in.webLog.find(paste, sightings));
    objects.addAll(in.csv.find(paste, sightings));
    objects.addAll(in.pipes.find(paste, sightings));
    objects.addAll(in.table.find(paste, sightings));
    objects.addAll(in.list.find(paste, sightings));
    objects.addAll(HashLiterals.in(objects, paste));
    Surroundings.mark(paste, objects);
    in.binder.bind(objects, paste, sightings);
    HttpLog.add(objects, paste, sightings);
    CmdletOutputs.add(objects, in.binder, paste, sightings);
  }
}
