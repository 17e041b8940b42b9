package org.mrskb.engine.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.mrskb.engine.Step;
import org.mrskb.engine.Step.Effect;

/**
 * Reads {@code card.md}: front matter, one paragraph, and the sections Check, Fix and If it
 * persists.
 */
public final class CardParser {
  private static final Set<String> KEYS =
      Set.of("title", "severity", "where", "cites", "as-of", "formerly");
  private static final Parser MARKDOWN =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  private final Vocabulary words;

  /** What a pack allows its cards to say. */
  public record Vocabulary(
      List<String> severities, List<String> places, Map<String, String> shells) {}

  public CardParser(Vocabulary words) {
    this.words = words;
  }

  public Card parse(String file, String family, String cause, String markdown) {
    FrontMatter head = FrontMatter.split(file, markdown);
    head.values()
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                throw new AuthorError(
                    file, 1, "unknown key '" + key + "'; a card has " + new TreeSet<>(KEYS));
              }
            });
    List<String> cites = new ArrayList<>();
    head.values().path("cites").forEach(n -> cites.add(n.asText()));
    Body body = new Body(file, head);
    body.read();
    return new Card(
        cause,
        family,
        required(file, head.values(), "title"),
        oneOf(file, head.values(), "severity", words.severities()),
        oneOf(file, head.values(), "where", words.places()),
        required(file, head.values(), "as-of"),
        body.summary.strip(),
        body.sections.getOrDefault("check", List.of()),
        ordered(body.sections.getOrDefault("fix", List.of())),
        body.persists.strip(),
        cites,
        List.of());
  }

  private static String required(String file, JsonNode values, String key) {
    String value = values.path(key).asText("").strip();
    if (value.isEmpty()) {
      throw new AuthorError(file, 1, "the front matter lacks '" + key + "'");
    }
    return value;
  }

  private static String oneOf(String file, JsonNode values, String key, List<String> allowed) {
    String value = required(file, values, key);
    if (!allowed.contains(value)) {
      throw new AuthorError(file, 1, key + " is '" + value + "'; it must be one of " + allowed);
    }
    return value;
  }

  /** A card that offers an irreversible step before a harmless one is a trap. */
  private static List<Step> ordered(List<Step> steps) {
    List<Step> sorted = new ArrayList<>(steps);
    List<Step> finals = sorted.stream().filter(s -> s.effect() == Effect.IRREVERSIBLE).toList();
    sorted.removeAll(finals);
    sorted.addAll(finals);
    return sorted;
  }

  private final class Body {
    private final String file;
    private final String[] lines;
    private final int firstLine;
    private final Map<String, List<Step>> sections = new HashMap<>();
    private final StringBuilder pending = new StringBuilder();
    private String section = "";
    private String summary = "";
    private String persists = "";

    Body(String file, FrontMatter head) {
      this.file = file;
      this.lines = head.body().split("\n", -1);
      this.firstLine = head.bodyLine();
    }

    void read() {
      Node document = MARKDOWN.parse(String.join("\n", lines));
      for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof Heading heading) {
          flush();
          section = sectionName(heading);
        } else if (node instanceof FencedCodeBlock fence) {
          command(fence);
        } else {
          prose(source(node));
        }
      }
      flush();
      if (summary.isBlank()) {
        throw new AuthorError(
            file, firstLine, "one paragraph must say what is wrong and why it shows like this");
      }
    }

    private String sectionName(Heading heading) {
      StringBuilder text = new StringBuilder();
      for (Node n = heading.getFirstChild(); n != null; n = n.getNext()) {
        text.append(n instanceof Text t ? t.getLiteral() : "");
      }
      String name = text.toString().strip().toLowerCase(Locale.ROOT);
      if (!Set.of("check", "fix", "if it persists").contains(name)) {
        throw new AuthorError(
            file,
            line(heading),
            "unknown section '" + text + "'; a card has Check, Fix and If it persists");
      }
      return name;
    }

    private void prose(String text) {
      List<Step> steps = sections.get(section);
      boolean commandSection = section.equals("check") || section.equals("fix");
      if (commandSection && text.startsWith("Expect") && steps != null && pending.isEmpty()) {
        Step last = steps.remove(steps.size() - 1);
        steps.add(
            new Step(
                last.instruction(),
                last.command(),
                last.shell(),
                last.shellTitle(),
                last.effect(),
                text));
      } else {
        pending.append(pending.isEmpty() ? "" : "\n\n").append(text);
      }
    }

    private void command(FencedCodeBlock fence) {
      if (!section.equals("check") && !section.equals("fix")) {
        throw new AuthorError(file, line(fence), "commands belong under Check or Fix");
      }
      Map<String, String> marks = marks(fence);
      String shell = marks.getOrDefault("shell", "");
      if (!words.shells().containsKey(shell)) {
        throw new AuthorError(
            file,
            line(fence),
            "mark the command like ```powershell {shell=ems effect=read}; shell is one of "
                + words.shells().keySet());
      }
      Effect effect = effect(marks.getOrDefault("effect", ""), line(fence));
      if (section.equals("check") && effect != Effect.READ) {
        throw new AuthorError(file, line(fence), "a check only reads; move the command to Fix");
      }
      sections
          .computeIfAbsent(section, s -> new ArrayList<>())
          .add(
              new Step(
                  pending.toString().strip(),
                  fence.getLiteral().stripTrailing(),
                  shell,
                  words.shells().get(shell),
                  effect,
                  ""));
      pending.setLength(0);
    }

    private Effect effect(String word, int line) {
      for (Effect effect : Effect.values()) {
        if (effect.name().toLowerCase(Locale.ROOT).equals(word)) {
          return effect;
        }
      }
      throw new AuthorError(
          file,
          line,
          "effect is '" + word + "'; it must be read, change, disruptive or irreversible");
    }

    private Map<String, String> marks(FencedCodeBlock fence) {
      Map<String, String> marks = new HashMap<>();
      String info = fence.getInfo() == null ? "" : fence.getInfo();
      int open = info.indexOf('{');
      int close = info.indexOf('}');
      if (open >= 0 && close > open) {
        for (String part : info.substring(open + 1, close).strip().split(" +", -1)) {
          int equals = part.indexOf('=');
          if (equals > 0) {
            marks.put(part.substring(0, equals), part.substring(equals + 1));
          }
        }
      }
      return marks;
    }

    private void flush() {
      String text = pending.toString().strip();
      pending.setLength(0);
      if (text.isEmpty()) {
        return;
      }
      switch (section) {
        case "" -> summary = text;
        case "if it persists" -> persists = text;
        default ->
            sections
                .computeIfAbsent(section, s -> new ArrayList<>())
                .add(new Step(text, "", "", "", Effect.READ, ""));
      }
    }

    private String source(Node node) {
      StringBuilder text = new StringBuilder();
      int last = -1;
      for (SourceSpan span : node.getSourceSpans()) {
        if (span.getLineIndex() != last) {
          text.append(text.isEmpty() ? "" : "\n").append(lines[span.getLineIndex()].strip());
          last = span.getLineIndex();
        }
      }
      return text.toString();
    }

    private int line(Node node) {
      return firstLine + node.getSourceSpans().get(0).getLineIndex();
    }
  }
}
