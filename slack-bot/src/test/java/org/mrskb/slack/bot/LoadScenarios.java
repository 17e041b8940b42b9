package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mrskb.slack.standin.BotProcess;
import org.mrskb.slack.standin.Happenings;

/** Many users at once, and what operators see of it. */
interface LoadScenarios {
  Chat chat();

  BotProcess bot();

  @Test
  default void twoHundredCommandsAtOnceAreAcknowledgedInTimeAndAnswered() {
    chat().slack().forgetAcks();
    List<String> ids = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String id = chat().slack().next();
      ids.add(id);
      JsonObject payload = Happenings.command("why 403 number " + i, chat().url(id));
      threads.add(new Thread(() -> chat().happens("slash_commands", payload)));
    }
    threads.forEach(Thread::start);
    ids.forEach(chat()::answer);
    assertThat(chat().slack().slowestAckMillis()).isLessThan(1_000);
  }

  @Test
  default void threadsDoNotGrowWithTheWork() throws IOException {
    int most = 0;
    for (int round = 0; round < 4; round++) {
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 70; i++) {
        ids.add(chat().command("why 403 thread " + i));
      }
      ids.forEach(chat()::answer);
      most = round == 0 ? bot().threads() : most;
    }
    assertThat(most).isBetween(5, 140);
    assertThat(bot().threads()).isLessThanOrEqualTo(most + 5);
  }

  @Test
  default void operatorsSeeWhatHappens() throws IOException {
    chat().ask("why 403");
    chat().ask("why Gibberish-0815 exception: nothing known failed");
    assertThat(bot().status("/healthz")).isEqualTo(200);
    assertThat(bot().page("/metrics"))
        .contains(
            "mrs_requests_total{kind=\"command\",verb=\"why\"}",
            "mrs_findings_total{cause=\"mrs-proxy-disabled\"",
            "mrs_unmatched_total",
            "mrs_answer_seconds_bucket",
            "mrs_ack_seconds_count",
            "mrs_database_up 1");
    assertThat(bot().log()).contains("org.mrskb.audit", "user=U1", "causes=mrs-proxy-disabled");
  }
}
