package org.mrskb.engine.citation;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The pages of a folder, with what tells whether one has changed. Links are not followed. */
final class PageFiles extends SimpleFileVisitor<Path> {
  private static final Set<String> NO_PAGES = Set.of("includes", "_includes", "node_modules");
  private static final Set<String> NO_PAGE = Set.of("toc.md", "license.md", "security.md");

  private final Path folder;
  private final Map<Path, String> stamps = new TreeMap<>();
  private final List<Path> unreadable = new ArrayList<>();

  private PageFiles(Path folder) {
    this.folder = folder;
  }

  static PageFiles in(Path folder) throws IOException {
    PageFiles files = new PageFiles(folder);
    Files.walkFileTree(folder, files);
    return files;
  }

  /** Each page with its size and time. */
  Map<Path, String> stamps() {
    return stamps;
  }

  /** What the file system refused to show. */
  List<Path> unreadable() {
    return unreadable;
  }

  static String stamp(BasicFileAttributes file) {
    return file.size() + " " + file.lastModifiedTime().toMillis();
  }

  static String stamp(Path file) {
    try {
      return stamp(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (IOException e) {
      return "gone";
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    String name = String.valueOf(directory.getFileName()).toLowerCase(Locale.ROOT);
    boolean skip = name.startsWith(".") || NO_PAGES.contains(name);
    return skip && !directory.equals(folder)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (file.toString().indexOf('\n') >= 0) {
      unreadable.add(file);
    } else if (attributes.isRegularFile() && name.endsWith(".md") && !NO_PAGE.contains(name)) {
      stamps.put(file, stamp(attributes));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException cause) {
    unreadable.add(file);
    return FileVisitResult.CONTINUE;
  }
}
