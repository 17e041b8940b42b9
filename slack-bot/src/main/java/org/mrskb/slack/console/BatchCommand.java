package org.mrskb.slack.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;
import org.mrskb.engine.json.AnswerJson;
import org.mrskb.engine.json.JsonTree;

/**
 * {@code mrs batch}: JSON Lines in, one answer a line out, in order, holding one line at a time.
 */
final class BatchCommand extends ConsoleCommand {
  private static final int LONGEST_LINE = 16 << 20;
  private static final int BAR = 30;

  private final RedactOption redact = new RedactOption(this);
  private final PackOption packs = new PackOption(this);

  BatchCommand(Console console) {
    super(console);
  }

  @Override
  String name() {
    return "batch";
  }

  @Override
  String operand() {
    return "< cases.jsonl";
  }

  @Override
  String does() {
    return "answers {\"id\",\"text\",\"context\"?} line by line, as JSON Lines";
  }

  @Override
  int run() throws IOException {
    if (console().typed()) {
      throw new UsageError("batch reads JSON Lines from standard input: mrs batch < cases.jsonl");
    }
    KnowledgeBase knowledge = packs.knowledge();
    long total = console().in().available();
    long read = 0;
    int number = 0;
    try (BufferedReader lines = console().reader()) {
      for (String line = LongLines.next(lines, LONGEST_LINE);
          line != null;
          line = LongLines.next(lines, LONGEST_LINE)) {
        number++;
        read += line.length() + 1;
        if (!line.isBlank()) {
          console().out().println(answer(knowledge, line, number));
        }
        progress(number, read, total);
      }
    }
    if (console().watched()) {
      console().err().println();
    }
    return Main.OK;
  }

  private String answer(KnowledgeBase knowledge, String line, int number) {
    String id = "";
    try {
      Map<String, Object> entry = JsonTree.object(line);
      Object given = entry.get("id");
      id = given == null ? "" : given.toString();
      if (!(entry.get("text") instanceof String text)) {
        return AnswerJson.error(
            id, number, "the line has no \"text\"; write {\"id\":\"…\",\"text\":\"…\"}");
      }
      Symptom symptom = Symptom.of(text).withContext(JsonTree.text(entry, "context"));
      return AnswerJson.line(id, knowledge.diagnose(redact.apply(symptom)));
    } catch (IOException e) {
      return AnswerJson.error(id, number, "the line is no JSON object: " + firstLine(e));
    } catch (RuntimeException e) {
      return AnswerJson.error(id, number, "the line could not be answered: " + e);
    }
  }

  private static String firstLine(IOException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private void progress(int lines, long read, long total) {
    if (!console().watched() || (lines % 20 != 0 && read < total)) {
      return;
    }
    int done = total <= 0 ? 0 : (int) Math.min(BAR, read * BAR / total);
    console().err().print("\r[" + "#".repeat(done) + " ".repeat(BAR - done) + "] " + lines);
    console().err().flush();
  }
}
