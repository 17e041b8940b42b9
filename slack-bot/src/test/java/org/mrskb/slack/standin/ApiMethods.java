package org.mrskb.slack.standin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mrskb.slack.blocks.Limits;
import org.mrskb.slack.standin.SlackStandIn.Sent;

/** The methods of Slack's Web API that the bot calls, as far as it uses what they answer. */
final class ApiMethods {
  private final SlackStandIn slack;
  private volatile JsonArray thread = new JsonArray();

  ApiMethods(SlackStandIn slack) {
    this.slack = slack;
  }

  /** The messages above the one that a thread is asked for. */
  void thread(JsonObject root) {
    JsonArray messages = new JsonArray();
    messages.add(root);
    thread = messages;
  }

  /** What Slack answers to a call that it accepts. */
  JsonObject call(String method, Map<String, String> form) {
    JsonObject ok = new JsonObject();
    ok.addProperty("ok", true);
    switch (method) {
      case "auth.test" -> {
        ok.addProperty("user_id", SlackStandIn.BOT_USER);
        ok.addProperty("team_id", "T1");
        ok.addProperty("bot_id", "B1");
        ok.addProperty("user", "mrs");
      }
      case "apps.connections.open" -> ok.addProperty("url", slack.socket().url());
      case "chat.postMessage" -> {
        JsonObject message = new JsonObject();
        message.addProperty("text", form.getOrDefault("text", ""));
        message.addProperty("thread_ts", form.getOrDefault("thread_ts", ""));
        if (form.containsKey("blocks")) {
          message.add("blocks", JsonParser.parseString(form.get("blocks")));
        }
        slack.check(Limits.ofMessage(message), method);
        slack.took(new Sent(method, form.get("channel"), message));
        ok.addProperty("channel", form.get("channel").startsWith("U") ? "D1" : form.get("channel"));
        ok.addProperty("ts", "2.1");
      }
      case "views.open", "views.publish" -> {
        JsonObject view = JsonParser.parseString(form.get("view")).getAsJsonObject();
        slack.check(Limits.ofView(view), method);
        slack.took(new Sent(method, form.getOrDefault("user_id", form.get("trigger_id")), view));
      }
      case "conversations.replies" -> ok.add("messages", thread);
      case "files.info" -> {
        String name = form.getOrDefault("file", "");
        JsonObject file = Happenings.file(name, slack.url("/files/" + name), 100);
        ok.add("file", file);
      }
      case "files.getUploadURLExternal" -> {
        ok.addProperty("upload_url", slack.url("/upload/F9"));
        ok.addProperty("file_id", "F9");
      }
      case "files.completeUploadExternal" -> {
        JsonObject done = new JsonObject();
        done.addProperty("thread_ts", form.getOrDefault("thread_ts", ""));
        slack.took(new Sent(method, form.getOrDefault("channel_id", ""), done));
        ok.add("files", new JsonArray());
      }
      default -> slack.fault("an unknown method: " + method);
    }
    return ok;
  }

  static Map<String, String> form(String body) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return form;
  }
}
