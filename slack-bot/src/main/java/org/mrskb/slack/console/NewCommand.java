package org.mrskb.slack.console;

import java.io.IOException;
import java.nio.file.Path;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.pack.Scaffold;

/** {@code mrs new}: the three files of a new cause. */
final class NewCommand extends ConsoleCommand {
  NewCommand(Console console) {
    super(console);
    takes("in", "FOLDER", "In a pack of your own; the folder is made if it is missing.");
  }

  @Override
  int mostWords() {
    return 1;
  }

  @Override
  String name() {
    return "new";
  }

  @Override
  String operand() {
    return "<family>/<cause-id>";
  }

  @Override
  String does() {
    return "starts a rule folder: rule.drl, card.md, cases.yaml";
  }

  @Override
  int run() throws IOException {
    String id = words().isEmpty() ? "" : words().get(0);
    boolean own = has("in");
    Path pack =
        own ? Path.of(value("in", "")) : Path.of(System.getProperty("mrs.home", "."), "rules");
    if (own) {
      refuseWhatIsKnown(id);
      Scaffold.pack(pack, "mrs");
    }
    Path made = Scaffold.create(pack, id);
    console()
        .out()
        .println(
            "Made "
                + made
                + ". Fill in rule.drl, card.md and cases.yaml, then run: "
                + (own ? "mrs check " + pack : "mvn verify"));
    return Main.OK;
  }

  private static void refuseWhatIsKnown(String id) {
    String cause = id.substring(id.indexOf('/') + 1);
    KnowledgeBase.load()
        .causes()
        .forEach(
            (family, causes) -> {
              if (causes.contains(cause)) {
                throw new UsageError(
                    "'" + cause + "' exists already: rules/catalog/" + family + "/" + cause);
              }
            });
  }
}
