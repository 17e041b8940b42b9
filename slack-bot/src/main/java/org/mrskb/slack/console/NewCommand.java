package org.mrskb.slack.console;

import java.io.IOException;
import java.nio.file.Path;
import org.mrskb.engine.pack.Scaffold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mrs new}: the three files of a new cause. */
@Command
final class NewCommand extends ConsoleCommand {
  @Parameters(arity = "0..1")
  private String id = "";

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
    Path rules = Path.of(System.getProperty("mrs.home", "."), "rules");
    Path folder = Scaffold.create(rules, id);
    console()
        .out()
        .println(
            "Made " + folder + ". Fill in rule.drl, card.md and cases.yaml, then run: mvn verify");
    return Main.OK;
  }
}
