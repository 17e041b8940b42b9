package org.mrskb.engine.inference;

import java.util.function.Supplier;

/**
 * Drools asks the context class loader of the thread for its own parts. In a server, a plug-in or a
 * second copy of this library that is somebody else's, so the thread gets the one of this class
 * while Drools works.
 */
public final class OwnLoader {
  private OwnLoader() {}

  /** Does the work, and gives the thread back as it was. */
  public static <T> T with(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(OwnLoader.class.getClassLoader());
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
