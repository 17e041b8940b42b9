package org.mrskb.engine.citation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mrskb.engine.card.AuthorError;
import org.mrskb.engine.card.FrontMatter;

/**
 * Reads an article: front matter with its sources, then one {@code ## Heading {#id}} per topic,
 * each ending with lines {@code Source: key, "heading at the source"}.
 */
final class ArticleParser {
  private final String file;
  private final String article;
  private final FrontMatter head;
  private final Map<String, JsonNode> sources = new LinkedHashMap<>();
  private final List<Section> sections = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private ArticleParser(String file, String article, FrontMatter head) {
    this.file = file;
    this.article = article;
    this.head = head;
  }

  public static List<Section> parse(String file, String article, String markdown) {
    ArticleParser run = new ArticleParser(file, article, FrontMatter.split(file, markdown));
    run.readHead();
    run.readBody();
    return run.sections;
  }

  private void readHead() {
    for (String key : List.of("title", "as-of", "status")) {
      if (head.values().path(key).asText("").isBlank()) {
        throw new AuthorError(file, 1, "the front matter lacks '" + key + "'");
      }
    }
    for (JsonNode source : head.values().path("sources")) {
      for (String key : List.of("key", "title", "publisher", "url", "date", "licence")) {
        if (source.path(key).asText("").isBlank()) {
          throw new AuthorError(file, 1, "a source lacks '" + key + "'");
        }
      }
      sources.put(source.path("key").asText(), source);
    }
  }

  private void readBody() {
    String[] lines = head.body().split("\n", -1);
    Topic topic = null;
    boolean fenced = false;
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      boolean fence = line.stripLeading().startsWith("```");
      if (!fenced && line.startsWith("## ")) {
        finish(topic);
        topic = new Topic(line.substring(3).strip(), head.bodyLine() + i);
      } else if (topic != null) {
        topic.add(line, fenced, head.bodyLine() + i);
      } else if (!line.isBlank()) {
        throw new AuthorError(
            file, head.bodyLine() + i, "text before the first '## Heading {#id}'");
      }
      fenced = fence != fenced;
    }
    finish(topic);
  }

  private void finish(Topic topic) {
    if (topic == null) {
      return;
    }
    if (topic.from.isEmpty()) {
      throw new AuthorError(
          file, topic.line, "the section names no source; end it with: Source: key, \"heading\"");
    }
    if (!ids.add(topic.id)) {
      throw new AuthorError(file, topic.line, "two sections are called '" + topic.id + "'");
    }
    sections.add(
        new Section(
            article,
            topic.id,
            head.values().path("title").asText(),
            topic.heading,
            BodyReader.read(topic.text.toString()),
            topic.from));
  }

  private final class Topic {
    private final int line;
    private final String heading;
    private final String id;
    private final StringBuilder text = new StringBuilder();
    private final List<Section.Source> from = new ArrayList<>();

    Topic(String headingLine, int line) {
      this.line = line;
      int open = headingLine.indexOf("{#");
      int close = headingLine.indexOf('}', Math.max(0, open));
      if (open < 0 || close < 0) {
        throw new AuthorError(file, line, "the heading needs an id: ## Heading {#id}");
      }
      heading = headingLine.substring(0, open).strip();
      id = headingLine.substring(open + 2, close).strip();
    }

    void add(String line, boolean fenced, int number) {
      if (!fenced && line.startsWith("Source: ")) {
        from.add(source(line.substring(8), number));
        return;
      }
      text.append(line).append('\n');
    }

    private Section.Source source(String reference, int number) {
      int comma = reference.indexOf(',');
      String key = (comma < 0 ? reference : reference.substring(0, comma)).strip();
      JsonNode page = sources.get(key);
      if (page == null) {
        throw new AuthorError(
            file, number, "no source is called '" + key + "'; known: " + sources.keySet());
      }
      String quoted = comma < 0 ? "" : reference.substring(comma + 1).strip();
      String at =
          quoted.length() > 1 && quoted.startsWith("\"")
              ? quoted.substring(1, quoted.length() - 1)
              : quoted;
      return new Section.Source(
          page.path("title").asText(),
          page.path("publisher").asText(),
          page.path("url").asText(),
          at,
          page.path("date").asText());
    }
  }
}
