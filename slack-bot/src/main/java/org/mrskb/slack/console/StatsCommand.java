package org.mrskb.slack.console;

import org.mrskb.slack.terminal.StatsPage;

/** {@code mrs stats}: what the knowledge holds. */
final class StatsCommand extends ConsoleCommand {
  private final PackOption packs = new PackOption(this);

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
