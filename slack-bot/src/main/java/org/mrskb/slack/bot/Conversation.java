package org.mrskb.slack.bot;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Attachment;
import com.slack.api.model.File;
import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** What stands in a message, and above it. */
final class Conversation {
  private static final Gson BLOCKS = GsonFactory.createSnakeCase();
  private static final Logger LOG = Logger.getLogger(Conversation.class.getName());

  private final MethodsClient slack;

  Conversation(MethodsClient slack) {
    this.slack = slack;
  }

  /** The text and the files of a message. */
  record Content(String text, List<File> files) {
    Content {
      text = text == null ? "" : text;
      files = files == null ? List.of() : List.copyOf(files);
    }

    boolean isEmpty() {
      return text.isBlank() && files.isEmpty();
    }

    /** The text; of a program's message without one, the texts of its blocks. */
    static Content of(Message message) {
      StringBuilder text = new StringBuilder(message.getText() == null ? "" : message.getText());
      if (text.toString().isBlank() && message.getBlocks() != null) {
        texts(BLOCKS.toJsonTree(message.getBlocks()), text);
      }
      if (message.getAttachments() != null) {
        for (Attachment attachment : message.getAttachments()) {
          append(text, attachment.getPretext());
          append(text, attachment.getTitle());
          append(text, attachment.getText());
          if (attachment.getFields() != null) {
            attachment.getFields().forEach(f -> append(text, f.getTitle() + ": " + f.getValue()));
          }
        }
      }
      return new Content(text.toString(), message.getFiles());
    }

    private static void texts(JsonElement element, StringBuilder into) {
      if (element.isJsonArray()) {
        element.getAsJsonArray().forEach(e -> texts(e, into));
      } else if (element.isJsonObject()) {
        element
            .getAsJsonObject()
            .entrySet()
            .forEach(
                e -> {
                  if (e.getKey().equals("text") && e.getValue().isJsonPrimitive()) {
                    append(into, e.getValue().getAsString());
                  } else {
                    texts(e.getValue(), into);
                  }
                });
      }
    }

    private static void append(StringBuilder text, String more) {
      if (more != null && !more.isBlank()) {
        text.append('\n').append(more);
      }
    }
  }

  /** The message that a thread hangs on, if Slack lets the bot see it. */
  Optional<Content> root(String channel, String thread) {
    try {
      ConversationsRepliesResponse replies =
          slack.conversationsReplies(r -> r.channel(channel).ts(thread).limit(1));
      if (replies.isOk() && replies.getMessages() != null && !replies.getMessages().isEmpty()) {
        return Optional.of(Content.of(replies.getMessages().get(0)));
      }
      LOG.warning("the thread cannot be read: " + replies.getError());
    } catch (IOException | SlackApiException e) {
      LOG.warning("the thread cannot be read: " + e.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  /** The text without the mention of the bot, wherever it stands. */
  static String withoutMention(String text, String bot) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    String mention = "<@" + bot;
    for (int at = text.indexOf(mention); at >= 0; at = text.indexOf(mention, from)) {
      int end = text.indexOf('>', at);
      if (end < 0) {
        break;
      }
      out.append(text, from, at).append(' ');
      from = end + 1;
    }
    return out.append(text.substring(from)).toString().strip();
  }
}
