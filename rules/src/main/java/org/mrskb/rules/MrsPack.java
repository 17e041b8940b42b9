package org.mrskb.rules;

import java.util.List;
import org.mrskb.engine.KnowledgePack;
import org.mrskb.engine.paste.Reader;
import org.mrskb.rules.reader.Readers;

/** What is known about mailbox moves. */
public final class MrsPack implements KnowledgePack {

  @Override
  public String name() {
    return "mrs";
  }

  @Override
  public List<Reader> readers() {
    return Readers.all();
  }
}
