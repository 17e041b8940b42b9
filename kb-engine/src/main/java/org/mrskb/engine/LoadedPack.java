package org.mrskb.engine;

import org.mrskb.engine.inference.RuleBase;
import org.mrskb.engine.pack.CompiledPack;

/** A pack ready for use. */
record LoadedPack(KnowledgePack pack, CompiledPack data, RuleBase rules) {

  static LoadedPack of(KnowledgePack pack) {
    ClassLoader loader = pack.loader();
    CompiledPack data = CompiledPack.open(pack.name(), loader);
    return new LoadedPack(pack, data, new RuleBase(data.triggers(), data::rules, loader));
  }
}
