package org.mrskb.slack.bot;

import org.mrskb.engine.Symptom;
import org.mrskb.slack.blocks.Pages;
import org.mrskb.slack.blocks.SlackMessage;
import org.mrskb.slack.bot.Conversation.Content;
import org.mrskb.slack.bot.SlackFiles.UnreadableException;
import org.mrskb.slack.grammar.Request;

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
      Request asked = Answers.why(context.isBlank() ? content.text() : context);
      if (read.isEmpty()) {
        Symptom above = Symptom.of(content.text()).withContext(Answers.paste(context));
        return answers.diagnose(asked.symptom(above), asker);
      }
      String said = (Answers.paste(content.text()) + "\n" + Answers.paste(context)).strip();
      return answers.diagnose(asked.symptom(Symptom.of(read).withContext(said)), asker);
    } catch (UnreadableException e) {
      return Pages.note(e.getMessage());
    }
  }
}
