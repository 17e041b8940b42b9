package org.mrskb.engine.citation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Puts the text of {@code [!INCLUDE [name](file.md)]} in its place. Never reads outside the
 * repository, never runs in a circle, and stops at a size no page has.
 */
final class Includes {
  private static final String MARK = "[!include";
  private static final int DEEPEST = 5;
  private static final int LONGEST = 4 << 20;

  private final Path root;
  private final Set<Path> files = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();
  private int length;

  Includes(Path root) {
    this.root = root;
  }

  /** Every file that is named, missing or not; a page is read again when one of them changes. */
  Set<Path> files() {
    return files;
  }

  List<String> problems() {
    return problems;
  }

  String into(Path page, String text) {
    return into(page, text, 0);
  }

  private String into(Path page, String text, int depth) {
    String lower = text.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(MARK);
    if (at < 0 || lower.length() != text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int open = text.indexOf("](", at);
      int close = open < 0 ? -1 : text.indexOf(')', open);
      int end = close < 0 ? -1 : text.indexOf(']', close);
      int line = text.indexOf('\n', at);
      if (end < 0 || (line >= 0 && line < end)) {
        at = lower.indexOf(MARK, at + 1);
        continue;
      }
      out.append(text, from, at).append(included(page, text.substring(open + 2, close), depth));
      from = end + 1;
      at = lower.indexOf(MARK, from);
    }
    return out.append(text.substring(from)).toString();
  }

  private String included(Path page, String target, int depth) {
    String name = target.strip();
    try {
      Path file =
          name.startsWith("~/")
              ? root.resolve(name.substring(2)).normalize()
              : page.resolveSibling(name).normalize();
      if (!file.startsWith(root)) {
        problems.add("the included file '" + name + "' lies outside the folder");
        return "";
      }
      files.add(file);
      if (!Files.isRegularFile(file)) {
        problems.add("the included file '" + name + "' is missing");
        return "";
      }
      if (depth >= DEEPEST) {
        problems.add("the included file '" + name + "' includes too many others in turn");
        return "";
      }
      Path real = file.toRealPath();
      if (!real.startsWith(root)) {
        problems.add("the included file '" + name + "' lies outside the folder");
        return "";
      }
      String text = PageText.read(real);
      length += text.length();
      if (length > LONGEST) {
        problems.add("the included files are too long");
        return "";
      }
      return into(real, PageText.withoutFrontMatter(text), depth + 1).strip();
    } catch (IOException | InvalidPathException e) {
      problems.add("the included file '" + name + "' cannot be read");
      return "";
    }
  }
}
