package org.mrskb.slack.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.mrskb.engine.Symptom;

/**
 * Writes a case into the button itself where it fits, else into the database under a random key; so
 * any replica can handle any click, and most clicks without the database.
 */
public final class CaseCodec {
  /** A message has up to about ten buttons, and each carries the case. */
  static final int LONGEST_IN_BUTTON = 500;

  private static final int LONGEST_INFLATED = 200_000;

  private final Store store;

  public CaseCodec(Store store) {
    this.store = store;
  }

  /** A reference for buttons; empty if the case can neither travel nor be kept. */
  public String write(CarriedCase carried) {
    String json = json(carried);
    String inline = "i" + Base64.getUrlEncoder().withoutPadding().encodeToString(deflate(json));
    if (inline.length() <= LONGEST_IN_BUTTON) {
      return inline;
    }
    try {
      return store.keepCase(json).map(key -> "k" + key).orElse("");
    } catch (StoreException e) {
      return "";
    }
  }

  /** The case behind a reference; empty if it has expired or another release wrote it. */
  public Optional<CarriedCase> read(String reference) {
    if (reference.length() < 2) {
      return Optional.empty();
    }
    String rest = reference.substring(1);
    try {
      return switch (reference.charAt(0)) {
        case 'i' -> Optional.of(parse(inflate(Base64.getUrlDecoder().decode(rest))));
        case 'k' -> store.findCase(rest).map(CaseCodec::parse);
        default -> Optional.empty();
      };
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | JsonParseException e) {
      return Optional.empty();
    }
  }

  private static String json(CarriedCase carried) {
    JsonObject json = new JsonObject();
    json.addProperty("t", carried.symptom().text());
    json.addProperty("c", carried.symptom().context());
    JsonObject answers = new JsonObject();
    carried.symptom().answers().forEach(answers::addProperty);
    json.add("a", answers);
    JsonArray dismissed = new JsonArray();
    carried.dismissed().forEach(dismissed::add);
    json.add("n", dismissed);
    json.addProperty("f", carried.fix());
    json.addProperty("x", carried.irreversible());
    return json.toString();
  }

  private static CarriedCase parse(String text) {
    JsonObject json = JsonParser.parseString(text).getAsJsonObject();
    if (!json.has("t") || !json.has("a") || !json.has("n") || !json.has("f") || !json.has("x")) {
      throw new JsonParseException("not a case");
    }
    Map<String, String> answers = new LinkedHashMap<>();
    json.getAsJsonObject("a")
        .entrySet()
        .forEach(e -> answers.put(e.getKey(), e.getValue().getAsString()));
    Set<String> dismissed = new LinkedHashSet<>();
    json.getAsJsonArray("n").forEach(e -> dismissed.add(e.getAsString()));
    Symptom symptom =
        new Symptom(json.get("t").getAsString(), json.get("c").getAsString(), answers);
    return new CarriedCase(
        symptom, dismissed, json.get("f").getAsBoolean(), json.get("x").getAsBoolean());
  }

  private static byte[] deflate(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static String inflate(byte[] bytes) throws IOException {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      byte[] text = in.readNBytes(LONGEST_INFLATED + 1);
      if (text.length > LONGEST_INFLATED) {
        throw new IOException("too large");
      }
      return new String(text, StandardCharsets.UTF_8);
    }
  }
}
