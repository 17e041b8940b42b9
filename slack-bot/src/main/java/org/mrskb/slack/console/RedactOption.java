package org.mrskb.slack.console;

import org.mrskb.engine.Symptom;
import picocli.CommandLine.Option;

/** {@code --redact names}: secrets are always masked, names on demand. */
final class RedactOption {
  @Option(
      names = "--redact",
      paramLabel = "names",
      description = "Put stand-ins in the place of mail addresses, host and user names.")
  private String what = "";

  Symptom apply(Symptom symptom) {
    return switch (what) {
      case "" -> symptom;
      case "names" -> symptom.withoutNames();
      default -> throw new UsageError("--redact takes 'names'; secrets are always masked.");
    };
  }
}
