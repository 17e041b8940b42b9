package org.mrskb.engine.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.mrskb.engine.card.AuthorError;

/**
 * The pack that another one {@code extends}: it lends its facts, its questions and its words for
 * severities, places and shells, so that a team writes nothing but its own causes.
 *
 * @param settings its {@code pack.yaml}
 * @param vocabulary its {@code vocabulary.drl}
 * @param questions ids of its questions
 */
record BasePack(JsonNode settings, String vocabulary, Set<String> questions) {

  static BasePack of(String name, ClassLoader loader) {
    String folder = CompiledPack.folder(name);
    try {
      return new BasePack(
          new YAMLMapper().readTree(text(name, loader, folder + "pack.yaml")),
          text(name, loader, folder + "vocabulary.drl"),
          Set.copyOf(CompiledPack.open(name, loader).questionIds()));
    } catch (IOException e) {
      throw new AuthorError("pack.yaml", 1, "extends '" + name + "', which cannot be read", e);
    }
  }

  private static String text(String name, ClassLoader loader, String resource) throws IOException {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new AuthorError("pack.yaml", 1, "extends '" + name + "', which is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }
}
