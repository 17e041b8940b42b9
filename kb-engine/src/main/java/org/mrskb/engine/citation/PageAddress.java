package org.mrskb.engine.citation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mrskb.engine.json.JsonTree;

/** Where the pages of a folder are published: told by the page, or by the repository's layout. */
final class PageAddress {
  private static final String SETTINGS = ".openpublishing.publish.config.json";
  private static final List<String> KEYS = List.of("online version", "canonicalUrl", "ms.url");

  private final Path folder;
  private final Path root;
  private final String repository;
  private final List<PageLayout> layouts;

  PageAddress(Path folder, List<PageLayout> layouts) {
    this.folder = folder;
    this.root = root(folder);
    this.repository = repository(root);
    this.layouts = layouts;
  }

  /** The repository that the folder belongs to, or the folder. */
  Path root() {
    return root;
  }

  /** The path from the folder, with slashes. */
  String path(Path file) {
    return slashes(folder.relativize(file));
  }

  /** The page's address, or its path if nobody tells where it is published. */
  String of(Path file, JsonNode head) {
    for (String key : KEYS) {
      String url = head.path(key).asText("").strip();
      if (url.startsWith("https://") && url.chars().noneMatch(Character::isWhitespace)) {
        return url;
      }
    }
    String path = slashes(root.relativize(file));
    for (PageLayout layout : layouts) {
      String rest = layout.repository().equals(repository) ? layout.below(path) : "";
      if (!rest.isEmpty()) {
        return layout.url() + "/" + published(rest);
      }
    }
    return path(file);
  }

  /** Who publishes an address. */
  String publisher(String url) {
    return url.startsWith("https://learn.microsoft.com/")
        ? "Microsoft Learn"
        : folder.getFileName() == null ? folder.toString() : folder.getFileName().toString();
  }

  /** An address without what differs between two ways to write it: language, case, anchor. */
  static String plain(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    int anchor = lower.indexOf('#');
    String page = anchor < 0 ? lower : lower.substring(0, anchor);
    String any = page.replaceFirst("^(https://[^/]+)/[a-z]{2}-[a-z]{2}/", "$1/");
    return any.endsWith("/") ? any.substring(0, any.length() - 1) : any;
  }

  private static String published(String path) {
    String page = path.substring(0, path.length() - ".md".length()).toLowerCase(Locale.ROOT);
    return page.endsWith("/index") ? page.substring(0, page.length() - "index".length()) : page;
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static Path root(Path folder) {
    for (Path up = folder; up != null; up = up.getParent()) {
      if (Files.exists(up.resolve(SETTINGS)) || Files.exists(up.resolve(".git"))) {
        return up;
      }
    }
    return folder;
  }

  private static String repository(Path root) {
    String name = root.getFileName() == null ? "" : root.getFileName().toString();
    Path settings = root.resolve(SETTINGS);
    if (Files.isRegularFile(settings)) {
      try (InputStream in = Files.newInputStream(settings)) {
        String url =
            JsonTree.text(JsonTree.object(in), "git_repository_url_open_to_public_contributors");
        name = url.isEmpty() ? name : url.substring(url.lastIndexOf('/') + 1);
      } catch (IOException e) {
        return name;
      }
    }
    return name;
  }
}
