package org.mrskb.slack.console;

import org.mrskb.engine.Symptom;

/** {@code --redact names}: secrets are always masked, names on demand. */
final class RedactOption {
  private final ConsoleCommand command;

  RedactOption(ConsoleCommand command) {
    this.command = command;
    command.takes(
        "redact", "names", "Put stand-ins in the place of mail addresses, host and user names.");
  }

  Symptom apply(Symptom symptom) {
    return switch (command.value("redact", "")) {
      case "" -> symptom;
      case "names" -> symptom.withoutNames();
      default -> throw new UsageError("--redact takes 'names'; secrets are always masked.");
    };
  }
}
