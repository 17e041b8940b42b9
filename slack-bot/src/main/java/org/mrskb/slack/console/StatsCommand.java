package org.mrskb.slack.console;

import org.mrskb.slack.terminal.StatsPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mrs stats}: what the knowledge holds. */
@Command
final class StatsCommand extends ConsoleCommand {
  @Mixin private PackOption packs = new PackOption();

  StatsCommand(Console console) {
    super(console);
  }

  @Override
  String name() {
    return "stats";
  }

  @Override
  String operand() {
    return "";
  }

  @Override
  String does() {
    return "what the knowledge holds: causes, rules, cases, gaps, sources";
  }

  @Override
  int run() {
    console().out().print(StatsPage.of(packs.knowledge().stats()));
    return Main.OK;
  }
}
