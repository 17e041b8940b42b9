package org.mrskb.engine;

import java.nio.file.Path;
import java.util.List;
import org.mrskb.engine.paste.Reader;

/** A pack of words and rules alone, out of a file: its rules join the facts of the other packs. */
record FilePack(String name, Path file, ClassLoader loader) implements KnowledgePack {

  @Override
  public List<Reader> readers() {
    return List.of();
  }
}
