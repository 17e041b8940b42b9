package org.mrskb.engine.citation;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Takes the blocks of one section apart: prose, commands, tables. */
final class BodyReader {
  private static final Parser MARKDOWN = Parser.builder().maxOpenBlockParsers(100).build();

  private final StringBuilder text = new StringBuilder();
  private final List<String> sentences = new ArrayList<>();
  private final StringBuilder commands = new StringBuilder();
  private final StringBuilder tables = new StringBuilder();

  static Node parse(String markdown) {
    return MARKDOWN.parse(Tables.fenced(markdown));
  }

  /** The body that some Markdown without headings stands for. */
  static Section.Body read(String markdown) {
    BodyReader reader = new BodyReader();
    reader.addChildren(parse(markdown));
    return reader.body();
  }

  Section.Body body() {
    return new Section.Body(
        text.toString().strip(), sentences, commands.toString().strip(), tables.toString().strip());
  }

  private void addChildren(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      add(node);
    }
  }

  void add(Node node) {
    if (node instanceof FencedCodeBlock fence) {
      if (Tables.MARK.equals(fence.getInfo())) {
        table(fence.getLiteral());
      } else {
        command(fence.getInfo(), fence.getLiteral());
      }
    } else if (node instanceof IndentedCodeBlock code) {
      command("", code.getLiteral());
    } else if (node instanceof HtmlBlock html) {
      table(withoutTags(html.getLiteral()));
    } else if (node instanceof Paragraph || node instanceof Heading) {
      paragraph(inline(node));
    } else if (!(node instanceof ThematicBreak)) {
      addChildren(node);
    }
  }

  private void paragraph(String content) {
    String prose = withoutAlert(content).strip();
    if (!prose.isEmpty()) {
      text.append(prose).append("\n\n");
      sentences.addAll(Sentences.of(prose));
    }
  }

  private void command(String info, String literal) {
    String marks = info == null ? "" : info;
    text.append("```")
        .append(marks)
        .append('\n')
        .append(literal.stripTrailing())
        .append("\n```\n\n");
    commands.append(literal.stripTrailing()).append('\n');
  }

  private void table(String rows) {
    String shown = rows.strip();
    if (!shown.isEmpty()) {
      text.append(shown).append("\n\n");
      tables.append(shown).append('\n');
    }
  }

  /** An alert of Microsoft Learn starts with its kind: {@code [!NOTE]}. */
  private static String withoutAlert(String prose) {
    int close = prose.startsWith("[!") ? prose.indexOf(']') : -1;
    return close < 0 ? prose : prose.substring(close + 1);
  }

  /** The words of a paragraph or a heading; code keeps its back-ticks, links lose their target. */
  static String inline(Node parent) {
    StringBuilder words = new StringBuilder();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text t) {
        words.append(t.getLiteral());
      } else if (node instanceof Code code) {
        words.append('`').append(code.getLiteral()).append('`');
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        words.append(inQuote(parent) && node instanceof HardLineBreak ? "\n" : " ");
      } else if (node instanceof HtmlInline html) {
        words.append(html.getLiteral().startsWith("<br") ? " " : "");
      } else if (!(node instanceof Image)) {
        words.append(inline(node));
      }
    }
    return words.toString();
  }

  private static boolean inQuote(Node node) {
    return node.getParent() instanceof BlockQuote;
  }

  private static String withoutTags(String html) {
    StringBuilder plain = new StringBuilder();
    boolean tag = false;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      tag = tag ? c != '>' : c == '<';
      if (!tag && c != '>') {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
