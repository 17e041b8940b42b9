package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mrskb.slack.standin.Happenings;
import org.mrskb.slack.standin.SlackStandIn.Sent;

/** A Slack that tells twice, or does not take what it is given. */
interface RepeatScenarios {
  Chat chat();

  /** Over a socket Slack repeats commands and clicks too, in a new envelope. */
  @Test
  default void whatSlackTellsTwiceIsAnsweredOnce() {
    String id = chat().slack().next();
    JsonObject command = Happenings.command("why 403 twice", chat().url(id));
    chat().happens("slash_commands", command);
    chat().happens("slash_commands", command);
    Sent open = chat().answer(id);
    String clicked = chat().slack().next();
    JsonObject share =
        Happenings.click(Chat.button(open, "Share to channel"), chat().url(clicked), true);
    chat().interactive(share);
    chat().interactive(share);
    chat().answer(clicked);
    String pasted = chat().slack().next();
    JsonObject modal =
        Happenings.submission(
            "output",
            new PendingOutput(
                    Chat.button(open, "Paste the output").get("value").getAsString(),
                    chat().url(pasted),
                    "C1")
                .encode(),
            Chat.ERROR);
    chat().interactive(modal);
    chat().interactive(modal);
    chat().answer(pasted);
    chat().ask("help");
    Await.pause(300);
    for (String once : List.of(id, clicked, pasted)) {
      assertThat(chat().answers(once)).as(once).isEqualTo(1);
    }
  }

  @Test
  default void anAnswerIsNotLostWhenSlackRefusesForAWhile() {
    chat().slack().refuse("response", 429, 503, 0);
    assertThat(chat().ask("why 403").text()).contains("POSSIBLE");
    chat().slack().refuse("chat.postMessage", 500, 0, 429);
    chat().event("Ev40", Happenings.mention("why 403", "140.1"));
    assertThat(chat().postedIn("140.1").text()).contains("POSSIBLE");
  }

  @Test
  default void anAnswerToACommandThatCannotBeGivenThereGoesToTheUser() {
    chat().slack().refuse("response", 404);
    chat().command("docs event 1309");
    chat().direct("Articles about");
  }
}
