package org.mrskb.slack.blocks;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.List;

/**
 * A message within Slack's limits.
 *
 * @param text what notifications show
 * @param blocks what the conversation shows
 * @param file the whole answer where the blocks are only its summary; empty otherwise
 */
public record SlackMessage(String text, List<LayoutBlock> blocks, String file) {
  private static final Gson GSON = GsonFactory.createSnakeCase();

  public SlackMessage {
    blocks = List.copyOf(blocks);
  }

  /** The blocks as Slack reads them. */
  public JsonElement blocksAsJson() {
    return GSON.toJsonTree(blocks);
  }

  /** The message as Slack reads it. */
  public JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("text", text);
    json.add("blocks", blocksAsJson());
    return json;
  }

  public static JsonObject json(View view) {
    return GSON.toJsonTree(view).getAsJsonObject();
  }

  boolean fits() {
    return Limits.ofMessage(json()).isEmpty();
  }
}
