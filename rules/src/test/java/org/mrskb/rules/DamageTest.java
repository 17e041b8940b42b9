package org.mrskb.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.Finding;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;
import org.mrskb.engine.pack.PackSource;

/** What consoles, chats and mail programs do to a text does not change what is found in it. */
class DamageTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();
  private static final Map<String, BiFunction<String, Random, String>> DAMAGES =
      new LinkedHashMap<>();

  static {
    DAMAGES.put("lines quoted with >", (t, r) -> "> " + t.replace("\n", "\n> "));
    DAMAGES.put("lines quoted as a chat stores it", (t, r) -> "&gt; " + t.replace("\n", "\n&gt; "));
    DAMAGES.put("no-break spaces", (t, r) -> t.replace(' ', '\u00a0'));
    DAMAGES.put("zero-width spaces", DamageTest::zeroWidth);
    DAMAGES.put("escaped entities", (t, r) -> escaped(t));
    DAMAGES.put("smart quotes", (t, r) -> smart(t));
    DAMAGES.put("Windows line ends", (t, r) -> t.replace("\n", "\r\n"));
    DAMAGES.put("byte order mark", (t, r) -> "\ufeff" + t);
    DAMAGES.put("colours", (t, r) -> "\u001b[31;1m" + t.replace("\n", "\u001b[0m\n\u001b[31m"));
    DAMAGES.put("UTF-8 read as Windows-1252", (t, r) -> mojibake(t));
    DAMAGES.put("indentation", (t, r) -> "    " + t.replace("\n", "\n    "));
    DAMAGES.put("a console of 100 columns", (t, r) -> wrapped(t, 100));
    DAMAGES.put("a console of 80 columns", (t, r) -> wrapped(t, 80));
    DAMAGES.put("links of a chat", (t, r) -> linked(t));
    DAMAGES.put("paragraphs of a web page", (t, r) -> paragraphs(t));
    DAMAGES.put("UTF-16 without a mark", (t, r) -> wide(t));
    DAMAGES.put("code fence", (t, r) -> "```\n" + t + "\n```");
  }

  /** Cases that a damage changes for a good reason. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "mrs-proxy-import-timeout 2, a console of 80 columns",
          "the text is broken already, and a second break leaves no long line before the first",
          "locked-move-target 2, a console of 80 columns",
          "the text is broken inside the same name already, and a second break cuts it in three",
          "pf-source-mailbox-guid-wrong 2, a console of 80 columns",
          "the text is quoted already, and the break leaves a line without its quote sign",
          "cross-tenant-x500-missing 8, a console of 80 columns",
          "the rows of a Markdown table are cut, so its values are not compared: silence, no guess");

  @TestFactory
  Stream<DynamicNode> findingsStayTheSame() {
    List<DynamicNode> all = new ArrayList<>();
    for (PackSource.Folder folder : PackSource.open(Path.of("")).folders()) {
      List<DynamicNode> tests = new ArrayList<>();
      int number = 0;
      for (JsonNode one : cases(folder)) {
        number++;
        Symptom symptom = symptom(one);
        String label = folder.cause() + " " + number;
        DAMAGES.forEach(
            (kind, damage) -> {
              String name = label + ", " + kind;
              if (!EXCEPTIONS.containsKey(name)) {
                tests.add(dynamicTest(name, () -> check(symptom, kind, damage, label)));
              }
            });
      }
      all.add(DynamicContainer.dynamicContainer(folder.cause(), tests));
    }
    return all.stream();
  }

  private static void check(
      Symptom symptom, String kind, BiFunction<String, Random, String> damage, String label) {
    Random random = new Random(20_26 + label.hashCode());
    String damaged = damage.apply(symptom.text(), random);
    Symptom sent = new Symptom(damaged, symptom.context(), symptom.answers());
    assertThat(findings(sent)).as(kind + ": " + damaged).isEqualTo(findings(symptom));
  }

  private static List<String> findings(Symptom symptom) {
    Diagnosis diagnosis = KNOWLEDGE.diagnose(symptom);
    return diagnosis.findings().stream().map(DamageTest::line).toList();
  }

  private static String line(Finding finding) {
    return finding.cause() + " " + finding.certainty();
  }

  private static Iterable<JsonNode> cases(PackSource.Folder folder) {
    try {
      return new YAMLMapper().readTree(folder.cases().toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Symptom symptom(JsonNode one) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> answer : one.path("answers").properties()) {
      answers.put(answer.getKey(), answer.getValue().asText());
    }
    return new Symptom(one.path("text").asText(), one.path("context").asText(""), answers);
  }

  private static String zeroWidth(String text, Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(text.charAt(i));
      if (random.nextInt(6) == 0) {
        out.append(random.nextBoolean() ? '\u200b' : '\u00ad');
      }
    }
    return out.toString();
  }

  private static String escaped(String text) {
    return text.contains("&") || text.contains("<")
        ? text
        : text.replace(">", "&gt;").replace("\"", "&quot;");
  }

  private static String smart(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean opens = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      out.append(
          switch (c) {
            case '\'' -> opens ? '\u2018' : '\u2019';
            case '"' -> opens ? '\u201c' : '\u201d';
            default -> c;
          });
    }
    return out.toString();
  }

  private static String mojibake(String text) {
    byte[] bytes = smart(text).getBytes(StandardCharsets.UTF_8);
    return new String(bytes, Charset.forName("windows-1252"));
  }

  /** The way a console breaks what is longer than its window. */
  private static String wrapped(String text, int columns) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      for (int at = 0; at == 0 || at < line.length(); at += columns) {
        out.append(line, at, Math.min(line.length(), at + columns)).append('\n');
      }
    }
    return out.substring(0, out.length() - 1);
  }

  private static String linked(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int url = text.indexOf("https://"); url >= 0; url = text.indexOf("https://", at)) {
      int end = url;
      while (end < text.length() && "'\"<>|,;) \n\t".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      String address = text.substring(url, end);
      boolean linked = url > 0 && "<|".indexOf(text.charAt(url - 1)) >= 0;
      out.append(text, at, url).append(linked ? address : "<" + address + "|" + address + ">");
      at = end;
    }
    return out.append(text.substring(at)).toString();
  }

  private static String paragraphs(String text) {
    return text.contains("<") || text.contains("&")
        ? text
        : "<p>" + text.replace("\r", "").replace(">", "&gt;").replace("\n", "</p>\n<p>") + "</p>";
  }

  private static String wide(String text) {
    boolean western = text.chars().filter(c -> c < 256).count() * 5 > text.length() * 4L;
    return !western || text.length() < 4
        ? text
        : Symptom.of(text.getBytes(StandardCharsets.UTF_16LE)).text();
  }
}
