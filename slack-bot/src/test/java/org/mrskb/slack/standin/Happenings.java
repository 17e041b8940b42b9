package org.mrskb.slack.standin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;

/** What users do, as Slack tells it. */
public final class Happenings {
  private static final AtomicInteger TRIGGERS = new AtomicInteger();

  private Happenings() {}

  /** Slack gives each command, click and submission its own, and repeats it with a repeat. */
  private static String trigger() {
    return ProcessHandle.current().pid() + "." + TRIGGERS.incrementAndGet();
  }

  public static JsonObject command(String text, String responseUrl) {
    JsonObject o = new JsonObject();
    o.addProperty("command", "/mrs");
    o.addProperty("text", text);
    o.addProperty("team_id", "T1");
    o.addProperty("channel_id", "C1");
    o.addProperty("user_id", "U1");
    o.addProperty("response_url", responseUrl);
    o.addProperty("trigger_id", trigger());
    o.addProperty("token", "t");
    return o;
  }

  public static JsonObject event(String eventId, JsonObject event) {
    JsonObject o = new JsonObject();
    o.addProperty("type", "event_callback");
    o.addProperty("team_id", "T1");
    o.addProperty("api_app_id", "A1");
    o.addProperty("event_id", eventId);
    o.addProperty("event_time", 1);
    o.add("event", event);
    return o;
  }

  public static JsonObject mention(String text, String ts) {
    JsonObject e = new JsonObject();
    e.addProperty("type", "app_mention");
    e.addProperty("user", "U1");
    e.addProperty("channel", "C1");
    e.addProperty("text", "<@" + SlackStandIn.BOT_USER + "> " + text);
    e.addProperty("ts", ts);
    return e;
  }

  public static JsonObject message(String text, String ts, String channelType) {
    JsonObject e = new JsonObject();
    e.addProperty("type", "message");
    e.addProperty("user", "U1");
    e.addProperty("channel", channelType.equals("im") ? "D1" : "C1");
    e.addProperty("channel_type", channelType);
    e.addProperty("text", text);
    e.addProperty("ts", ts);
    return e;
  }

  public static JsonObject file(String name, String url, int size) {
    JsonObject f = new JsonObject();
    f.addProperty("id", "F1");
    f.addProperty("name", name);
    f.addProperty("size", size);
    f.addProperty("url_private", url);
    f.addProperty("url_private_download", url);
    return f;
  }

  public static JsonObject withFile(JsonObject message, JsonObject file) {
    JsonArray files = new JsonArray();
    files.add(file);
    message.addProperty("subtype", "file_share");
    message.add("files", files);
    return message;
  }

  private static JsonObject interaction(String type) {
    JsonObject o = new JsonObject();
    o.addProperty("type", type);
    o.addProperty("trigger_id", trigger());
    o.add("team", named("T1"));
    o.add("user", named("U1"));
    return o;
  }

  private static JsonObject named(String id) {
    JsonObject o = new JsonObject();
    o.addProperty("id", id);
    return o;
  }

  public static JsonObject click(JsonObject button, String responseUrl, boolean ephemeral) {
    JsonObject o = interaction("block_actions");
    JsonObject container = new JsonObject();
    container.addProperty("type", "message");
    container.addProperty("is_ephemeral", ephemeral);
    o.add("container", container);
    if (responseUrl != null) {
      o.add("channel", named("C1"));
      o.addProperty("response_url", responseUrl);
    }
    JsonObject action = new JsonObject();
    action.addProperty("type", "button");
    action.addProperty("block_id", "b");
    action.add("action_id", button.get("action_id"));
    action.add("value", button.get("value"));
    JsonArray actions = new JsonArray();
    actions.add(action);
    o.add("actions", actions);
    return o;
  }

  public static JsonObject messageShortcut(JsonObject message, String responseUrl) {
    JsonObject o = interaction("message_action");
    o.addProperty("callback_id", "diagnose_message");
    o.addProperty("response_url", responseUrl);
    o.add("channel", named("C1"));
    o.add("message", message);
    return o;
  }

  public static JsonObject globalShortcut() {
    JsonObject o = interaction("shortcut");
    o.addProperty("callback_id", "diagnose_paste");
    return o;
  }

  public static JsonObject submission(String callback, String metadata, String text) {
    JsonObject o = interaction("view_submission");
    JsonObject value = new JsonObject();
    value.addProperty("type", "plain_text_input");
    value.addProperty("value", text);
    JsonObject block = new JsonObject();
    block.add("input", value);
    JsonObject values = new JsonObject();
    values.add("text", block);
    JsonObject state = new JsonObject();
    state.add("values", values);
    JsonObject view = new JsonObject();
    view.addProperty("type", "modal");
    view.addProperty("callback_id", callback);
    view.addProperty("private_metadata", metadata);
    view.add("state", state);
    o.add("view", view);
    return o;
  }

  /** A modal that was sent with files and without a text. */
  public static JsonObject submission(String callback, JsonObject... files) {
    JsonObject o = submission(callback, "", null);
    JsonObject value = new JsonObject();
    value.addProperty("type", "file_input");
    JsonArray list = new JsonArray();
    for (JsonObject file : files) {
      list.add(file);
    }
    value.add("files", list);
    JsonObject block = new JsonObject();
    block.add("file", value);
    o.getAsJsonObject("view").getAsJsonObject("state").getAsJsonObject("values").add("file", block);
    return o;
  }

  public static JsonObject homeOpened() {
    JsonObject e = new JsonObject();
    e.addProperty("type", "app_home_opened");
    e.addProperty("user", "U1");
    e.addProperty("channel", "D1");
    e.addProperty("tab", "home");
    return e;
  }
}
