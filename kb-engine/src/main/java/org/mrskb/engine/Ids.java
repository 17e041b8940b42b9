package org.mrskb.engine;

import java.security.CodeSource;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mrskb.engine.pack.AskedQuestion;

/**
 * What each id means across all packs. An id that would mean two things is refused with both places
 * named; a former id leads to the present one.
 */
final class Ids {
  private final Map<String, LoadedPack> packOfCause = new LinkedHashMap<>();
  private final Map<String, LoadedPack> packOfQuestion = new LinkedHashMap<>();
  private final Map<String, String> formerCauses = new LinkedHashMap<>();
  private final Map<String, String> formerQuestions = new LinkedHashMap<>();

  /**
   * The ids of these packs.
   *
   * @throws IllegalStateException if an id would mean two things
   */
  Ids(List<LoadedPack> packs) {
    Taken names = new Taken("pack", "Rename one of them.");
    Taken causes = new Taken("cause", "Rename one of the folders.");
    Taken asked = new Taken("question", "Rename one of the files.");
    Taken articles = new Taken("article", "Rename one of the files.");
    for (LoadedPack pack : packs) {
      names.take(pack.data().name(), pack, "");
      pack.data()
          .causes()
          .forEach((id, cause) -> causes.take(id, pack, "catalog/" + cause.family() + "/" + id));
      pack.data().formerCauses().forEach((old, id) -> causes.take(old, pack, "formerly of " + id));
      pack.data().questionIds().forEach(id -> asked.take(id, pack, "questions/" + id + ".yaml"));
      pack.data()
          .formerQuestions()
          .forEach((old, id) -> asked.take(old, pack, "formerly of " + id));
      for (String id : pack.data().ownArticles()) {
        articles.take(id, pack, "articles/" + id + ".md");
      }
      pack.data().causes().keySet().forEach(id -> packOfCause.put(id, pack));
      pack.data().questionIds().forEach(id -> packOfQuestion.put(id, pack));
      formerCauses.putAll(pack.data().formerCauses());
      formerQuestions.putAll(pack.data().formerQuestions());
    }
  }

  /** The ids of one kind, each with the place that took it first. */
  private static final class Taken {
    private final String kind;
    private final String remedy;
    private final Map<String, Place> places = new LinkedHashMap<>();

    Taken(String kind, String remedy) {
      this.kind = kind;
      this.remedy = remedy;
    }

    void take(String id, LoadedPack pack, String file) {
      Place place = new Place(pack, file);
      Place other = places.putIfAbsent(id, place);
      if (other != null) {
        throw new IllegalStateException(
            "The %s '%s' is in two places: %s and %s. %s"
                .formatted(kind, id, other.shown(), place.shown(), remedy));
      }
    }
  }

  /** Where an id is taken; put into words only for a message. */
  private record Place(LoadedPack pack, String file) {

    String shown() {
      CodeSource source = pack.pack().getClass().getProtectionDomain().getCodeSource();
      String jar =
          pack.pack() instanceof FilePack own
              ? own.file().toString()
              : source == null ? "" : String.valueOf(source.getLocation());
      return "pack '"
          + pack.data().name()
          + "'"
          + (jar.isEmpty() ? "" : " of " + jar)
          + (file.isEmpty() ? "" : " (" + file + ")");
    }
  }

  /** The present id of a cause; the id itself if it is not a former one. */
  String cause(String id) {
    return formerCauses.getOrDefault(id, id);
  }

  /** The pack of a cause, by its present id. */
  Optional<LoadedPack> packOf(String cause) {
    return Optional.ofNullable(packOfCause.get(cause));
  }

  Collection<String> causes() {
    return Collections.unmodifiableSet(packOfCause.keySet());
  }

  Optional<AskedQuestion> question(String id) {
    return Optional.ofNullable(packOfQuestion.get(id)).map(pack -> pack.data().question(id));
  }

  Collection<String> questions() {
    return Collections.unmodifiableSet(packOfQuestion.keySet());
  }

  /** The symptom with its answers under the present ids of their questions. */
  Symptom present(Symptom symptom) {
    return new Symptom(symptom.text(), symptom.context(), present(symptom.answers()));
  }

  /** Answers under the present ids of their questions. */
  Map<String, String> present(Map<String, String> answers) {
    Map<String, String> present = new LinkedHashMap<>();
    answers.forEach((id, answer) -> present.put(formerQuestions.getOrDefault(id, id), answer));
    return present;
  }
}
