package org.mrskb.slack.bot;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;

/**
 * What a modal that waits for the output of a command remembers of the click that opened it.
 *
 * @param value the value of the button
 * @param url where the answer goes
 * @param channel id of the channel
 */
record PendingOutput(String value, String url, String channel) {

  String encode() {
    JsonObject json = new JsonObject();
    json.addProperty("value", value);
    json.addProperty("url", url);
    json.addProperty("channel", channel);
    return json.toString();
  }

  /** Empty if another release wrote it. */
  static Optional<PendingOutput> decode(String metadata) {
    try {
      JsonObject json = JsonParser.parseString(metadata).getAsJsonObject();
      return Optional.of(
          new PendingOutput(
              json.get("value").getAsString(),
              json.get("url").getAsString(),
              json.get("channel").getAsString()));
    } catch (JsonParseException | IllegalStateException | NullPointerException e) {
      return Optional.empty();
    }
  }
}
