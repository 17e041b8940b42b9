package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mrskb.slack.standin.Happenings;
import org.mrskb.slack.standin.SlackStandIn.Sent;

/** What the buttons under an answer do. */
interface ButtonScenarios {
  Chat chat();

  @Test
  default void pagesAreSharedToo() {
    for (String question :
        List.of(
            "explain mrs-proxy-disabled",
            "explain mrs-proxy-disabled " + Chat.ERROR,
            "docs event 1309")) {
      Sent page = chat().ask(question);
      Sent shared = chat().click(page, "Share to channel");
      assertThat(shared.body().get("response_type").getAsString()).isEqualTo("in_channel");
      assertThat(shared.body().get("text")).isEqualTo(page.body().get("text"));
      assertThat(shared.text())
          .contains("shared by <@U1>")
          .doesNotContain("Share to channel")
          .contains(question.contains("proxy") ? "mrs-proxy-disabled" : "1309");
    }
    Sent asked = chat().ask("explain mrs-proxy-disabled " + Chat.ERROR);
    assertThat(asked.text()).contains("*Here: likely*");
    assertThat(chat().click(asked, "Share to channel").text()).contains("*Here: likely*");
  }

  @Test
  default void theFixOfAGuessIsBehindAButtonAndTheNextCauseToo() {
    Sent open = chat().ask("why 403");
    assertThat(open.text()).doesNotContain("Set-WebServicesVirtualDirectory");
    assertThat(chat().click(open, "Show fix").text()).contains("Set-WebServicesVirtualDirectory");

    Sent next = open;
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < 10 && !next.text().contains("No finding"); i++) {
      titles.add(next.body().get("text").getAsString());
      next = chat().click(next, "Not this: next cause");
    }
    assertThat(titles).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    assertThat(next.text()).contains("noted for the authors");
    assertThat(chat().click(open, "Helpful").text()).contains("Thank you");
    assertThat(chat().click(open, "Not helpful").text()).contains("Thank you");
  }

  @Test
  default void anOldButtonAnswersPolitely() {
    for (String value :
        List.of(
            "", "{\"v\":0}", "{\"v\":1,\"c\":\"kgone\"}", "rubbish", "{\"v\":1,\"c\":\"iAAAA\"}")) {
      JsonObject button = new JsonObject();
      button.addProperty("action_id", "show_fix.0");
      button.addProperty("value", value);
      assertThat(chat().click(button).text()).contains("too old");
    }
    JsonObject unknown = new JsonObject();
    unknown.addProperty("action_id", "of_another_release");
    unknown.addProperty("value", "x");
    assertThat(chat().click(unknown).text()).contains("too old");
  }

  @Test
  default void whatCannotBeUndoneIsShownAfterAConfirmation() {
    Sent first =
        chat()
            .ask(
                "why RequestFlags: IntraOrg, Pull, Protected Exception: MapiExceptionADUnavailable:"
                    + " Unable to prepopulate the cache for user");
    assertThat(first.text()).doesNotContain("Remove-StoreMailbox");
    JsonObject danger = Chat.button(first, "Show what cannot be undone");
    assertThat(danger.getAsJsonObject("confirm").toString())
        .contains("This cannot be undone", "left-over copy");
    assertThat(chat().click(first, "Show what cannot be undone").text())
        .contains("Remove-StoreMailbox", "cannot be undone");
  }

  @Test
  default void anAnswerInWordsIsAskedForInAModalAndChangesTheDiagnosis() {
    Sent open = chat().ask("why 403");
    String id = chat().slack().next();
    chat()
        .interactive(Happenings.click(Chat.button(open, "Paste the output"), chat().url(id), true));
    Sent modal =
        chat()
            .sent(
                "the modal",
                s -> s.method().equals("views.open") && s.text().contains("Answer the question"));
    String metadata = modal.body().get("private_metadata").getAsString();
    chat()
        .interactive(
            Happenings.submission("output", metadata, Chat.ERROR + "\nMRSProxyEnabled : False"));
    Sent settled = chat().answer(id);
    assertThat(settled.text()).contains("CONFIRMED", "Share to channel");
    assertThat(settled.body().get("replace_original").getAsBoolean()).isTrue();
  }
}
