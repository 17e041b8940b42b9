package org.mrskb.engine.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mrskb.engine.card.AuthorError;
import org.mrskb.engine.card.FrontMatter;

/**
 * Ids that causes and questions had before. An id that was published keeps its meaning for ever:
 * tickets, buttons and scripts hold it. A cause that is renamed lists its old name under {@code
 * formerly} in its card, a question in its file.
 */
final class FormerIds {
  private final Map<String, String> current = new LinkedHashMap<>();
  private final Map<String, String> places = new LinkedHashMap<>();

  private FormerIds() {}

  /**
   * Former id to present id of the causes.
   *
   * @throws AuthorError if an id would mean two causes
   */
  static Map<String, String> ofCauses(PackSource source) {
    FormerIds ids = new FormerIds();
    source.folders().forEach(f -> ids.taken(f.cause(), f.label()));
    for (PackSource.Folder folder : source.folders()) {
      String file = folder.label() + "/card.md";
      try {
        JsonNode head = FrontMatter.split(file, Files.readString(folder.card())).values();
        ids.add(head, folder.cause(), file);
      } catch (IOException e) {
        throw new AuthorError(file, 1, "every cause needs a card.md", e);
      }
    }
    return ids.current;
  }

  /**
   * Former id to present id of the questions.
   *
   * @throws AuthorError if an id would mean two questions
   */
  static Map<String, String> ofQuestions(PackSource source) {
    FormerIds ids = new FormerIds();
    Map<String, Path> files = source.questions();
    files.keySet().forEach(id -> ids.taken(id, "questions/" + id + ".yaml"));
    files.forEach((id, file) -> ids.add(PackSource.yaml(file), id, "questions/" + id + ".yaml"));
    return ids.current;
  }

  private void taken(String id, String place) {
    places.put(id, place);
  }

  private void add(JsonNode values, String id, String place) {
    for (JsonNode former : values.path("formerly")) {
      String old = former.asText();
      String other = places.putIfAbsent(old, place);
      if (other != null) {
        throw new AuthorError(
            place,
            1,
            "formerly '" + old + "', but that id belongs to " + other + "; ids never move");
      }
      current.put(old, id);
    }
  }
}
