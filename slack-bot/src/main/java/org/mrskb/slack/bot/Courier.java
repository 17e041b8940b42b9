package org.mrskb.slack.bot;

import static org.mrskb.slack.bot.Retries.accepted;

import com.google.gson.JsonObject;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Logger;
import org.mrskb.slack.blocks.Limits;
import org.mrskb.slack.blocks.Pages;
import org.mrskb.slack.blocks.SlackMessage;
import org.mrskb.slack.bot.Retries.RefusedException;

/** Brings messages to their address, within Slack's limits, and the file of a long one after it. */
final class Courier {
  private static final Logger LOG = Logger.getLogger(Courier.class.getName());

  private final MethodsClient slack;
  private final ResponseUrl responses;
  private final Retries retries;

  /** Where an answer goes. */
  interface Address {
    /** Sends it, or throws to be asked again. */
    void send(SlackMessage message) throws IOException, SlackApiException, RefusedException;
  }

  Courier(MethodsClient slack, SlackHosts hosts, Retries retries) {
    this.slack = slack;
    this.responses = new ResponseUrl(hosts);
    this.retries = retries;
  }

  /** Sends to an address; if that is refused for good, to the user directly. */
  void deliver(SlackMessage message, Address address, String user) {
    SlackMessage checked = checked(message);
    retries.now(
        () -> address.send(checked),
        () -> {
          if (!user.isEmpty()) {
            retries.now(() -> direct(user).send(checked), () -> {});
          }
        });
  }

  /** The same without keeping the caller, who has an acknowledgement to give. */
  void deliverLater(SlackMessage message, Address address) {
    retries.soon(() -> address.send(message));
  }

  private static SlackMessage checked(SlackMessage message) {
    var broken = Limits.ofMessage(message.json());
    if (broken.isEmpty()) {
      return message;
    }
    LOG.severe("a message breaks limits: " + broken);
    SlackMessage note = Pages.note(message.text());
    return new SlackMessage(note.text(), note.blocks(), message.file());
  }

  /** The address that a click, a command or a shortcut came with. */
  Address answering(String responseUrl, boolean replace, boolean everybody, Asker asker) {
    return message -> {
      JsonObject body = message.json();
      body.addProperty("replace_original", replace);
      body.addProperty("response_type", everybody ? "in_channel" : "ephemeral");
      if (!replace && !asker.thread().isEmpty()) {
        body.addProperty("thread_ts", asker.thread());
      }
      responses.post(responseUrl, body);
      if (!message.file().isEmpty()) {
        follow(message, asker.user());
      }
    };
  }

  /**
   * A thread.
   *
   * @param ts its first message; null for a message that begins none
   */
  Address thread(String channel, String ts) {
    return message -> {
      ChatPostMessageResponse posted = post(channel, ts, message);
      accepted("chat.postMessage", posted);
      if (!message.file().isEmpty()) {
        retries.soon(() -> upload(posted.getChannel(), ts, message.file()));
      }
    };
  }

  /** The conversation between the bot and one user, which the answer to a post names. */
  Address direct(String user) {
    return thread(user, null);
  }

  private ChatPostMessageResponse post(String channel, String thread, SlackMessage message)
      throws IOException, SlackApiException {
    return slack.chatPostMessage(
        r ->
            r.channel(channel)
                .threadTs(thread)
                .text(message.text())
                .blocks(message.blocks())
                .unfurlLinks(false)
                .unfurlMedia(false));
  }

  /** A message that only one user sees cannot have a file: the file goes to that user directly. */
  private void follow(SlackMessage message, String user) {
    SlackMessage note = Pages.note("The whole answer, as a file.");
    retries.soon(
        () -> direct(user).send(new SlackMessage(note.text(), note.blocks(), message.file())));
  }

  private void upload(String channel, String thread, String text)
      throws IOException, SlackApiException, RefusedException {
    accepted(
        "files.completeUploadExternal",
        slack.filesUploadV2(
            r ->
                r.channel(channel)
                    .threadTs(thread)
                    .filename("answer.txt")
                    .title("The whole answer")
                    .fileData(text.getBytes(StandardCharsets.UTF_8))));
  }

  void publishHome(String user, View view) {
    retries.soon(
        () -> accepted("views.publish", slack.viewsPublish(r -> r.userId(user).view(view))));
  }

  /** A modal opens within three seconds of the click or never; Slack refuses a later attempt. */
  void open(String trigger, View view) {
    retries.soon(
        () -> accepted("views.open", slack.viewsOpen(r -> r.triggerId(trigger).view(view))));
  }
}
