package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLinesTest {

  private static String line(String logger, String message, Throwable thrown) {
    LogRecord entry = new LogRecord(Level.WARNING, message);
    entry.setLoggerName(logger);
    entry.setThrown(thrown);
    return new LogLines().format(entry);
  }

  @Test
  void tokensAndPastesStayOut() {
    assertThat(line("com.slack.api", "posting to https://hooks.slack.com/x with xoxb-1 ok", null))
        .contains("posting to", "[masked]")
        .doesNotContain("xoxb-1", "hooks.slack.com");
    assertThat(line("com.slack.api", "got {\"text\":\"my paste\"}", null))
        .contains("got {…}")
        .doesNotContain("my paste");
    assertThat(line("org.mrskb.x", "an answer failed", new IllegalStateException("my paste")))
        .contains("java.lang.IllegalStateException at ")
        .doesNotContain("my paste");
  }
}
