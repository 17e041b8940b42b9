package org.mrskb.engine;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A folder of Markdown pages that a {@link KnowledgeBase} is to search too, for example a clone of
 * a repository behind Microsoft Learn.
 *
 * <pre>{@code
 * KnowledgeBase both = knowledge.withDocs(DocsFolder.of(Path.of("SupportArticles-docs")));
 * }</pre>
 *
 * @param path the folder
 * @param cache where its index is kept, so that only changed files are read the next time
 * @param progress is told of each file that is read; called by the thread that opens the folder
 */
public record DocsFolder(Path path, Path cache, Consumer<Progress> progress) {

  public DocsFolder {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(cache, "cache");
    Objects.requireNonNull(progress, "progress");
  }

  /**
   * One step of reading.
   *
   * @param read files read so far
   * @param all files to read; those that have not changed do not count
   * @param problem what was skipped and why, starting with the name of the file; mostly empty
   */
  public record Progress(int read, int all, String problem) {}

  /** The folder, its index under {@code $XDG_CACHE_HOME/mrskb} or {@code ~/.cache/mrskb}. */
  public static DocsFolder of(Path path) {
    String given = System.getenv("XDG_CACHE_HOME");
    Path home = Path.of(System.getProperty("user.home", "."));
    Path caches = given == null || given.isBlank() ? home.resolve(".cache") : Path.of(given);
    return new DocsFolder(path, caches.resolve("mrskb"), step -> {});
  }

  /** The same folder with its index in another place. */
  public DocsFolder cachedIn(Path folder) {
    return new DocsFolder(path, folder, progress);
  }

  /** The same folder, telling of each file that is read. */
  public DocsFolder reportingTo(Consumer<Progress> listener) {
    return new DocsFolder(path, cache, listener);
  }
}
