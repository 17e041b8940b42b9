package org.mrskb.slack.blocks;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks in the making. No text is cut silently: what does not fit makes the sheet too long. Of
 * buttons those are left out that Slack would not take.
 */
final class Sheet {
  private final List<LayoutBlock> blocks = new ArrayList<>();
  private boolean tooLong;

  Sheet title(String text) {
    blocks.add(header(h -> h.text(plain(Mrkdwn.cut(Mrkdwn.flat(text), Limits.HEADER)))));
    return this;
  }

  Sheet section(String mrkdwn) {
    if (mrkdwn.isEmpty()) {
      return this;
    }
    if (mrkdwn.length() > Limits.SECTION) {
      tooLong = true;
      return this;
    }
    blocks.add(Sheet.text(mrkdwn));
    return this;
  }

  private static LayoutBlock text(String mrkdwn) {
    return Blocks.section(s -> s.text(marked(mrkdwn)));
  }

  Sheet small(String mrkdwn) {
    if (mrkdwn.length() > Limits.CONTEXT) {
      tooLong = true;
      return this;
    }
    if (!mrkdwn.isEmpty()) {
      blocks.add(context(c -> c.elements(List.of(marked(mrkdwn)))));
    }
    return this;
  }

  Sheet buttons(List<? extends BlockElement> buttons) {
    if (!buttons.isEmpty()) {
      int most = Math.min(buttons.size(), Limits.ACTIONS);
      blocks.add(actions(a -> a.elements(List.copyOf(buttons.subList(0, most)))));
    }
    return this;
  }

  Sheet line() {
    blocks.add(divider());
    return this;
  }

  boolean isTooLong() {
    return tooLong;
  }

  List<LayoutBlock> blocks() {
    return List.copyOf(blocks);
  }

  static MarkdownTextObject marked(String mrkdwn) {
    return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
  }

  static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).emoji(false).build();
  }
}
