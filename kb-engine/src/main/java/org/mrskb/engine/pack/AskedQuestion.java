package org.mrskb.engine.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mrskb.engine.Step;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Span;

/**
 * A question as its author wrote it.
 *
 * @param text the question
 * @param options answer to the text that it stands for: an answer is read like a paste of that
 *     text; empty for free text
 * @param find commands that show the answer
 */
public record AskedQuestion(String id, String text, Map<String, String> options, List<Step> find) {
  private static final int MOST_SHOWN = 60;

  public AskedQuestion {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    find = List.copyOf(find);
  }

  /**
   * What an answer says, as evidence.
   *
   * @throws IllegalArgumentException if it is none of the options
   */
  public String reads(String answer) {
    if (options.isEmpty()) {
      return answer;
    }
    for (Map.Entry<String, String> option : options.entrySet()) {
      if (option.getKey().equalsIgnoreCase(answer.strip())) {
        return option.getValue();
      }
    }
    throw new IllegalArgumentException(
        "'"
            + masked(answer)
            + "' does not answer "
            + id
            + "; the answers are "
            + String.join(", ", options.keySet()));
  }

  /** The beginning of an answer, without a secret that it may hold. */
  private static String masked(String answer) {
    Paste paste = Paste.of("answer", answer);
    return paste.originalText(new Span(0, Math.min(MOST_SHOWN, answer.length())));
  }
}
