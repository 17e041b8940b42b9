package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mrskb.slack.standin.SlackStandIn.Sent;

/** What is typed behind {@code /mrs}. */
interface CommandScenarios {
  Chat chat();

  @Test
  default void aCommandIsAnsweredForTheUserAloneAndTheQuestionSettlesIt() {
    Sent open = chat().ask("why " + Chat.ERROR);
    assertThat(open.body().get("response_type").getAsString()).isEqualTo("ephemeral");
    assertThat(open.text()).contains("LIKELY", "HTTP request was forbidden", "Share to channel");

    Sent settled = chat().click(open, "False");
    assertThat(settled.body().get("replace_original").getAsBoolean()).isTrue();
    assertThat(settled.text()).contains("CONFIRMED");

    Sent shared = chat().click(settled, "Share to channel");
    assertThat(shared.body().get("response_type").getAsString()).isEqualTo("in_channel");
    assertThat(shared.text()).contains("CONFIRMED", "shared by <@U1>");
  }

  @Test
  default void everyCommandOfTheGrammarIsAnswered() {
    assertThat(chat().ask("").text()).contains("/mrs why");
    assertThat(chat().ask("help").text()).contains("/mrs explain");
    assertThat(chat().ask("help docs").text())
        .contains("/mrs docs &lt;words&gt;")
        .doesNotContain("/mrs why");
    assertThat(chat().ask("help dcs").text()).contains("Did you mean docs?");
    assertThat(chat().ask("explain mrs-proxy-disabled").text()).contains("*Rule*");
    assertThat(chat().ask("explain mrs-proxy-disbled").text()).contains("Did you mean");
    assertThat(chat().ask("explain").text()).contains("mrs-proxy-disabled");
    assertThat(chat().ask("docs event 1309").text()).contains("learn.microsoft.com");
    assertThat(chat().ask("facts " + Chat.ERROR).text()).contains("status = 403");
    assertThat(chat().ask("where pull from the other forest").text()).contains("blocks");
    assertThat(chat().ask("why").text()).contains("Say what to look at");
  }

  @Test
  default void anUnknownWordGetsTheNearestAndOneClickAsks() {
    Sent unknown = chat().ask("wy 403");
    assertThat(unknown.text()).contains("Did you mean why?");
    assertThat(chat().click(unknown, "Ask: why wy 403").text()).contains("POSSIBLE");
  }
}
