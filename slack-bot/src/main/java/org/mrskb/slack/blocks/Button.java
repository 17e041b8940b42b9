package org.mrskb.slack.blocks;

import java.util.Locale;
import java.util.Optional;

/** What a click asks for. The name is the start of the action id; what follows makes it unique. */
public enum Button {
  ANSWER,
  PASTE_OUTPUT,
  SHOW_FIX,
  SHOW_IRREVERSIBLE,
  NEXT_CAUSE,
  HELPFUL,
  NOT_HELPFUL,
  SHARE,
  SHARE_PAGE,
  ASK_WHY,
  EXAMPLE;

  String actionId(int number) {
    return name().toLowerCase(Locale.ROOT) + "." + number;
  }

  /** The button behind an action id; empty for one of another release. */
  public static Optional<Button> of(String actionId) {
    int dot = actionId.indexOf('.');
    String name = (dot < 0 ? actionId : actionId.substring(0, dot)).toUpperCase(Locale.ROOT);
    for (Button button : values()) {
      if (button.name().equals(name)) {
        return Optional.of(button);
      }
    }
    return Optional.empty();
  }
}
