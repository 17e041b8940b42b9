package org.mrskb.engine.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.mrskb.engine.Citation;
import org.mrskb.engine.Condition;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.Evidence;
import org.mrskb.engine.Explanation;
import org.mrskb.engine.Finding;
import org.mrskb.engine.Observation;
import org.mrskb.engine.Passage;
import org.mrskb.engine.Question;
import org.mrskb.engine.Reading;
import org.mrskb.engine.Step;

/**
 * Answers as JSON, schema {@code mrskb/1}, see {@link #schema()}. Fields come in a fixed order; a
 * list without entries is {@code []}.
 */
public final class AnswerJson {
  /**
   * Name of the shape of the answers. A field is never removed and never changes its meaning within
   * one name.
   */
  public static final String SCHEMA = "mrskb/1";

  private static final JsonFactory JSON = new JsonFactory();

  private final StringWriter text = new StringWriter();
  private final JsonGenerator out;

  private AnswerJson(boolean pretty) throws IOException {
    out = JSON.createGenerator(text);
    if (pretty) {
      Separators separators =
          Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
      out.setPrettyPrinter(new DefaultPrettyPrinter(separators));
    }
  }

  private interface Body {
    void write(AnswerJson json) throws IOException;
  }

  private static String object(boolean pretty, Body body) {
    try {
      AnswerJson json = new AnswerJson(pretty);
      json.out.writeStartObject();
      json.out.writeStringField("schema", SCHEMA);
      body.write(json);
      json.out.writeEndObject();
      json.out.close();
      return json.text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JSON Schema (draft 2020-12) of every answer that this class writes. */
  public static String schema() {
    try (InputStream in = AnswerJson.class.getResourceAsStream("answer.schema.json")) {
      return new String(
          Objects.requireNonNull(in, "answer.schema.json").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line, for JSON Lines; {@code id} comes first if it is not empty. */
  public static String line(String id, Diagnosis diagnosis) {
    return object(
        false,
        json -> {
          if (!id.isEmpty()) {
            json.out.writeStringField("id", id);
          }
          json.diagnosis(diagnosis);
        });
  }

  /** An object for a line that could not be answered. */
  public static String error(String id, int line, String message) {
    return object(
        false,
        json -> {
          if (!id.isEmpty()) {
            json.out.writeStringField("id", id);
          }
          json.out.writeNumberField("line", line);
          json.out.writeStringField("error", message);
        });
  }

  public static String of(Diagnosis diagnosis) {
    return object(true, json -> json.diagnosis(diagnosis));
  }

  public static String of(Explanation explanation) {
    return object(true, json -> json.explanation(explanation));
  }

  public static String ofPassages(List<Passage> passages) {
    return object(true, json -> json.array("passages", passages, json::passage));
  }

  public static String of(Reading reading) {
    return object(
        true,
        json -> {
          json.array("facts", reading.facts(), json::observation);
          json.array("notices", reading.notices(), json.out::writeString);
        });
  }

  /** Commands of the grammar with what they do. */
  public static String ofCommands(Map<String, String> commands) {
    return object(
        true,
        json -> {
          json.out.writeObjectFieldStart("commands");
          for (Map.Entry<String, String> entry : commands.entrySet()) {
            json.out.writeStringField(entry.getKey(), entry.getValue());
          }
          json.out.writeEndObject();
        });
  }

  private interface Writer<T> {
    void write(T value) throws IOException;
  }

  private <T> void array(String name, Collection<T> values, Writer<T> writer) throws IOException {
    out.writeArrayFieldStart(name);
    for (T value : values) {
      writer.write(value);
    }
    out.writeEndArray();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void diagnosis(Diagnosis d) throws IOException {
    array("findings", d.findings(), this::finding);
    array("questions", d.questions(), this::question);
    array("ruledOut", d.ruledOut(), this::ruledOut);
    array("advice", d.advice(), this::finding);
    array("unmatched", d.unmatched(), this::evidence);
    array("notices", d.notices(), out::writeString);
  }

  private void ruledOut(Diagnosis.RuledOut ruledOut) throws IOException {
    out.writeStartObject();
    out.writeStringField("cause", ruledOut.cause());
    out.writeStringField("title", ruledOut.title());
    array("evidence", ruledOut.evidence(), this::evidence);
    out.writeEndObject();
  }

  private void finding(Finding f) throws IOException {
    out.writeStartObject();
    out.writeStringField("cause", f.cause());
    out.writeStringField("family", f.family());
    out.writeStringField("certainty", word(f.certainty()));
    page(f);
    out.writeEndObject();
  }

  private void page(Finding f) throws IOException {
    out.writeStringField("title", f.title());
    out.writeStringField("severity", f.severity());
    out.writeStringField("where", f.where());
    out.writeStringField("summary", f.summary());
    array("evidence", f.evidence(), this::evidence);
    array("conditions", f.conditions(), this::condition);
    array("checks", f.checks(), this::step);
    array("fixes", f.fixes(), this::step);
    out.writeStringField("ifItPersists", f.ifItPersists());
    array("citations", f.citations(), this::citation);
    out.writeStringField("asOf", f.asOf());
  }

  private void evidence(Evidence e) throws IOException {
    out.writeStartObject();
    out.writeNumberField("start", e.start());
    out.writeNumberField("end", e.end());
    out.writeStringField("text", e.text());
    out.writeStringField("fact", e.fact());
    out.writeStringField("source", e.source());
    out.writeEndObject();
  }

  private void condition(Condition c) throws IOException {
    out.writeStartObject();
    out.writeStringField("condition", c.text());
    out.writeStringField("outcome", word(c.outcome()));
    out.writeEndObject();
  }

  private void step(Step s) throws IOException {
    out.writeStartObject();
    out.writeStringField("instruction", s.instruction());
    if (!s.command().isEmpty()) {
      out.writeStringField("shell", s.shell());
      out.writeStringField("effect", word(s.effect()));
      out.writeStringField("command", s.command());
      out.writeStringField("expect", s.expect());
    }
    out.writeEndObject();
  }

  private void citation(Citation c) throws IOException {
    out.writeStartObject();
    out.writeStringField("article", c.article());
    out.writeStringField("section", c.section());
    out.writeStringField("heading", c.heading());
    out.writeStringField("snippet", c.snippet());
    out.writeStringField("source", c.source());
    out.writeStringField("publisher", c.publisher());
    out.writeStringField("url", c.url());
    out.writeStringField("date", c.date());
    out.writeEndObject();
  }

  private void question(Question q) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", q.id());
    out.writeStringField("text", q.text());
    array("options", q.options(), out::writeString);
    array("find", q.find(), this::step);
    out.writeEndObject();
  }

  private void explanation(Explanation e) throws IOException {
    out.writeStringField("cause", e.page().cause());
    out.writeStringField("family", e.page().family());
    out.writeStringField("outcome", word(e.outcome()));
    if (e.outcome() == Explanation.Outcome.FOUND) {
      out.writeStringField("certainty", word(e.page().certainty()));
    }
    page(e.page());
    array("rules", e.rules(), this::rule);
    array("questions", e.questions(), this::question);
  }

  private void rule(Explanation.Rule r) throws IOException {
    out.writeStartObject();
    out.writeStringField("rule", r.name());
    out.writeBooleanField("fired", r.fired());
    array("conditions", r.conditions(), this::condition);
    out.writeEndObject();
  }

  private void passage(Passage p) throws IOException {
    out.writeStartObject();
    out.writeFieldName("citation");
    citation(p.citation());
    out.writeStringField("text", p.text());
    out.writeArrayFieldStart("highlights");
    for (Passage.Highlight h : p.highlights()) {
      out.writeStartObject();
      out.writeNumberField("start", h.start());
      out.writeNumberField("end", h.end());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void observation(Observation o) throws IOException {
    out.writeStartObject();
    out.writeStringField("fact", o.fact());
    out.writeObjectFieldStart("fields");
    for (Map.Entry<String, Object> field : o.fields().entrySet()) {
      out.writeFieldName(field.getKey());
      value(field.getValue());
    }
    out.writeEndObject();
    array("evidence", o.evidence(), this::evidence);
    out.writeEndObject();
  }

  private void value(Object value) throws IOException {
    if (value instanceof Boolean b) {
      out.writeBoolean(b);
    } else if (value instanceof Integer i) {
      out.writeNumber(i);
    } else if (value instanceof Long l) {
      out.writeNumber(l);
    } else if (value instanceof Collection<?> list) {
      out.writeStartArray();
      for (Object entry : list) {
        value(entry);
      }
      out.writeEndArray();
    } else {
      out.writeString(String.valueOf(value));
    }
  }
}
