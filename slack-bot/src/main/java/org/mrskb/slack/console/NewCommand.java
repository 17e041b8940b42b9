package org.mrskb.slack.console;

import java.io.IOException;
import java.nio.file.Path;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.pack.Scaffold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mrs new}: the three files of a new cause. */
@Command
final class NewCommand extends ConsoleCommand {
  @Parameters(arity = "0..1")
  private String id = "";

  @Option(
      names = "--in",
      paramLabel = "FOLDER",
      description = "In a pack of your own; the folder is made if it is missing.")
  private Path folder;

  NewCommand(Console console) {
    super(console);
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
    boolean own = folder != null;
    Path pack = own ? folder : Path.of(System.getProperty("mrs.home", "."), "rules");
    if (own) {
      refuseWhatIsKnown();
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

  private void refuseWhatIsKnown() {
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
