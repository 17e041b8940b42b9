package org.mrskb.engine.citation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** Writes an index of articles when a pack is built, and opens it from a jar when it is used. */
public final class ArticleStore {
  private static final String LIST = "files.txt";

  private ArticleStore() {}

  /** Reads every {@code *.md} of a folder, in order of name. */
  public static List<Section> parse(Path folder) throws IOException {
    List<Section> sections = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String name = file.getFileName().toString();
        sections.addAll(
            ArticleParser.parse(
                folder.getFileName() + "/" + name,
                name.substring(0, name.length() - 3),
                Files.readString(file)));
      }
    }
    return sections;
  }

  /** Writes an index whose bytes depend on nothing but the sections. */
  public static void write(List<Section> sections, Path folder) throws IOException {
    ReproducibleCodec.fixSeed();
    Files.createDirectories(folder);
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    try (Directory directory = FSDirectory.open(folder)) {
      write(sections, directory);
      List<String> names = new ArrayList<>(List.of(directory.listAll()));
      names.removeIf(n -> n.equals("write.lock") || n.equals(LIST));
      Files.writeString(folder.resolve(LIST), String.join("\n", names) + "\n");
    }
    Files.deleteIfExists(folder.resolve("write.lock"));
  }

  private static void write(List<Section> sections, Directory directory) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(KbAnalyzer.forIndex())
            .setMergeScheduler(new SerialMergeScheduler())
            .setUseCompoundFile(true)
            .setCodec(new ReproducibleCodec());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Section section : sections) {
        writer.addDocument(SectionFields.write(section));
      }
      writer.forceMerge(1);
      writer.commit();
    }
  }

  /** An index in memory, for a handful of sections. */
  public static ArticleIndex inMemory(List<Section> sections, List<List<String>> synonyms) {
    try {
      Directory directory = new ByteBuffersDirectory();
      write(sections, directory);
      return new ArticleIndex(DirectoryReader.open(directory), synonyms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens indexes that lie as resources.
   *
   * @param folders resource folders, each written by {@link #write}, with the loader that sees it
   */
  public static ArticleIndex open(Map<String, ClassLoader> folders, List<List<String>> synonyms) {
    try {
      List<IndexReader> readers = new ArrayList<>();
      for (Map.Entry<String, ClassLoader> folder : folders.entrySet()) {
        readers.add(DirectoryReader.open(copy(folder.getValue(), folder.getKey())));
      }
      return new ArticleIndex(new MultiReader(readers.toArray(IndexReader[]::new)), synonyms);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The article index cannot be opened; build the pack again.", e);
    }
  }

  private static Directory copy(ClassLoader loader, String folder) {
    Directory directory = new ByteBuffersDirectory();
    try {
      String list = new String(bytes(loader, folder + LIST), StandardCharsets.UTF_8);
      for (String name : list.strip().split("\n", -1)) {
        try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
          byte[] content = bytes(loader, folder + name);
          out.writeBytes(content, content.length);
        }
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The article index " + folder + " is damaged; build the pack again.", e);
    }
  }

  private static byte[] bytes(ClassLoader loader, String resource) throws IOException {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no resource " + resource);
      }
      return in.readAllBytes();
    }
  }
}
