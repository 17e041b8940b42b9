package org.mrskb.slack.console;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mrskb.engine.Passage;
import org.mrskb.engine.json.AnswerJson;
import org.mrskb.slack.grammar.Verb;

/** {@code mrs docs}: passages of the articles. */
final class DocsCommand extends VerbCommand {
  private static final String PASSAGES = "3";
  private final DocsOption docs = new DocsOption(this);

  DocsCommand(Console console) {
    super(console, Verb.DOCS);
    takes("max", "n", "How many passages (default " + PASSAGES + ").");
  }

  @Override
  int run() {
    if (words().isEmpty()) {
      throw new UsageError(
          "Say what to look for: mrs docs <words>, for example: mrs docs NeedsToConnect");
    }
    // Lucene tells newer Java versions about themselves; that is no part of an answer.
    Logger.getLogger("org.apache.lucene").setLevel(Level.OFF);
    List<Passage> passages = docs.knowledge().search(String.join(" ", words()), max());
    return print(
        json() ? AnswerJson.ofPassages(passages) : console().renderer().passages(passages));
  }

  private int max() {
    String given = value("max", PASSAGES);
    try {
      int max = Integer.parseInt(given);
      if (max > 0) {
        return max;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new UsageError("--max takes a whole number from 1, not '" + given + "'.");
  }
}
