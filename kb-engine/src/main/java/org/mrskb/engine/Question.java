package org.mrskb.engine;

import java.util.List;

/**
 * What would settle a doubt.
 *
 * @param id key for {@link Symptom#withAnswer}
 * @param text the question
 * @param options the answers that are understood; empty if the answer is free text or pasted output
 * @param find commands that show the answer, read-only
 */
public record Question(String id, String text, List<String> options, List<Step> find) {
  public Question {
    options = List.copyOf(options);
    find = List.copyOf(find);
  }
}
