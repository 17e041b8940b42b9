package org.mrskb.slack.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text for a terminal: wrapped prose, unwrapped commands, colour only where it is wanted.
 */
final class Page {
  private static final int LABEL = 10;
  private final StringBuilder out = new StringBuilder();
  private final boolean colour;
  private final int width;

  Page(boolean colour, int width) {
    this.colour = colour;
    this.width = Math.max(60, Math.min(width, 120));
  }

  /** Two characters for private use: they pass for text until the line is laid out. */
  private static final String MARK = "\ue000";

  private static final String UNMARK = "\ue001";

  enum Style {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    GREEN("32"),
    YELLOW("33"),
    RED("31"),
    CYAN("36");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  String styled(Style style, String text) {
    return colour && style != Style.PLAIN
        ? "\u001b[" + style.code + "m" + text + "\u001b[0m"
        : text;
  }

  Page line(String text) {
    out.append(text).append('\n');
    return this;
  }

  Page blank() {
    return line("");
  }

  /** A heading in the margin and prose beside it. */
  Page labelled(String label, String prose) {
    String margin = " ".repeat(LABEL);
    String first = label + " ".repeat(Math.max(1, LABEL - label.length()));
    boolean top = true;
    for (String line : wrapped(prose)) {
      String head = top ? styled(Style.BOLD, first) : margin;
      line(line.isEmpty() ? "" : head + line);
      top = false;
    }
    return this;
  }

  /** A heading in the margin and one styled line beside it. */
  Page marked(String label, String text, Style style) {
    String first = label + " ".repeat(Math.max(1, LABEL - label.length()));
    return line(styled(Style.BOLD, first) + styled(style, printable(text)));
  }

  /** Prose under a heading. */
  Page beside(String prose) {
    for (String line : wrapped(prose)) {
      line(line.isEmpty() ? "" : " ".repeat(LABEL) + line);
    }
    return this;
  }

  /** Words that {@link #marked} shows in colour, once the line is wrapped. */
  static String mark(String words) {
    return MARK + words + UNMARK;
  }

  /** Prose under a heading, with marked words. */
  Page marked(String prose) {
    for (String line : wrapped(prose)) {
      String shown = line.replace(MARK, colour ? "\u001b[33m" : "");
      line(" ".repeat(LABEL) + shown.replace(UNMARK, colour ? "\u001b[0m" : ""));
    }
    return this;
  }

  /** A command as it is: never wrapped, so that it can be copied. */
  Page command(String command) {
    for (String line : command.split("\n", -1)) {
      line("    " + styled(Style.CYAN, printable(line)));
    }
    return this;
  }

  private List<String> wrapped(String prose) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : prose.split("\n(?=\n|- |\\d+\\. )", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : printable(paragraph.replace('\n', ' ')).strip().split(" +", -1)) {
        if (line.length() + word.length() + 1 > width - LABEL && !line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** Text of a paste must not steer the terminal. */
  static String printable(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control =
          (Character.isISOControl(c) && c != '\n' && c != '\t')
              || Character.getType(c) == Character.FORMAT;
      clean.append(control ? '\ufffd' : c);
    }
    return clean.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
