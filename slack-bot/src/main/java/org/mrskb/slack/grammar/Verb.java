package org.mrskb.slack.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words a command starts with, the same in Slack and in the console. */
public enum Verb {
  WHY("why", "<code, error, or a whole paste>", "what causes this, how to check it, how to fix it"),
  WHERE("where", "<scenario>", "which side needs MRS Proxy, and which endpoint type"),
  EXPLAIN("explain", "<cause-id> [paste]", "the page of a cause; with a paste, why or why not"),
  DOCS("docs", "<words>", "passages of the articles, with links"),
  FACTS("facts", "<paste>", "what was understood of a paste, each fact with its place"),
  HELP("help", "[command]", "this overview");

  private final String word;
  private final String operand;
  private final String does;

  Verb(String word, String operand, String does) {
    this.word = word;
    this.operand = operand;
    this.does = does;
  }

  public String word() {
    return word;
  }

  public String operand() {
    return operand;
  }

  public String does() {
    return does;
  }

  public static Optional<Verb> of(String word) {
    return Arrays.stream(values()).filter(v -> v.word.equalsIgnoreCase(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Verb::word).toList();
  }
}
