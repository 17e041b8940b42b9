package org.mrskb.engine.citation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Markdown of Microsoft Learn without what only its publishing system understands. */
final class PageText {
  private static final long LONGEST = 4 << 20;

  private PageText() {}

  /**
   * Reads a file.
   *
   * @throws IOException with words for the user if the file is no readable text
   */
  static String read(Path file) throws IOException {
    try {
      if (Files.size(file) > LONGEST) {
        throw new IOException("larger than 4 MB");
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      if (text.indexOf('\0') >= 0) {
        throw new IOException("no text");
      }
      String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
      return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    } catch (CharacterCodingException e) {
      throw new IOException("no UTF-8 text", e);
    } catch (AccessDeniedException e) {
      throw new IOException("not readable for this user", e);
    }
  }

  static boolean hasFrontMatter(String text) {
    int line = text.indexOf('\n');
    return line > 0 && text.substring(0, line).strip().equals("---");
  }

  static String withoutFrontMatter(String text) {
    int end = hasFrontMatter(text) ? text.indexOf("\n---", 3) : -1;
    int line = end < 0 ? -1 : text.indexOf('\n', end + 1);
    return end < 0 ? text : line < 0 ? "" : text.substring(line + 1);
  }

  /** Drops comments and the lines of the page's layout; code stays as it is. */
  static String plain(String markdown) {
    List<String> lines = new ArrayList<>();
    Fence fence = new Fence();
    boolean comment = false;
    for (String line : markdown.split("\n", -1)) {
      if (!comment && fence.isCode(line)) {
        lines.add(line);
        continue;
      }
      StringBuilder kept = new StringBuilder();
      comment = withoutComments(line, comment, kept);
      if (!isLayout(kept.toString().strip())) {
        lines.add(kept.toString());
      }
    }
    return String.join("\n", lines);
  }

  /** Copies what is no comment and tells whether a comment goes on in the next line. */
  private static boolean withoutComments(String line, boolean within, StringBuilder kept) {
    boolean comment = within;
    int at = 0;
    while (at < line.length()) {
      int next = line.indexOf(comment ? "-->" : "<!--", at);
      if (!comment) {
        kept.append(line, at, next < 0 ? line.length() : next);
      }
      if (next < 0) {
        return comment;
      }
      at = next + (comment ? 3 : 4);
      comment = !comment;
    }
    return comment;
  }

  private static boolean isLayout(String line) {
    return line.startsWith(":::")
        || line.startsWith("[!VIDEO")
        || line.startsWith("> [!VIDEO")
        || line.startsWith("> [!div");
  }
}
