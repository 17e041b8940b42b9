package org.mrskb.engine.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mrskb.engine.CaseFacts;

/**
 * The facts of a case, written down. Belongs to the release that wrote it: a fact, a field or a
 * value that this release does not know makes the whole unreadable, rather than another case.
 */
public final class FactsJson {
  private static final JsonFactory JSON = new JsonFactory();

  private FactsJson() {}

  public static String of(CaseFacts facts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      out.writeArrayFieldStart("answered");
      for (String id : facts.answered()) {
        out.writeString(id);
      }
      out.writeEndArray();
      out.writeArrayFieldStart("parts");
      for (CaseFacts.Part part : facts.parts()) {
        write(out, part);
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, CaseFacts.Part part) throws IOException {
    out.writeStartObject();
    out.writeStringField("source", part.source());
    out.writeArrayFieldStart("words");
    for (String words : part.words()) {
      out.writeString(words);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("facts");
    for (CaseFacts.Fact fact : part.facts()) {
      out.writeStartObject();
      out.writeStringField("is", fact.fact().getClass().getSimpleName());
      for (Map.Entry<String, Object> field : fact.told().entrySet()) {
        out.writeFieldName(field.getKey());
        value(out, field.getValue());
      }
      out.writeStringField("@", String.valueOf(fact.whole()));
      for (Map.Entry<String, Integer> field : fact.fields().entrySet()) {
        out.writeStringField("@" + field.getKey(), String.valueOf(field.getValue()));
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void value(JsonGenerator out, Object value) throws IOException {
    if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object element : list) {
        value(out, element);
      }
      out.writeEndArray();
    } else {
      out.writeString(value instanceof Enum<?> e ? e.name() : value.toString());
    }
  }

  /**
   * Reads facts back.
   *
   * @param types the kinds of facts there are, by simple name
   * @return empty if it is not what this release writes
   */
  public static Optional<CaseFacts> read(
      String text, Function<String, Optional<Class<? extends Record>>> types) {
    try {
      Map<String, Object> json = JsonTree.object(text);
      if (!json.containsKey("parts") || !json.containsKey("answered")) {
        return Optional.empty();
      }
      List<CaseFacts.Part> parts = new ArrayList<>();
      for (Map<String, Object> part : JsonTree.objects(json, "parts")) {
        List<CaseFacts.Fact> facts = new ArrayList<>();
        for (Map<String, Object> fact : JsonTree.objects(part, "facts")) {
          facts.add(fact(fact, types));
        }
        parts.add(
            new CaseFacts.Part(
                JsonTree.text(part, "source"), JsonTree.texts(part, "words"), facts));
      }
      return Optional.of(
          new CaseFacts(parts, new LinkedHashSet<>(JsonTree.texts(json, "answered"))));
    } catch (IOException
        | ReflectiveOperationException
        | IllegalArgumentException
        | ClassCastException
        | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static CaseFacts.Fact fact(
      Map<String, Object> json, Function<String, Optional<Class<? extends Record>>> types)
      throws ReflectiveOperationException {
    Class<? extends Record> type =
        types.apply(JsonTree.text(json, "is")).orElseThrow(IllegalArgumentException::new);
    Map<String, Object> told = new LinkedHashMap<>();
    Map<String, Integer> fields = new LinkedHashMap<>();
    json.forEach(
        (name, value) -> {
          if (name.length() > 1 && name.charAt(0) == '@') {
            fields.put(name.substring(1), Integer.valueOf((String) value));
          } else if (!name.equals("is") && !name.equals("@")) {
            told.put(name, value);
          }
        });
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] shape = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      shape[i] = components[i].getType();
      values[i] = value(told.remove(components[i].getName()), components[i].getGenericType());
    }
    if (!told.isEmpty()) {
      throw new IllegalArgumentException("fields that are not known");
    }
    return new CaseFacts.Fact(
        type.getDeclaredConstructor(shape).newInstance(values),
        Integer.parseInt(JsonTree.text(json, "@")),
        fields);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object value(Object json, Type type) {
    if (json == null) {
      return null;
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return ((List<?>) json)
          .stream().map(e -> value(e, list.getActualTypeArguments()[0])).toList();
    }
    String text = (String) json;
    if (type == String.class) {
      return text;
    } else if (type == Integer.class || type == int.class) {
      return Integer.valueOf(text);
    } else if (type == Long.class || type == long.class) {
      return Long.valueOf(text);
    } else if (type == Boolean.class || type == boolean.class) {
      return text.equals("true");
    } else if (type instanceof Class<?> c && c.isEnum()) {
      return Enum.valueOf((Class) c, text);
    }
    throw new IllegalArgumentException("a field of type " + type + " cannot be carried");
  }
}
