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
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.mrskb.engine.CaseFacts;
import org.mrskb.engine.json.FactsJson;

/**
 * Writes a case into the button itself where it fits, else into the database under a random key; so
 * any replica can handle any click, and many clicks without the database.
 */
public final class CaseCodec {
  /** A message has up to about ten buttons, and each carries the case. */
  static final int LONGEST_IN_BUTTON = 500;

  private static final int LONGEST_INFLATED = 4 << 20;

  private final Store store;
  private final Function<String, Optional<CaseFacts>> facts;

  /**
   * A codec.
   *
   * @param facts reads facts back; empty if another release wrote them
   */
  public CaseCodec(Store store, Function<String, Optional<CaseFacts>> facts) {
    this.store = store;
    this.facts = facts;
  }

  /** A reference for buttons; empty if the case can neither travel nor be kept. */
  public String write(CarriedCase carried) {
    String packed = Base64.getUrlEncoder().withoutPadding().encodeToString(deflate(json(carried)));
    if (packed.length() < LONGEST_IN_BUTTON) {
      return "i" + packed;
    }
    try {
      return store.keepCase(packed).map(key -> "k" + key).orElse("");
    } catch (StoreException e) {
      return "";
    }
  }

  /**
   * The case behind a reference; empty if it has expired or another release wrote it.
   *
   * @throws StoreException if it is in the database and that does not answer
   */
  public Optional<CarriedCase> read(String reference) {
    if (reference.length() < 2) {
      return Optional.empty();
    }
    String rest = reference.substring(1);
    return switch (reference.charAt(0)) {
      case 'i' -> unpack(rest);
      case 'k' -> store.findCase(rest).flatMap(this::unpack);
      default -> Optional.empty();
    };
  }

  private Optional<CarriedCase> unpack(String packed) {
    try {
      return parse(inflate(Base64.getUrlDecoder().decode(packed)));
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | UnsupportedOperationException
        | JsonParseException e) {
      return Optional.empty();
    }
  }

  private static String json(CarriedCase carried) {
    JsonObject json = new JsonObject();
    json.addProperty("case", FactsJson.of(carried.facts()));
    JsonArray dismissed = new JsonArray();
    carried.dismissed().forEach(dismissed::add);
    json.add("not", dismissed);
    json.addProperty("fix", carried.fix());
    json.addProperty("irreversible", carried.irreversible());
    return json.toString();
  }

  private Optional<CarriedCase> parse(String text) {
    JsonObject json = JsonParser.parseString(text).getAsJsonObject();
    if (!json.keySet().containsAll(Set.of("case", "not", "fix", "irreversible"))) {
      return Optional.empty();
    }
    Set<String> dismissed = new LinkedHashSet<>();
    json.getAsJsonArray("not").forEach(e -> dismissed.add(e.getAsString()));
    boolean fix = json.get("fix").getAsBoolean();
    boolean irreversible = json.get("irreversible").getAsBoolean();
    return facts
        .apply(json.get("case").getAsString())
        .map(f -> new CarriedCase(f, dismissed, fix, irreversible));
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
