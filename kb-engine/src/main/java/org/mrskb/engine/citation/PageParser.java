package org.mrskb.engine.citation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.mrskb.engine.card.FrontMatter;

/**
 * Reads a page as Microsoft Learn keeps it: front matter, alerts, tabs, includes, tables, comments.
 * Each heading begins a section, and so does each tab.
 */
final class PageParser {
  private final PageAddress addresses;

  /**
   * A page.
   *
   * @param sections its sections, those without content left out
   * @param included the files it includes
   * @param problems what could not be read of it
   */
  record Page(List<Section> sections, Set<Path> included, List<String> problems) {}

  PageParser(PageAddress addresses) {
    this.addresses = addresses;
  }

  /**
   * Reads a page.
   *
   * @throws IOException if the file is no readable text
   * @throws org.mrskb.engine.card.AuthorError if its front matter is broken
   */
  Page parse(Path file) throws IOException {
    String path = addresses.path(file);
    String text = PageText.read(file);
    JsonNode head =
        PageText.hasFrontMatter(text)
            ? FrontMatter.split(path, text).values()
            : MissingNode.getInstance();
    Includes includes = new Includes(addresses.root());
    String body = includes.into(file, PageText.withoutFrontMatter(text));
    Run run = new Run(path, head, addresses.of(file, head));
    run.read(BodyReader.parse(PageText.plain(body)));
    return new Page(run.sections, includes.files(), includes.problems());
  }

  private final class Run {
    private final String path;
    private final String url;
    private final String date;
    private final List<Section> sections = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private BodyReader body = new BodyReader();
    private String title;
    private String heading;
    private String tab = "";

    Run(String path, JsonNode head, String url) {
      this.path = path;
      this.url = url;
      this.date = date(head.path("ms.date").asText(""));
      this.title = title(head.path("title").asText(""));
      this.heading = title;
    }

    void read(Node document) {
      for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof Heading h && isTab(h)) {
          finish();
          tab = BodyReader.inline(h).strip();
        } else if (node instanceof Heading h) {
          finish();
          tab = "";
          heading = Sentences.oneLine(BodyReader.inline(h));
          title = title.isEmpty() ? heading : title;
        } else if (node instanceof ThematicBreak && !tab.isEmpty()) {
          finish();
          tab = "";
        } else {
          body.add(node);
        }
      }
      finish();
    }

    private void finish() {
      Section.Body read = body.body();
      body = new BodyReader();
      if (read.isEmpty()) {
        return;
      }
      String name = heading.isEmpty() ? path : heading;
      String anchor = anchor(name);
      String id = tab.isEmpty() ? anchor : anchor + "-" + anchor(tab);
      String unique = id;
      for (int n = 1; !ids.add(unique); n++) {
        unique = id + "-" + n;
      }
      String page = title.isEmpty() ? path : title;
      boolean top = sections.isEmpty() || !url.startsWith("https://");
      Section.Source source =
          new Section.Source(
              page, addresses.publisher(url), top ? url : url + "#" + anchor, name, date);
      String shown = tab.isEmpty() ? name : name + " (" + tab + ")";
      sections.add(new Section(path, unique, page, shown, read, List.of(source)));
    }
  }

  private static boolean isTab(Heading heading) {
    return heading.getFirstChild() instanceof Link link
        && link.getNext() == null
        && link.getDestination().startsWith("#tab/");
  }

  private static String title(String given) {
    int site = given.lastIndexOf(" | Microsoft ");
    return Sentences.oneLine(site > 0 ? given.substring(0, site) : given);
  }

  /** Microsoft Learn writes month/day/year. */
  private static String date(String given) {
    String[] part = given.strip().split("/", -1);
    if (part.length == 3 && part[2].length() == 4) {
      return part[2] + "-" + twoDigits(part[0]) + "-" + twoDigits(part[1]);
    }
    return given.strip().length() == 10 && given.strip().charAt(4) == '-' ? given.strip() : "";
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  /** The anchor that the site makes of a heading. */
  private static String anchor(String heading) {
    StringBuilder anchor = new StringBuilder();
    String lower = heading.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
        anchor.append(c);
      } else if (c == ' ') {
        anchor.append('-');
      }
    }
    return anchor.toString();
  }
}
