package org.mrskb.engine.card;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mrskb.engine.Step;
import org.mrskb.engine.paste.RecordFields;
import org.mrskb.engine.paste.StandIns;

/**
 * Puts values of the user's paste into commands. A value gets in only if all facts that have it
 * agree on it, it fits its field's grammar, and it can be quoted for the place where it stands;
 * otherwise the reader sees {@code <placeholder>}.
 */
public final class Filler {
  private final Collection<? extends Record> facts;
  private final Map<String, Value> values = new HashMap<>();

  /**
   * What facts have in a field.
   *
   * @param texts none if no fact has it or it may not be filled in
   */
  private record Value(Shape shape, Set<String> texts) {}

  public Filler(Collection<? extends Record> facts) {
    this.facts = facts;
  }

  private Value find(String field) {
    Shape shape = null;
    Set<String> texts = new LinkedHashSet<>();
    for (Record fact : facts) {
      Object value = RecordFields.value(fact, field);
      Shape allowed = value == null ? null : shape(fact, field);
      if (allowed != null) {
        shape = shape == null ? allowed : shape;
        texts.add(value.toString());
      }
    }
    return new Value(shape, texts);
  }

  private static Shape shape(Record fact, String field) {
    RecordComponent component = RecordFields.component(fact.getClass(), field);
    Fillable fillable = component == null ? null : component.getAnnotation(Fillable.class);
    return fillable == null ? null : fillable.value();
  }

  public List<Step> fill(List<Step> steps) {
    return steps.stream().map(this::fill).toList();
  }

  private Step fill(Step step) {
    return step.command().contains("{{")
        ? new Step(
            step.instruction(),
            fill(step.command(), step.shell()),
            step.shell(),
            step.shellTitle(),
            step.effect(),
            step.expect())
        : step;
  }

  String fill(String command, String shell) {
    StringBuilder out = new StringBuilder();
    char quote = 0;
    int i = 0;
    while (i < command.length()) {
      if (command.startsWith("{{", i)) {
        int end = command.indexOf("}}", i);
        if (end > 0) {
          out.append(value(command.substring(i + 2, end).strip(), quote, shell));
          i = end + 2;
          continue;
        }
      }
      char c = command.charAt(i++);
      out.append(c);
      if (c == '`' && quote != '\'' && i < command.length()) {
        out.append(command.charAt(i++));
      } else if (c == '"' || c == '\'') {
        quote = quote == 0 ? c : quote == c ? 0 : quote;
      } else if (c == '\n') {
        quote = 0;
      }
    }
    return out.toString();
  }

  private String value(String name, char quote, String shell) {
    String placeholder = "<" + name + ">";
    Value value = values.computeIfAbsent(name, this::find);
    if (value.texts.size() != 1) {
      return placeholder;
    }
    String text = value.texts.iterator().next();
    Shape shape = value.shape;
    if (!shape.accepts(text) || StandIns.isIn(text)) {
      return placeholder;
    }
    boolean bare = shape == Shape.HOST || shape == Shape.GUID || shape == Shape.NUMBER;
    if (shell.equals("cmd")) {
      return bare ? text : placeholder;
    }
    return switch (quote) {
      case '"' -> shape.isPlain() ? text : placeholder;
      case '\'' -> text.replace("'", "''");
      default -> bare ? text : "'" + text.replace("'", "''") + "'";
    };
  }
}
