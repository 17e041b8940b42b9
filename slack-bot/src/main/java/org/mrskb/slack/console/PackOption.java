package org.mrskb.slack.console;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.rules.MrsPack;

/** {@code --pack FILE} and {@code MRS_PACKS}: what a team knows, beside what comes along. */
final class PackOption {
  private final ConsoleCommand command;

  PackOption(ConsoleCommand command) {
    this.command = command;
    command.takes(
        "pack", "FILE", "Also use a pack of your own, made by mrs check; may be repeated.");
  }

  /** What comes along, and the packs that were named. */
  KnowledgeBase knowledge() {
    return loaded(named());
  }

  /** The same, and one more. */
  KnowledgeBase with(Path pack) {
    List<Path> all = named();
    all.add(pack);
    return loaded(all);
  }

  private List<Path> named() {
    List<Path> all = new ArrayList<>(listed(System.getenv().getOrDefault("MRS_PACKS", "")));
    command.values("pack").forEach(file -> all.add(Path.of(file)));
    return all;
  }

  private static KnowledgeBase loaded(List<Path> all) {
    try {
      return all.isEmpty() ? KnowledgeBase.of(List.of(new MrsPack())) : KnowledgeBase.load(all);
    } catch (IllegalStateException e) {
      // Two packs that do not go together are nothing that the program could mend.
      throw all.isEmpty() ? e : new UsageError(e.getMessage());
    }
  }

  /** Files as an environment variable lists them, with the separator of class paths. */
  static List<Path> listed(String value) {
    List<Path> files = new ArrayList<>();
    for (String file : value.split(File.pathSeparator, -1)) {
      if (!file.isBlank()) {
        files.add(Path.of(file.strip()));
      }
    }
    return files;
  }
}
