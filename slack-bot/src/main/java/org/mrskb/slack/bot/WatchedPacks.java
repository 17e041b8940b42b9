package org.mrskb.slack.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.ReloadableKnowledge;

/**
 * What the bot knows: what comes along, and the packs of {@code MRS_PACKS}. A pack that was
 * replaced is taken over without a restart; a broken one is reported once and the old one stays.
 */
final class WatchedPacks {
  private static final Logger LOG = Logger.getLogger(WatchedPacks.class.getName());

  private final List<Path> files;
  private final ReloadableKnowledge knowledge;
  private List<String> seen;

  /**
   * Loads them.
   *
   * @throws IllegalStateException if one is broken
   */
  WatchedPacks(List<Path> files) {
    this.files = List.copyOf(files);
    this.seen = state();
    this.knowledge =
        new ReloadableKnowledge(
            () -> this.files.isEmpty() ? KnowledgeBase.load() : KnowledgeBase.load(this.files));
  }

  KnowledgeBase knowledge() {
    return knowledge.get();
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** Takes over what changed since the last look. Called by one thread. */
  void look() {
    List<String> now = state();
    if (now.equals(seen)) {
      return;
    }
    seen = now;
    try {
      int causes = knowledge.reload().causes().values().stream().mapToInt(List::size).sum();
      LOG.info("packs were exchanged, " + causes + " causes and topics are known");
    } catch (IllegalStateException e) {
      LOG.warning(e.getMessage());
    }
  }

  private List<String> state() {
    List<String> state = new ArrayList<>();
    for (Path file : files) {
      try {
        BasicFileAttributes at = Files.readAttributes(file, BasicFileAttributes.class);
        state.add(at.size() + " " + at.lastModifiedTime() + " " + at.fileKey());
      } catch (IOException e) {
        state.add("missing");
      }
    }
    return state;
  }
}
