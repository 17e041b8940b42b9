package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.mrskb.slack.standin.Happenings;
import org.mrskb.slack.standin.SlackStandIn.Sent;

/** Shortcuts: the one in the menu of a message, and the one for a long paste. */
interface ShortcutScenarios {
  Chat chat();

  @Test
  default void shortcutsWorkOnAnybodysMessageAndForALongPaste() {
    JsonObject post = new JsonObject();
    post.addProperty("type", "message");
    post.addProperty("text", Chat.ERROR);
    assertThat(chat().diagnose(post).text()).contains("LIKELY");

    chat().interactive(Happenings.globalShortcut());
    chat().sent("the modal", s -> s.method().equals("views.open"));
    chat()
        .interactive(Happenings.submission("paste", "", Chat.ERROR + "\nMRSProxyEnabled : False"));
    chat().direct("CONFIRMED");
  }

  @Test
  default void aMessageOfAProgramIsReadFromItsBlocks() {
    JsonObject post =
        JsonParser.parseString(
                "{'type':'message','text':'','blocks':[{'type':'section','text':{'type':'mrkdwn','text':'"
                    + "Batch failed: StalledDueToTarget_MdbReplication'}}]}")
            .getAsJsonObject();
    assertThat(chat().diagnose(post).text())
        .contains("MdbReplication")
        .doesNotContain("There is no text");
  }

  @Test
  default void aShortcutInAThreadIsAnsweredAndSharedInThatThread() {
    JsonObject post = new JsonObject();
    post.addProperty("type", "message");
    post.addProperty("text", Chat.ERROR);
    post.addProperty("ts", "160.2");
    post.addProperty("thread_ts", "160.1");
    Sent open = chat().diagnose(post);
    assertThat(open.body().get("thread_ts").getAsString()).isEqualTo("160.1");
    Sent settled = chat().click(open, "False");
    assertThat(settled.body().has("thread_ts")).isFalse();
    Sent shared = chat().click(settled, "Share to channel");
    assertThat(shared.body().get("response_type").getAsString()).isEqualTo("in_channel");
    assertThat(shared.body().get("replace_original").getAsBoolean()).isFalse();
    assertThat(shared.body().get("thread_ts").getAsString()).isEqualTo("160.1");
    assertThat(shared.text()).doesNotContain("Share to channel");
  }
}
