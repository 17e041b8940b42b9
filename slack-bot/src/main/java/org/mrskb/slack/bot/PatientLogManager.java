package org.mrskb.slack.bot;

import java.util.logging.LogManager;

/** Keeps its handlers when the machine shuts down, for stopping is worth a line in the log too. */
public final class PatientLogManager extends LogManager {
  @Override
  public void reset() {
    // The standard one closes all handlers as soon as the process is asked to stop.
  }
}
