package org.mrskb.slack.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mrskb.engine.Symptom;

/** Finds out what the words behind a command are: text, files, or {@code -} for standard input. */
final class Input {
  private static final List<String> ENDINGS =
      List.of(
          ".txt", ".log", ".json", ".xml", ".clixml", ".csv", ".htm", ".html", ".md", ".evtx",
          ".zip");

  /** What is read of a file, in bytes; an answer says what it left out of that. */
  private static final int MOST = 100 << 20;

  private Input() {}

  /**
   * The symptom.
   *
   * @throws UsageError if there is nothing, a file is missing or is no text
   */
  static Symptom symptom(List<String> words, Console console) {
    if (words.equals(List.of("-")) || (words.isEmpty() && !console.typed())) {
      return notEmpty(fromStandardInput(console));
    }
    if (words.isEmpty()) {
      throw new UsageError(
          "Say what the error is: mrs why 403, mrs why \"<text>\", mrs why FILE, or pipe it: … | mrs why -");
    }
    if (words.stream().allMatch(Input::isFile)) {
      if (words.size() == 1) {
        return notEmpty(read(Path.of(words.get(0)), console));
      }
      StringBuilder all = new StringBuilder();
      for (String word : words) {
        all.append(all.isEmpty() ? "" : "\n\n").append(read(Path.of(word), console).text());
      }
      return notEmpty(Symptom.of(all.toString()));
    }
    for (String word : words) {
      if (looksLikeFile(word) && !isFile(word)) {
        throw new UsageError(
            "There is no file '"
                + word
                + "'. To ask about the words themselves, put them in quotes with a blank.");
      }
    }
    return notEmpty(Symptom.of(String.join(" ", words)));
  }

  private static Symptom notEmpty(Symptom symptom) {
    if (symptom.text().isBlank()) {
      throw new UsageError("There is no text to look at: the input is empty.");
    }
    return symptom;
  }

  private static Symptom fromStandardInput(Console console) {
    try {
      return Symptom.of(console.readAll());
    } catch (IOException e) {
      throw new UsageError("Standard input cannot be read: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new UsageError("Standard input: " + e.getMessage());
    }
  }

  private static Symptom read(Path file, Console console) {
    try (InputStream in = Files.newInputStream(file)) {
      Symptom symptom = Symptom.of(bytes(in, Files.size(file)));
      if (in.read() >= 0) {
        console
            .err()
            .println("mrs: of '" + file + "' the first " + (MOST >> 20) + " MB were read.");
      }
      return symptom;
    } catch (IOException e) {
      throw new UsageError("'" + file + "' cannot be read: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new UsageError("'" + file + "': " + e.getMessage());
    }
  }

  /** The beginning of a file, in one array of its size: a long export fits into memory once. */
  private static byte[] bytes(InputStream in, long size) throws IOException {
    byte[] bytes = new byte[(int) Math.min(MOST, size)];
    int read = in.readNBytes(bytes, 0, bytes.length);
    return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
  }

  private static boolean isFile(String word) {
    try {
      return word.length() < 1024 && word.indexOf('\n') < 0 && Files.isRegularFile(Path.of(word));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean looksLikeFile(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean name =
        word.length() < 1024
            && word.chars().noneMatch(Character::isWhitespace)
            && !lower.contains("://");
    return name && ENDINGS.stream().anyMatch(lower::endsWith);
  }
}
