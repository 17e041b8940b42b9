package org.mrskb.slack.bot;

import org.mrskb.engine.Symptom;
import org.mrskb.slack.blocks.Pages;
import org.mrskb.slack.blocks.SlackMessage;
import org.mrskb.slack.bot.Conversation.Content;
import org.mrskb.slack.bot.SlackFiles.UnreadableException;
import org.mrskb.slack.grammar.Request;

/** Turns what somebody sent, text and files, into one case. */
final class CaseReader {
  private final Desk desk;
  private final SlackFiles files;

  CaseReader(Desk desk, SlackFiles files) {
    this.desk = desk;
    this.files = files;
  }

  /** A text with its files is one case. */
  SlackMessage diagnosed(Content content, Asker asker) {
    return diagnosed(content, "", asker);
  }

  SlackMessage diagnosed(Content content, String context, Asker asker) {
    try {
      String read = files.read(content.files());
      Request asked = Desk.why(context.isBlank() ? content.text() : context);
      if (read.isEmpty()) {
        Symptom above = Symptom.of(content.text()).withContext(Desk.paste(context));
        return desk.diagnose(asked.symptom(above), asker);
      }
      String said = (Desk.paste(content.text()) + "\n" + Desk.paste(context)).strip();
      return desk.diagnose(asked.symptom(Symptom.of(read).withContext(said)), asker);
    } catch (UnreadableException e) {
      return Pages.note(e.getMessage());
    }
  }
}
