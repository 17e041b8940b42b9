package org.mrskb.slack.blocks;

import java.util.List;
import java.util.Optional;

/**
 * How a page gets from one user to the channel.
 *
 * @param offer what the button to share it carries; empty if everybody sees the page
 * @param by id of the user who shared it, empty if nobody did
 */
public record Sharing(Optional<ButtonValue> offer, String by) {

  public static Sharing none() {
    return new Sharing(Optional.empty(), "");
  }

  public static Sharing offered(ButtonValue value) {
    return new Sharing(Optional.of(value), "");
  }

  public static Sharing by(String user) {
    return new Sharing(Optional.empty(), user);
  }

  void addTo(Sheet sheet) {
    offer.ifPresent(
        value ->
            sheet.buttons(
                List.of(CaseButtons.of(Button.SHARE_PAGE, 0, "Share to channel", value).build())));
    sheet.small(by.isEmpty() ? "" : "shared by <@" + by + ">");
  }
}
