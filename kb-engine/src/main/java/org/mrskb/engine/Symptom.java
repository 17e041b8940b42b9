package org.mrskb.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.mrskb.engine.paste.StandIns;
import org.mrskb.engine.paste.TextDecoder;

/**
 * What the user sends: a code, an error, a report or a whole paste, with what was said besides and
 * the answers given to earlier questions. A follow-up is the same symptom with one more answer;
 * nothing is kept between calls.
 *
 * @param text the paste as the user sent it; offsets of {@link Evidence} point into it
 * @param context what the user says besides, empty if nothing
 * @param answers question id to answer, in the order given
 */
public record Symptom(String text, String context, Map<String, String> answers) {

  public Symptom {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(context, "context");
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  public static Symptom of(String text) {
    return new Symptom(text, "", Map.of());
  }

  /**
   * Text in any encoding a console or an editor writes: UTF-8, UTF-16 with or without a mark,
   * Windows-1252.
   *
   * @throws IllegalArgumentException if the bytes are no text
   */
  public static Symptom of(byte[] bytes) {
    return of(TextDecoder.decode(bytes));
  }

  /**
   * The same symptom with stand-ins in the place of mail addresses, host names and names of users.
   * They are as long as the names, so offsets stay; commands of an answer show placeholders for
   * them. Passwords and tokens stay: they are masked where a diagnosis reads the text.
   */
  public Symptom withoutNames() {
    StandIns names = new StandIns();
    Map<String, String> said = new LinkedHashMap<>();
    String replaced = names.replace(text);
    String besides = names.replace(context);
    answers.forEach((question, answer) -> said.put(question, names.replace(answer)));
    return new Symptom(replaced, besides, said);
  }

  public Symptom withContext(String said) {
    return new Symptom(text, said, answers);
  }

  /**
   * The same symptom with one more answer; a second answer to the same question replaces the first.
   */
  public Symptom withAnswer(String question, String answer) {
    Map<String, String> more = new LinkedHashMap<>(answers);
    more.put(question, answer);
    return new Symptom(text, context, more);
  }
}
