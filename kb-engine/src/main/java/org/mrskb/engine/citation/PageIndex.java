package org.mrskb.engine.citation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.mrskb.engine.DocsFolder;
import org.mrskb.engine.DocsFolder.Progress;

/**
 * The index of a folder of pages. It lies in a cache and is brought up to date when it is opened:
 * only files whose size or time changed are read again.
 */
public final class PageIndex {
  /** Part of the name of a cached index; a new number makes the next start read all pages again. */
  private static final String FORMAT = "1";

  private static final int PATIENCE = 300;

  private final DocsFolder docs;
  private final Path folder;
  private final List<PageLayout> layouts;

  private PageIndex(DocsFolder docs, Path folder, List<PageLayout> layouts) {
    this.docs = docs;
    this.folder = folder;
    this.layouts = layouts;
  }

  /**
   * Opens the index of a folder.
   *
   * @throws IllegalArgumentException if there is no such folder
   */
  public static ArticleIndex open(
      DocsFolder docs, List<PageLayout> layouts, List<List<String>> synonyms) {
    if (!Files.isDirectory(docs.path())) {
      throw new IllegalArgumentException("'" + docs.path() + "' is no folder.");
    }
    try {
      PageIndex index = new PageIndex(docs, docs.path().toRealPath(), layouts);
      return new ArticleIndex(index.upToDate(), synonyms);
    } catch (IOException e) {
      throw new UncheckedIOException("'" + docs.path() + "' cannot be read: " + e.getMessage(), e);
    }
  }

  private DirectoryReader upToDate() throws IOException {
    Path place = docs.cache().toAbsolutePath().resolve("docs-" + name());
    try {
      Files.createDirectories(place);
    } catch (IOException e) {
      return uncached(place);
    }
    if (!Files.isWritable(place)) {
      return uncached(place);
    }
    try {
      return cached(place);
    } catch (LockObtainFailedException e) {
      throw new IOException("another process is indexing it; try again in a while", e);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      tell("The index in " + place + " is damaged and is made again.");
      clear(place);
      return cached(place);
    }
  }

  private DirectoryReader uncached(Path place) throws IOException {
    tell(place + ": nothing can be written there; the pages are read anew each time.");
    Directory memory = new ByteBuffersDirectory();
    update(memory);
    return DirectoryReader.open(memory);
  }

  private DirectoryReader cached(Path place) throws IOException {
    Directory directory = new NIOFSDirectory(place);
    for (int wait = 0; ; wait++) {
      try {
        update(directory);
        return DirectoryReader.open(directory);
      } catch (LockObtainFailedException e) {
        if (wait == PATIENCE) {
          throw e;
        }
        pause();
      }
    }
  }

  private void update(Directory directory) throws IOException {
    new PageUpdate(directory, folder, new PageParser(new PageAddress(folder, layouts)), listener())
        .run();
  }

  private Consumer<Progress> listener() {
    return docs.progress();
  }

  private void tell(String problem) {
    docs.progress().accept(new Progress(0, 0, problem));
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while another process was indexing it", e);
    }
  }

  private static void clear(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /** One index for each folder and each way to read it. */
  private String name() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String key = FORMAT + "\n" + folder + "\n" + layouts;
      byte[] hash = digest.digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
