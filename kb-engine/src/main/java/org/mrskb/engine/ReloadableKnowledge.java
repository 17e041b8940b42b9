package org.mrskb.engine;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Knowledge that is exchanged while it is used. Who asks takes {@link #get()} once for each
 * question; who decides that there is something new calls {@link #reload()}, on a thread of its own
 * choice.
 *
 * <pre>{@code
 * ReloadableKnowledge knowledge = new ReloadableKnowledge(() -> KnowledgeBase.load(packs));
 * knowledge.get().diagnose(symptom);
 * knowledge.reload();
 * }</pre>
 */
public final class ReloadableKnowledge {
  private final Supplier<KnowledgeBase> source;
  private volatile KnowledgeBase current;

  /**
   * Loads for the first time.
   *
   * @param source loads anew on every call
   * @throws IllegalStateException if what it loads is broken
   */
  public ReloadableKnowledge(Supplier<KnowledgeBase> source) {
    this.source = Objects.requireNonNull(source, "source");
    this.current = whole("The knowledge is broken");
  }

  /** What is known now. It stays as it is, also after a reload. */
  public KnowledgeBase get() {
    return current;
  }

  /**
   * Loads anew and, if all of it can be read, puts it in place at once.
   *
   * @return what is known from now on
   * @throws IllegalStateException if the new knowledge is broken; the old one stays
   */
  public synchronized KnowledgeBase reload() {
    KnowledgeBase fresh = whole("The new knowledge is broken, the old one stays");
    current = fresh;
    return fresh;
  }

  private KnowledgeBase whole(String failure) {
    try {
      KnowledgeBase fresh = source.get();
      fresh.readAll();
      return fresh;
    } catch (RuntimeException | LinkageError e) {
      throw new IllegalStateException(failure + ": " + e.getMessage(), e);
    }
  }
}
