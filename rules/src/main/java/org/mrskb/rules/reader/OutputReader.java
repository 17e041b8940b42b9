package org.mrskb.rules.reader;

import java.util.List;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.ProgramOutput;

/**
 * Tells pasted output from a question that a person typed, so that words in a log are not taken for
 * a request for advice. Runs after the readers of layouts.
 */
final class OutputReader implements Reader {
  /** Nobody types a longer question. */
  private static final int LONGEST_QUESTION = 1500;

  private static final int LONGEST_LINE = 500;
  private static final List<String> STARTS =
      List.of(
          "PS C:\\",
          "[PS]",
          "#Fields",
          "#Software",
          "<",
          "{",
          "}",
          "+ ",
          "at Microsoft.",
          "at System.");

  @Override
  public void read(Paste paste, Sightings sightings) {
    int lines = 0;
    int output = 0;
    boolean log = false;
    Span first = null;
    for (Span line : paste.lines()) {
      String text = paste.slice(line).strip();
      if (text.isEmpty()) {
        continue;
      }
      lines++;
      boolean logged = isTimed(text) || isSeparated(text);
      if (logged
          || sightings.isClaimed(paste, line)
          || STARTS.stream().anyMatch(text::startsWith)) {
        output++;
        log |= logged;
        first = first == null ? line : first;
      }
    }
    boolean isLong = paste.text().length() > LONGEST_QUESTION;
    if (isLong && first == null) {
      first = new Span(0, Math.min(LONGEST_LINE, paste.text().length()));
    }
    if (first != null && (log || isLong || output * 2 >= lines)) {
      sightings.add(Draft.of(ProgramOutput.class).put("lines", output, first).build(paste));
    }
  }

  /** A line that starts with a date or a time. */
  private static boolean isTimed(String line) {
    int digits = 0;
    int marks = 0;
    for (int i = 0; i < Math.min(line.length(), 18); i++) {
      char c = line.charAt(i);
      digits += Character.isDigit(c) ? 1 : 0;
      marks += c == '-' || c == '/' || c == '.' || c == ':' ? 1 : 0;
      if (i == 0 && !Character.isDigit(c) && c != '[') {
        return false;
      }
    }
    return digits >= 8 && marks >= 3;
  }

  /** A line of a log or a table file: many fields and hardly a sentence. */
  private static boolean isSeparated(String line) {
    int commas = 0;
    for (int i = 0; i < line.length(); i++) {
      char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
      commas += (line.charAt(i) == ',' || line.charAt(i) == ';') && next != ' ' ? 1 : 0;
    }
    return commas > 5;
  }
}
