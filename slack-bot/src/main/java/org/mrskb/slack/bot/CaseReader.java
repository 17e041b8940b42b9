package org.mrskb.slack.bot;

import org.mrskb.engine.Symptom;
import org.mrskb.slack.blocks.Pages;
import org.mrskb.slack.blocks.SlackMessage;
import org.mrskb.slack.bot.Conversation.Content;
import org.mrskb.slack.bot.SlackFiles.UnreadableException;

/** Turns what somebody sent, text and files, into one case. */
final class CaseReader {
  private final SlackFiles files;

  CaseReader(SlackFiles files) {
    this.files = files;
  }

  /** A text with its files is one case. */
  SlackMessage diagnosed(Content content, Asker asker, Answers answers) {
    return diagnosed(content, "", asker, answers);
  }

  SlackMessage diagnosed(Content content, String context, Asker asker, Answers answers) {
    try {
      String read = files.read(content.files());
      String more = Answers.paste(context);
      if (read.isEmpty()) {
        return answers.diagnose(Symptom.of(content.text()).withContext(more), asker);
      }
      String said = (Answers.paste(content.text()) + "\n" + more).strip();
      return answers.diagnose(Symptom.of(read).withContext(said), asker);
    } catch (UnreadableException e) {
      return Pages.note(e.getMessage());
    }
  }
}
