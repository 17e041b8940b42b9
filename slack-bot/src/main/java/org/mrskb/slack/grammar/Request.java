package org.mrskb.slack.grammar;

import java.util.List;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;

/**
 * What a user asked for.
 *
 * @param verb the command
 * @param text everything behind it, without blanks at the ends
 * @param withoutNames whether {@code --redact names} stood before it
 */
public record Request(Verb verb, String text, boolean withoutNames) {
  /** Chats make a dash of two hyphens. */
  private static final List<String> REDACT = List.of("--redact", "\u2014redact", "\u2013redact");

  private static final String NAMES = "names";

  public Request(Verb verb, String text) {
    this(verb, text, false);
  }

  /**
   * Reads a line such as {@code why 403}. The empty line asks for help.
   *
   * @throws UnknownVerbException if the first word is no command
   */
  public static Request parse(String line) {
    String stripped = line.strip();
    if (stripped.isEmpty()) {
      return new Request(Verb.HELP, "");
    }
    int end = 0;
    while (end < stripped.length() && !Character.isWhitespace(stripped.charAt(end))) {
      end++;
    }
    String word = stripped.substring(0, end);
    Verb verb = Verb.of(word).orElseThrow(() -> new UnknownVerbException(word));
    String text = stripped.substring(end).strip();
    for (String option : REDACT) {
      String rest = text.startsWith(option) ? text.substring(option.length()).strip() : "";
      if (rest.regionMatches(true, 0, NAMES, 0, NAMES.length())
          && (rest.length() == NAMES.length()
              || Character.isWhitespace(rest.charAt(NAMES.length())))) {
        return new Request(verb, rest.substring(NAMES.length()).strip(), true);
      }
    }
    return new Request(verb, text);
  }

  /** A text that was sent with the request, names replaced if the user wants that. */
  public Symptom symptom(Symptom sent) {
    return withoutNames ? sent.withoutNames() : sent;
  }

  /** The first word is none of the commands. Carries the nearest ones. */
  public static final class UnknownVerbException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // immutable lists are serializable
    private final List<String> nearest;

    public UnknownVerbException(String word) {
      this(word, KnowledgeBase.nearest(word, Verb.words()));
    }

    private UnknownVerbException(String word, List<String> nearest) {
      super(
          "'"
              + word
              + "' is no command."
              + (nearest.isEmpty()
                  ? " Commands are " + String.join(", ", Verb.words()) + "."
                  : " Did you mean " + nearest.get(0) + "?"));
      this.nearest = List.copyOf(nearest);
    }

    public List<String> nearest() {
      return nearest;
    }
  }
}
