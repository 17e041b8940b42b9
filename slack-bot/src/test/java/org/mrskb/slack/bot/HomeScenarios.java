package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mrskb.slack.standin.Happenings;
import org.mrskb.slack.standin.SlackStandIn.Sent;

/** The home tab. */
interface HomeScenarios {
  Chat chat();

  @Test
  default void theHomeTabShowsExamplesThatCanBeClicked() {
    chat().ask("why 403");
    chat().event("Ev30", Happenings.homeOpened());
    Sent home = chat().sent("the home tab", s -> s.method().equals("views.publish"));
    assertThat(home.text()).contains("as of 20", "causes and topics");
    chat().interactive(Happenings.click(Chat.button(home, "why 403"), null, false));
    chat().direct("POSSIBLE");
  }

  @Test
  default void theHomeTabShowsTheLastAnswersOfTheUser() {
    chat().ask("why StalledDueToTarget_MdbReplication");
    chat().event("Ev31", Happenings.homeOpened());
    chat()
        .sent(
            "a home tab with answers",
            s ->
                s.method().equals("views.publish")
                    && s.text().contains("Your last answers")
                    && !s.text().contains("None yet"));
  }
}
