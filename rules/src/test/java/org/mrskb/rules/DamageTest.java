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
    DAMAGES.put("code fence", (t, r) -> "```\n" + t + "\n```");
  }

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
            (kind, damage) ->
                tests.add(
                    dynamicTest(label + ", " + kind, () -> check(symptom, kind, damage, label))));
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
    one.path("answers")
        .fields()
        .forEachRemaining(f -> answers.put(f.getKey(), f.getValue().asText()));
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
}
