package org.mrskb.slack.console;

import java.nio.file.Path;
import org.mrskb.engine.DocsFolder;
import org.mrskb.engine.DocsFolder.Progress;
import org.mrskb.engine.KnowledgeBase;

/** {@code --docs DIR}: the user's own copy of the original pages, to search and to cite. */
final class DocsOption {
  private static final int BAR = 30;
  private static final int STEP = 20;

  private final ConsoleCommand command;
  private final PackOption packs;

  DocsOption(ConsoleCommand command) {
    this.command = command;
    this.packs = new PackOption(command);
    command.takes("docs", "DIR", "Also search and cite a folder of Microsoft Learn Markdown.");
  }

  /** The knowledge with the folder, or as it is without the option. */
  KnowledgeBase knowledge() {
    KnowledgeBase knowledge = packs.knowledge();
    if (!command.has("docs")) {
      return knowledge;
    }
    return knowledge.withDocs(
        DocsFolder.of(Path.of(command.value("docs", "")))
            .reportingTo(progress -> show(command.console(), progress)));
  }

  private static void show(Console console, Progress progress) {
    if (!progress.problem().isEmpty()) {
      String bar = console.watched() ? "\r" + " ".repeat(2 * BAR) + "\r" : "";
      console.err().println(bar + "mrs: --docs: " + progress.problem());
    }
    boolean last = progress.read() == progress.all();
    if (!console.watched() || progress.all() == 0 || (progress.read() % STEP != 0 && !last)) {
      return;
    }
    int done = progress.read() * BAR / progress.all();
    console
        .err()
        .print(
            "\r["
                + "#".repeat(done)
                + " ".repeat(BAR - done)
                + "] "
                + progress.read()
                + " of "
                + progress.all()
                + " pages");
    console.err().print(last ? "\n" : "");
    console.err().flush();
  }
}
