package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mrskb.slack.standin.Happenings;
import org.mrskb.slack.standin.SlackStandIn.Sent;

/** Texts that mean harm, or do it by their length. */
interface HostileScenarios {
  Chat chat();

  @Test
  default void nothingThatAUserWritesPingsOrLinks() {
    String hostile =
        "403 <!channel> <@U2> <!subteam^S1> <https://evil.example|mrsproxy.svc> ```x``` `y` *b* &lt;!here&gt; MRSProxyEnabled : False <!everyone>";
    for (String verb : List.of("why", "facts", "wy", "docs", "explain")) {
      Sent sent = chat().ask(verb + " " + hostile);
      assertThat(sent.text())
          .doesNotContain(
              "<!channel", "<@U2", "<!subteam", "<https://evil", "<!here", "<!everyone");
    }
    chat().event("EvHostile", Happenings.mention(hostile, "190.1"));
    assertThat(chat().postedIn("190.1").text())
        .doesNotContain("<!channel", "<@U2", "<!subteam", "<https://evil", "<!here", "<!everyone");
  }

  @Test
  default void secretsAreMaskedWhereverTheyCouldShow() {
    Sent sent = chat().ask("facts " + Chat.ERROR + " password=P4ssw0rd!x");
    assertThat(sent.text()).doesNotContain("P4ssw0rd");
    assertThat(chat().ask("why error password=P4ssw0rd!x failed").text())
        .doesNotContain("P4ssw0rd");
    assertThat(chat().ask("wy password=P4ssw0rd!x").text()).doesNotContain("P4ssw0rd!x\"");
  }

  @Test
  default void fortyThousandCharactersAreAnswered() {
    String long1 = "Error: something failed with code 0x80070005 " + "x".repeat(200) + "\n";
    String text =
        (long1.repeat(160) + Chat.ERROR + " MRSProxyEnabled : False").substring(0, 39_000);
    assertThat(chat().ask("why " + text).text()).contains("blocks");
    assertThat(chat().ask("facts " + Chat.ERROR.repeat(200)).text()).contains("blocks");
    assertThat(chat().ask("why " + "\ud83d\ude00\u0000\u202e".repeat(9_000)).text())
        .contains("No finding");
  }
}
