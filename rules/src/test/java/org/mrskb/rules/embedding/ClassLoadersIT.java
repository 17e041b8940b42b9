package org.mrskb.rules.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * The library where application servers and plug-ins put it: in a class loader that is not the one
 * of the program, with a context class loader that knows nothing of it, and more than once.
 */
class ClassLoadersIT {

  /** One copy of the library with all it depends on, seen through reflection. */
  private static final class Copy implements AutoCloseable {
    private final URLClassLoader loader;
    private final Object knowledge;
    private final Method diagnose;
    private final Method symptom;
    private final Method json;
    private final Method explain;
    private final Method page;

    private Copy(URLClassLoader loader) throws ReflectiveOperationException {
      this.loader = loader;
      Class<?> base = loader.loadClass("org.mrskb.engine.KnowledgeBase");
      Class<?> text = loader.loadClass("org.mrskb.engine.Symptom");
      Class<?> answer = loader.loadClass("org.mrskb.engine.Diagnosis");
      knowledge = base.getMethod("load").invoke(null);
      diagnose = base.getMethod("diagnose", text);
      symptom = text.getMethod("of", String.class);
      Class<?> writer = loader.loadClass("org.mrskb.engine.json.AnswerJson");
      json = writer.getMethod("of", answer);
      explain = base.getMethod("explain", String.class, text);
      page = writer.getMethod("of", loader.loadClass("org.mrskb.engine.Explanation"));
    }

    static Copy loaded() throws IOException, ReflectiveOperationException {
      return new Copy(isolated());
    }

    String answer(String error) throws ReflectiveOperationException {
      Object asked = symptom.invoke(null, error);
      return (String) json.invoke(null, diagnose.invoke(knowledge, asked))
          + page.invoke(null, explain.invoke(knowledge, "mrs-proxy-disabled", asked));
    }

    @Override
    public void close() throws IOException {
      loader.close();
    }
  }

  private static URLClassLoader isolated() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path jar : Consumer.jars()) {
      urls.add(url(jar));
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }

  private interface Work<T> {
    T run() throws Exception;
  }

  private static <T> T withContext(ClassLoader context, Work<T> work) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(context);
    try {
      return work.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void assertProxyIsOff(String answer) {
    assertThat(answer)
        .contains(
            "\"schema\": \"mrskb/1\"",
            "\"cause\": \"mrs-proxy-disabled\"",
            "\"likely\"",
            "\"outcome\": \"found\"");
  }

  @Test
  void noContextClassLoader() throws Exception {
    withContext(
        null,
        () -> {
          try (Copy copy = Copy.loaded()) {
            assertProxyIsOff(copy.answer(Consumer.ERROR));
          }
          return "";
        });
  }

  @Test
  void aContextClassLoaderThatKnowsNothingOfTheLibrary() throws Exception {
    withContext(
        ClassLoader.getPlatformClassLoader(),
        () -> {
          try (Copy copy = Copy.loaded()) {
            assertProxyIsOff(copy.answer(Consumer.ERROR));
          }
          return "";
        });
  }

  @Test
  void aContextClassLoaderOfAnotherCopy() throws Exception {
    try (URLClassLoader other = isolated()) {
      withContext(
          other,
          () -> {
            try (Copy copy = Copy.loaded()) {
              assertProxyIsOff(copy.answer(Consumer.ERROR));
            }
            return "";
          });
    }
  }

  @Test
  void twoCopiesDiagnoseSideBySide() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try (Copy one = Copy.loaded();
        Copy two = Copy.loaded()) {
      assertThat(one.knowledge.getClass()).isNotEqualTo(two.knowledge.getClass());
      String expected = one.answer(Consumer.ERROR);
      assertProxyIsOff(expected);
      List<Callable<String>> work = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        Copy copy = i % 2 == 0 ? one : two;
        work.add(() -> copy.answer(Consumer.ERROR));
      }
      for (Future<String> answer : pool.invokeAll(work)) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdown();
    }
  }
}
