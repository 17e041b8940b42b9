package org.mrskb.slack.blocks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;

/**
 * What a button carries.
 *
 * @param caseRef the case it belongs to, as {@code CaseCodec} wrote it
 * @param question id of the question it answers, empty if none
 * @param answer the answer, or the text of an example
 * @param alone whether only one user sees the message
 * @param thread the thread that an answer for one user alone stands in, empty in the channel
 */
public record ButtonValue(
    String caseRef, String question, String answer, boolean alone, String thread) {
  private static final int VERSION = 2;

  public String encode() {
    JsonObject json = new JsonObject();
    json.addProperty("v", VERSION);
    json.addProperty("c", caseRef);
    if (!question.isEmpty()) {
      json.addProperty("q", question);
    }
    if (!answer.isEmpty()) {
      json.addProperty("a", answer);
    }
    if (alone) {
      json.addProperty("e", true);
    }
    if (!thread.isEmpty()) {
      json.addProperty("t", thread);
    }
    return json.toString();
  }

  /** Reads a value; empty if another release wrote it. */
  public static Optional<ButtonValue> decode(String value) {
    try {
      JsonElement json = JsonParser.parseString(value);
      if (!(json instanceof JsonObject o) || !o.has("v") || o.get("v").getAsInt() != VERSION) {
        return Optional.empty();
      }
      return Optional.of(
          new ButtonValue(text(o, "c"), text(o, "q"), text(o, "a"), o.has("e"), text(o, "t")));
    } catch (JsonParseException | NumberFormatException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static String text(JsonObject json, String name) {
    return json.has(name) ? json.get(name).getAsString() : "";
  }
}
