package org.mrskb.rules.embedding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything in one jar, with the lists of services joined as every tool for it can do. */
class FatJarIT {
  private static final String SERVICES = "META-INF/services/";

  /** Which of several files of one name stays. */
  private enum Keeps {
    FIRST,
    LAST
  }

  @ParameterizedTest
  @EnumSource(Keeps.class)
  void oneJarDiagnoses(Keeps keeps, @TempDir Path folder) throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (Path jar : Consumer.jars()) {
      add(jar, keeps, entries);
    }
    addClasses(entries);
    Path fat = folder.resolve("helpdesk.jar");
    write(entries, fat);
    Consumer.assertSolved(
        Consumer.java(folder, "True\nno\n", List.of("-jar", fat.toString(), Consumer.ERROR)));
  }

  private static void add(Path jar, Keeps keeps, Map<String, byte[]> entries) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> all = file.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String name = entry.getName();
        if (entry.isDirectory()
            || name.equals("META-INF/MANIFEST.MF")
            || name.endsWith("module-info.class")) {
          continue;
        }
        try (InputStream in = file.getInputStream(entry)) {
          byte[] content = in.readAllBytes();
          if (name.startsWith(SERVICES)) {
            entries.merge(name, content, FatJarIT::joined);
          } else if (keeps == Keeps.LAST || !entries.containsKey(name)) {
            entries.put(name, content);
          }
        }
      }
    }
  }

  private static byte[] joined(byte[] a, byte[] b) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(a);
    both.write('\n');
    both.writeBytes(b);
    return both.toByteArray();
  }

  private static void addClasses(Map<String, byte[]> entries) throws IOException {
    List<Path> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Consumer.CLASSES)) {
      files.filter(Files::isRegularFile).forEach(classes::add);
    }
    for (Path file : classes) {
      entries.put(
          Consumer.CLASSES.relativize(file).toString().replace('\\', '/'),
          Files.readAllBytes(file));
    }
  }

  private static void write(Map<String, byte[]> entries, Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Consumer.MAIN);
    manifest.getMainAttributes().put(new Attributes.Name("Multi-Release"), "true");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
  }
}
