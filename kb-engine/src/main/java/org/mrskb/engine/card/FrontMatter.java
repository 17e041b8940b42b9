package org.mrskb.engine.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Arrays;

/**
 * The YAML between two lines of {@code ---} at the head of a Markdown file.
 *
 * @param values what it says
 * @param body the Markdown behind it
 * @param bodyLine line of the file on which the body starts, from 1
 */
public record FrontMatter(JsonNode values, String body, int bodyLine) {
  private static final YAMLMapper YAML = new YAMLMapper();

  public static FrontMatter split(String file, String text) {
    String[] lines = text.split("\n", -1);
    if (!lines[0].strip().equals("---")) {
      throw new AuthorError(
          file, 1, "the file must start with front matter between two lines of ---");
    }
    int end = 1;
    while (end < lines.length && !lines[end].strip().equals("---")) {
      end++;
    }
    if (end == lines.length) {
      throw new AuthorError(file, 1, "the front matter has no closing line of ---");
    }
    String yaml = String.join("\n", Arrays.copyOfRange(lines, 1, end));
    String body = String.join("\n", Arrays.copyOfRange(lines, end + 1, lines.length));
    try {
      return new FrontMatter(YAML.readTree(yaml), body, end + 2);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
      throw new AuthorError(
          file, line, "the front matter is no valid YAML: " + e.getOriginalMessage(), e);
    }
  }
}
