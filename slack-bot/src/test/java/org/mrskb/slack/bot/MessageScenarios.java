package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.mrskb.slack.standin.Happenings;

/** Mentions, direct messages, and what stands above them in a thread. */
interface MessageScenarios {
  Chat chat();

  @Test
  default void aMentionIsAnsweredInItsThreadOnceHoweverOftenItIsTold() {
    JsonObject mention = Happenings.mention("why 403 once", "100.1");
    chat().event("Ev1", mention);
    chat().event("Ev1", mention);
    chat().event("Ev2", Happenings.mention("why 403 once", "100.1"));
    JsonObject same = Happenings.message("<@UBOT> why 403 once", "100.1", "channel");
    chat().event("Ev3", same);
    chat().postedIn("100.1");
    chat().ask("help");
    Await.pause(300);
    assertThat(chat().postsIn("100.1")).isEqualTo(1);
  }

  @Test
  default void aMentionUnderAMessageReadsThatMessage() {
    JsonObject root = new JsonObject();
    root.addProperty("text", Chat.ERROR);
    chat().slack().thread(root);
    JsonObject mention = Happenings.mention("", "104.2");
    mention.addProperty("thread_ts", "104.1");
    chat().event("Ev20", mention);
    assertThat(chat().postedIn("104.1").text()).contains("LIKELY");
  }

  @Test
  default void whoAsksUnderAMessageMeansThatMessageAndItsFile() {
    chat().slack().file("root.log", Chat.ERROR + "\nMRSProxyEnabled : False");
    JsonObject root =
        Happenings.withFile(
            Happenings.message("please help", "170.1", "channel"),
            Happenings.file("root.log", chat().slack().url("/files/root.log"), 100));
    chat().slack().thread(root);
    JsonObject mention = Happenings.mention("any idea?", "170.2");
    mention.addProperty("thread_ts", "170.1");
    chat().event("Ev170", mention);
    assertThat(chat().postedIn("170.1").text()).contains("CONFIRMED");

    JsonObject own = Happenings.mention("and why StalledDueToTarget_MdbReplication", "171.2");
    own.addProperty("thread_ts", "171.1");
    chat().event("Ev171", own);
    assertThat(chat().postedIn("171.1").text())
        .contains("MdbReplication")
        .doesNotContain("CONFIRMED");
  }

  @Test
  default void whatNobodyHandlesIsAcknowledgedAndNotAnswered() {
    JsonObject reaction = new JsonObject();
    reaction.addProperty("type", "reaction_added");
    reaction.addProperty("user", "U1");
    chat().event("EvNobody1", reaction);
    JsonObject edited = Happenings.message("why 403", "150.1", "im");
    edited.addProperty("subtype", "message_changed");
    chat().event("EvNobody2", edited);
    JsonObject own = Happenings.message("why 403", "150.2", "im");
    own.addProperty("bot_id", "B1");
    chat().event("EvNobody3", own);
    chat().ask("help");
    assertThat(chat().slack().sent()).noneMatch(s -> s.text().contains("\"thread_ts\":\"150."));
  }

  @Test
  default void aTextInRawUtf8IsReadInAnyLocale() {
    String text = "Fehler: Exception \u00dcbertragung fehlgeschlagen \u65e5\u672c 0x80004005";
    chat().event("EvUtf8", Happenings.mention(text, "401.1"));
    assertThat(chat().postedIn("401.1").text())
        .contains("\u00dcbertragung fehlgeschlagen \u65e5\u672c");
  }
}
