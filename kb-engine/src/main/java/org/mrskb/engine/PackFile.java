package org.mrskb.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Packs out of a jar or a folder of compiled files. It is read once and whole: what happens to the
 * file afterwards does not touch the knowledge that came from it, and no file stays open.
 */
final class PackFile {
  private static final String PACKS = "META-INF/mrskb/";
  private static final String SERVICE = "META-INF/services/" + KnowledgePack.class.getName();

  private PackFile() {}

  /**
   * The packs of a file.
   *
   * @param parent knows the facts that the pack's rules join
   * @throws IllegalArgumentException if it is no pack
   */
  static List<KnowledgePack> open(Path file, ClassLoader parent) {
    Map<String, byte[]> entries;
    try {
      entries = Files.isDirectory(file) ? folder(file) : jar(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The pack " + file + " cannot be read: " + e.getMessage(), e);
    }
    PackLoader loader = new PackLoader(file, entries, parent);
    List<KnowledgePack> packs = new ArrayList<>(providers(file, entries, loader));
    for (String entry : entries.keySet()) {
      if (entry.startsWith(PACKS) && entry.endsWith("/pack.json")) {
        String name = entry.substring(PACKS.length(), entry.length() - "/pack.json".length());
        if (packs.stream().noneMatch(p -> p.name().equals(name))) {
          packs.add(new FilePack(name, file, loader));
        }
      }
    }
    if (packs.isEmpty()) {
      throw new IllegalArgumentException(
          file + " is no pack: it holds no " + PACKS + "<name>/pack.json. Build it: mrs check");
    }
    return packs;
  }

  private static Map<String, byte[]> folder(Path folder) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        entries.put(name, Files.readAllBytes(file));
      }
    }
    return entries;
  }

  private static Map<String, byte[]> jar(Path file) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return entries;
  }

  /** Packs with readers of their own name their class, as {@code ServiceLoader} wants. */
  private static List<KnowledgePack> providers(
      Path file, Map<String, byte[]> entries, ClassLoader loader) {
    List<KnowledgePack> packs = new ArrayList<>();
    String list = new String(entries.getOrDefault(SERVICE, new byte[0]), StandardCharsets.UTF_8);
    for (String line : list.split("\n", -1)) {
      int comment = line.indexOf('#');
      String name = (comment < 0 ? line : line.substring(0, comment)).strip();
      if (!name.isEmpty()) {
        packs.add(provider(file, name, loader));
      }
    }
    return packs;
  }

  private static KnowledgePack provider(Path file, String name, ClassLoader loader) {
    try {
      return Class.forName(name, true, loader)
          .asSubclass(KnowledgePack.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalArgumentException("The pack " + file + " cannot load " + name + ": " + e, e);
    }
  }

  /** Classes and resources of the file; everything else comes from the parent. */
  private static final class PackLoader extends ClassLoader {
    private final ProtectionDomain origin;
    private final Map<String, byte[]> entries;

    PackLoader(Path file, Map<String, byte[]> entries, ClassLoader parent) {
      super(parent);
      this.entries = entries;
      this.origin = origin(file);
    }

    private static ProtectionDomain origin(Path file) {
      try {
        Certificate[] none = null;
        return new ProtectionDomain(new CodeSource(file.toUri().toURL(), none), null);
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(e);
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] code = entries.get(name.replace('.', '/') + ".class");
      if (code == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, code, 0, code.length, origin);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      byte[] own = entries.get(name);
      return own == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(own);
    }
  }
}
