package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.List;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;

/** Reads the output of cmdlets: finds the objects in each layout and binds them to facts. */
final class ObjectReader implements Reader {
  private final Binder binder = new Binder();
  private final ListLayout list = new ListLayout(binder);
  private final SerializedLayout serialized = new SerializedLayout();
  private final WebLogLayout webLog = new WebLogLayout();
  private final CsvLayout csv = new CsvLayout(binder);
  private final PipeTableLayout pipes = new PipeTableLayout(binder);
  private final TableLayout table = new TableLayout(binder);

  @Override
  public void read(Paste paste, Sightings sightings) {
    List<CmdletObject> objects = new ArrayList<>();
    objects.addAll(serialized.find(paste, sightings));
    objects.addAll(webLog.find(paste, sightings));
    objects.addAll(csv.find(paste, sightings));
    objects.addAll(pipes.find(paste, sightings));
    objects.addAll(table.find(paste, sightings));
    objects.addAll(list.find(paste, sightings));
    Surroundings.mark(paste, objects);
    binder.bind(objects, paste, sightings);
    HttpLog.add(objects, paste, sightings);
    CmdletOutputs.add(objects, binder, paste, sightings);
  }
}
