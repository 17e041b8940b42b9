package org.mrskb.slack.bot;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mrskb.slack.standin.Happenings;
import org.mrskb.slack.standin.SlackStandIn;
import org.mrskb.slack.standin.SlackStandIn.Sent;

/** What a user does in Slack, and the wait for what the bot says to it. */
final class Chat {
  /** What people paste. */
  static final String ERROR =
      "The call to 'https://mail.contoso.com/EWS/mrsproxy.svc' failed. Error details: The HTTP"
          + " request was forbidden with client authentication scheme 'Negotiate'.";

  private final SlackStandIn slack;
  private final Transport transport;
  private final Supplier<String> log;

  /** Brings something to the bot; returns when it was acknowledged. */
  interface Transport {
    void happens(String type, JsonObject payload);
  }

  /**
   * A chat.
   *
   * @param log what the bot said meanwhile, for the message of a test that fails
   */
  Chat(SlackStandIn slack, Transport transport, Supplier<String> log) {
    this.slack = slack;
    this.transport = transport;
    this.log = log;
  }

  SlackStandIn slack() {
    return slack;
  }

  void happens(String type, JsonObject payload) {
    transport.happens(type, payload);
  }

  void event(String id, JsonObject event) {
    happens("events_api", Happenings.event(id, event));
  }

  void interactive(JsonObject payload) {
    happens("interactive", payload);
  }

  /** Where Slack takes the answer to the thing of this number. */
  String url(String id) {
    return slack.url("/response/" + id);
  }

  /** Types {@code /mrs} and this; returns where the answer will go. */
  String command(String text) {
    String id = slack.next();
    happens("slash_commands", Happenings.command(text, url(id)));
    return id;
  }

  /** The answer to a command. */
  Sent ask(String text) {
    return answer(command(text));
  }

  Sent click(Sent message, String label) {
    return click(button(message, label));
  }

  Sent click(JsonObject button) {
    String id = slack.next();
    interactive(Happenings.click(button, url(id), true));
    return answer(id);
  }

  /** Chooses "Diagnose this message" in the menu of a message. */
  Sent diagnose(JsonObject message) {
    String id = slack.next();
    interactive(Happenings.messageShortcut(message, url(id)));
    return answer(id);
  }

  /** The first that was sent to this response address, user or channel. */
  Sent answer(String to) {
    return sent("an answer for " + to, s -> s.to().equals(to));
  }

  /** How much was sent there so far. */
  long answers(String to) {
    return slack.sent().stream().filter(s -> s.to().equals(to)).count();
  }

  /** The first post with these words. */
  Sent posted(String words) {
    return sent(words, s -> s.method().equals("chat.postMessage") && s.text().contains(words));
  }

  /** The first post in the thread of a message. */
  Sent postedIn(String thread) {
    return posted("\"thread_ts\":\"" + thread + "\"");
  }

  long postsIn(String thread) {
    return slack.sent().stream()
        .filter(s -> s.text().contains("\"thread_ts\":\"" + thread + "\""))
        .count();
  }

  /** The first direct message with these words. */
  Sent direct(String words) {
    return sent(words, s -> s.to().equals("U1") && s.text().contains(words));
  }

  /** The first that is as wanted. */
  Sent sent(String what, Predicate<Sent> wanted) {
    Await.until(
        () -> what + " in " + slack.sent() + "\n" + log.get(),
        () -> slack.sent().stream().anyMatch(wanted));
    return slack.sent().stream().filter(wanted).findFirst().orElseThrow();
  }

  static JsonObject button(Sent message, String label) {
    for (JsonElement block : message.body().getAsJsonArray("blocks")) {
      if (block.getAsJsonObject().get("elements") instanceof JsonArray elements) {
        for (JsonElement element : elements) {
          JsonObject e = element.getAsJsonObject();
          if (e.get("text") instanceof JsonObject text
              && text.get("text").getAsString().equals(label)) {
            return e;
          }
        }
      }
    }
    throw new AssertionError("no button '" + label + "' in " + message.text());
  }
}
