package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mrskb.slack.standin.Happenings;

/** Files that users attach, and the one that the bot sends. */
interface FileScenarios {
  Chat chat();

  @Test
  default void aDirectMessageAndAFileAreRead() {
    chat().event("Ev10", Happenings.message(Chat.ERROR + " dm", "101.1", "im"));
    assertThat(chat().postedIn("101.1").text()).contains("LIKELY");

    chat().slack().file("vdir.log", Chat.ERROR + "\nMRSProxyEnabled : False\n");
    JsonObject file = Happenings.file("vdir.log", chat().slack().url("/files/vdir.log"), 200);
    JsonObject inChannel =
        Happenings.withFile(Happenings.message("<@UBOT>", "102.1", "channel"), file);
    chat().event("Ev11", inChannel);
    assertThat(chat().postedIn("102.1").text()).contains("CONFIRMED");
  }

  @Test
  default void everyKindOfFileThatIsNamedIsRead() {
    int i = 0;
    for (String ending : List.of(".txt", ".log", ".json", ".xml", ".clixml", ".CSV")) {
      String name = "named" + ending;
      String ts = "180." + ++i;
      chat().slack().file(name, "report;of;the;move\n" + Chat.ERROR);
      JsonObject file = Happenings.file(name, chat().slack().url("/files/" + name), 300);
      JsonObject message = Happenings.withFile(Happenings.message("why", ts, "im"), file);
      chat().event("Ev" + ts, message);
      assertThat(chat().postedIn(ts).text()).as(name).contains("LIKELY");
    }
  }

  @Test
  default void filesThatAreNotReadAreRefusedWithTheReason() {
    refusedFile(
        "103.1", Happenings.file("trace.exe", chat().slack().url("/files/a"), 10), ".clixml");
    refusedFile(
        "103.2",
        Happenings.file("big.log", chat().slack().url("/files/b"), 50_000_000),
        "larger than");
    refusedFile(
        "103.3", Happenings.file("x.log", "https://evil.example/x.log", 10), "not stored in Slack");
    refusedFile(
        "103.4",
        Happenings.file("gone.log", chat().slack().url("/files/gone"), 10),
        "does not let me read");
  }

  @Test
  default void aFileInTheModalIsReadWhetherSlackTellsAllOfItOrItsIdOnly() {
    chat().slack().file("modal.txt", "EcErr 5 MapiExceptionADUnavailable nothing of interest");
    chat().slack().file("modal.log", Chat.ERROR + "\nMRSProxyEnabled : False\nrun 4711");
    JsonObject whole = Happenings.file("modal.log", chat().slack().url("/files/modal.log"), 100);
    chat().interactive(Happenings.submission("paste", whole));
    chat().direct("MRS Proxy is switched off");

    chat().slack().file("modal2.log", "StalledDueToTarget_MdbReplication");
    JsonObject id = new JsonObject();
    id.addProperty("id", "modal2.log");
    chat().interactive(Happenings.submission("paste", id));
    chat().direct("MdbReplication");

    chat()
        .interactive(
            Happenings.submission(
                "paste", Happenings.file("modal.exe", chat().slack().url("/files/modal.exe"), 10)));
    chat().direct("I do not read 'modal.exe'");
  }

  @Test
  default void anAnswerThatIsTooLongIsASummaryAndAFileForTheUser() {
    StringBuilder text = new StringBuilder("facts ");
    for (int i = 0; i < 120; i++) {
      text.append("Identity : EX").append(i).append("\\EWS (Default Web Site)\n");
      text.append("Server : EX").append(i).append("\nMRSProxyEnabled : False\n\n");
    }
    assertThat(chat().ask(text.toString()).text()).contains("in the file");
    chat()
        .sent(
            "the file",
            s -> s.method().equals("upload") && s.text().contains("mrsProxyEnabled = false"));
    chat()
        .sent(
            "its place",
            s -> s.method().equals("files.completeUploadExternal") && s.to().equals("D1"));
  }

  private void refusedFile(String ts, JsonObject file, String reason) {
    JsonObject message = Happenings.withFile(Happenings.message("why", ts, "im"), file);
    chat().event("Ev" + ts, message);
    assertThat(chat().postedIn(ts).text()).contains(reason);
  }
}
