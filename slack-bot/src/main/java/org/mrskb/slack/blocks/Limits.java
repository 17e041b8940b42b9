package org.mrskb.slack.blocks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Slack accepts, in one place: the bot asks before it sends, the tests ask for every payload.
 * Slack refuses a whole message for one character too many.
 */
public final class Limits {
  public static final int MESSAGE_BLOCKS = 50;
  public static final int VIEW_BLOCKS = 100;

  /** All blocks together, as JSON. Undocumented; refusals begin at about 13,200 characters. */
  public static final int MESSAGE_CHARACTERS = 12_000;

  public static final int MESSAGE_TEXT = 4_000;
  public static final int SECTION = 3_000;
  public static final int HEADER = 150;
  public static final int CONTEXT = 2_000;
  public static final int ACTIONS = 25;
  public static final int BUTTON_TEXT = 75;
  public static final int BUTTON_VALUE = 2_000;
  public static final int ID = 255;
  public static final int CONFIRM_TITLE = 100;
  public static final int CONFIRM_TEXT = 300;
  public static final int CONFIRM_BUTTON = 30;
  public static final int MODAL_TITLE = 24;
  public static final int PRIVATE_METADATA = 3_000;
  public static final int INPUT = 3_000;
  private static final int CONTEXT_ELEMENTS = 10;
  private static final int FIELDS = 10;
  private static final int LABEL = 2_000;
  private static final int PLACEHOLDER = 150;
  private static final int FILES = 10;
  private static final Map<String, Integer> ELEMENTS =
      Map.of("actions", ACTIONS, "context", CONTEXT_ELEMENTS);

  private final List<String> broken = new ArrayList<>();
  private final Set<String> actionIds = new HashSet<>();
  private final Set<String> blockIds = new HashSet<>();

  private Limits() {}

  /** What Slack would refuse in a message; empty if it is fine. */
  public static List<String> ofMessage(JsonObject message) {
    Limits limits = new Limits();
    limits.text(message, "text", MESSAGE_TEXT, "message");
    if (message.get("blocks") instanceof JsonArray blocks) {
      limits.most(blocks.size(), MESSAGE_BLOCKS, "blocks of a message");
      limits.most(blocks.toString().length(), MESSAGE_CHARACTERS, "characters of all blocks");
      blocks.forEach(b -> limits.block(b.getAsJsonObject()));
    }
    return limits.broken;
  }

  /** What Slack would refuse in a modal or a home tab. */
  public static List<String> ofView(JsonObject view) {
    Limits limits = new Limits();
    limits.most(length(view, "private_metadata"), PRIVATE_METADATA, "private_metadata");
    limits.most(length(view, "callback_id"), ID, "callback_id");
    for (String part : List.of("title", "submit", "close")) {
      if (view.get(part) instanceof JsonObject text) {
        limits.text(text, "text", MODAL_TITLE, part);
      }
    }
    JsonArray blocks = view.getAsJsonArray("blocks");
    limits.most(blocks.size(), VIEW_BLOCKS, "blocks of a view");
    blocks.forEach(b -> limits.block(b.getAsJsonObject()));
    return limits.broken;
  }

  private void block(JsonObject block) {
    String type = string(block, "type");
    if (block.has("block_id") && !blockIds.add(string(block, "block_id"))) {
      broken.add("block_id twice: " + string(block, "block_id"));
    }
    switch (type) {
      case "header" -> {
        JsonObject text = block.getAsJsonObject("text");
        text(text, "text", HEADER, type);
        if (!string(text, "type").equals("plain_text")) {
          broken.add("a header is plain text");
        }
      }
      case "section" -> section(block);
      case "context", "actions" -> {
        JsonArray elements = block.getAsJsonArray("elements");
        most(elements.size(), ELEMENTS.get(type), "elements of " + type);
        if (elements.isEmpty()) {
          broken.add(type + " without elements");
        }
        elements.forEach(e -> element(e.getAsJsonObject()));
      }
      case "input" -> {
        text(block.getAsJsonObject("label"), "text", LABEL, "label");
        if (block.get("hint") instanceof JsonObject hint) {
          text(hint, "text", LABEL, "hint");
        }
        element(block.getAsJsonObject("element"));
      }
      case "divider" -> {}
      default -> broken.add("a block of type " + type + " is not known here");
    }
  }

  private void section(JsonObject block) {
    if (block.get("text") instanceof JsonObject text) {
      text(text, "text", SECTION, "section");
    } else if (!block.has("fields")) {
      broken.add("section without text");
    }
    if (block.get("fields") instanceof JsonArray fields) {
      most(fields.size(), FIELDS, "fields");
      fields.forEach(f -> text(f.getAsJsonObject(), "text", CONTEXT, "field"));
    }
    if (block.get("accessory") instanceof JsonObject accessory) {
      element(accessory);
    }
  }

  private void element(JsonObject element) {
    String type = string(element, "type");
    if (element.has("action_id")) {
      most(length(element, "action_id"), ID, "action_id");
      if (!actionIds.add(string(element, "action_id"))) {
        broken.add("action_id twice: " + string(element, "action_id"));
      }
    }
    switch (type) {
      case "mrkdwn", "plain_text" -> text(element, "text", CONTEXT, "context");
      case "button" -> {
        text(element.getAsJsonObject("text"), "text", BUTTON_TEXT, "button");
        most(length(element, "value"), BUTTON_VALUE, "value of a button");
        if (element.get("confirm") instanceof JsonObject confirm) {
          confirm(confirm);
        }
      }
      case "plain_text_input" -> {
        most(length(element, "initial_value"), INPUT, "initial value");
        if (element.has("max_length")) {
          most(element.get("max_length").getAsInt(), INPUT, "max_length");
        }
        if (element.get("placeholder") instanceof JsonObject placeholder) {
          text(placeholder, "text", PLACEHOLDER, "placeholder");
        }
      }
      case "file_input" -> most(element.get("max_files").getAsInt(), FILES, "files");
      default -> broken.add("an element of type " + type + " is not known here");
    }
  }

  private void confirm(JsonObject confirm) {
    text(confirm.getAsJsonObject("title"), "text", CONFIRM_TITLE, "title of a confirmation");
    text(confirm.getAsJsonObject("text"), "text", CONFIRM_TEXT, "confirmation");
    text(confirm.getAsJsonObject("confirm"), "text", CONFIRM_BUTTON, "confirm");
    text(confirm.getAsJsonObject("deny"), "text", CONFIRM_BUTTON, "deny");
  }

  private void text(JsonObject object, String name, int most, String what) {
    int length = length(object, name);
    if (length == 0) {
      broken.add(what + ": empty text");
    }
    most(length, most, "characters of " + what);
  }

  private void most(int is, int most, String what) {
    if (is > most) {
      broken.add(is + " " + what + ", at most " + most);
    }
  }

  private static int length(JsonObject object, String name) {
    return string(object, name).length();
  }

  private static String string(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }
}
