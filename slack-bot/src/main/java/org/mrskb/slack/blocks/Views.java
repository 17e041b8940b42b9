package org.mrskb.slack.blocks;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;

/** The home tab and the modals. */
public final class Views {
  public static final String PASTE = "paste";
  public static final String OUTPUT = "output";
  public static final String TEXT_BLOCK = "text";
  public static final String FILE_BLOCK = "file";

  private static final List<String> EXAMPLES =
      List.of("403", "StalledDueToTarget_MdbReplication", "TooManyBadItemsPermanentException");

  private Views() {}

  /**
   * The home tab.
   *
   * @param knowledge version and month of the knowledge
   * @param last the last answers of this user, one line each
   */
  public static View home(String knowledge, List<String> last) {
    Sheet sheet = new Sheet().title("Why does the mailbox migration fail?");
    sheet.section(
        "Send an error, a move report or the output of a cmdlet: `/mrs why …`, a mention, a direct"
            + " message, a file, or *Diagnose this message* in the menu of any message. You get the"
            + " cause, the words that prove it, the commands to check and fix it, and the source.");
    List<BlockElement> examples = new ArrayList<>();
    for (int i = 0; i < EXAMPLES.size(); i++) {
      examples.add(Pages.example(i, EXAMPLES.get(i)));
    }
    sheet.section("*Examples*").buttons(examples).line();
    sheet.section(
        "*Your last answers*\n"
            + (last.isEmpty()
                ? "None yet."
                : String.join(
                    "\n",
                    last.stream()
                        .limit(10)
                        .map(l -> "•  " + Mrkdwn.escape(Mrkdwn.cut(l, 200)))
                        .toList())));
    sheet.small(
        Mrkdwn.escape(knowledge)
            + "  \u00b7  pastes are not stored, lines that no rule knew are, with secrets masked");
    return View.builder().type("home").blocks(sheet.blocks()).build();
  }

  /** For a paste that is too long for a command; a file for one that is too long for an input. */
  public static View paste() {
    return modal(
        PASTE,
        "Diagnose an error",
        "",
        List.of(
            input(TEXT_BLOCK, "The error, or the output of a cmdlet", true, text()),
            input(
                FILE_BLOCK,
                "Or a file: .txt .log .json .xml .clixml .csv",
                true,
                FileInputElement.builder().actionId(FILE_BLOCK).maxFiles(3).build())));
  }

  /** For the answer to a question that is the output of a command. */
  public static View output(String metadata) {
    return modal(
        OUTPUT,
        "Answer the question",
        metadata,
        List.of(input(TEXT_BLOCK, "The output of the command", false, text())));
  }

  private static BlockElement text() {
    return PlainTextInputElement.builder()
        .actionId(TEXT_BLOCK)
        .multiline(true)
        .maxLength(Limits.INPUT)
        .build();
  }

  private static LayoutBlock input(String id, String label, boolean optional, BlockElement input) {
    return Blocks.input(
        i -> i.blockId(id).label(Sheet.plain(label)).optional(optional).element(input));
  }

  private static View modal(String id, String title, String metadata, List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .callbackId(id)
        .privateMetadata(metadata)
        .title(ViewTitle.builder().type("plain_text").text(title).build())
        .submit(ViewSubmit.builder().type("plain_text").text("Diagnose").build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").build())
        .blocks(blocks)
        .build();
  }
}
