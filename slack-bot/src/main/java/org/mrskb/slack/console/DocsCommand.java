package org.mrskb.slack.console;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mrskb.engine.Passage;
import org.mrskb.engine.json.AnswerJson;
import org.mrskb.slack.grammar.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mrs docs}: passages of the articles. */
@Command
final class DocsCommand extends VerbCommand {
  @Mixin private DocsOption docs = new DocsOption();

  @Option(
      names = "--max",
      paramLabel = "n",
      description = "How many passages (default ${DEFAULT-VALUE}).")
  private int max = 3;

  DocsCommand(Console console) {
    super(console, Verb.DOCS);
  }

  @Override
  int run() {
    if (words().isEmpty()) {
      throw new UsageError(
          "Say what to look for: mrs docs <words>, for example: mrs docs NeedsToConnect");
    }
    // Lucene tells newer Java versions about themselves; that is no part of an answer.
    Logger.getLogger("org.apache.lucene").setLevel(Level.OFF);
    List<Passage> passages = docs.knowledge(console()).search(String.join(" ", words()), max);
    return print(
        json() ? AnswerJson.ofPassages(passages) : console().renderer().passages(passages));
  }
}
