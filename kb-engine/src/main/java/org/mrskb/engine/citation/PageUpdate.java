package org.mrskb.engine.citation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.mrskb.engine.DocsFolder.Progress;
import org.mrskb.engine.card.AuthorError;

/**
 * Brings an index of pages up to date with its folder. Beside the sections of a page lies one
 * document that notes the size and time of its file and of the files it includes.
 */
final class PageUpdate {
  private static final String FILE = "file";
  private static final String STAMP = "stamp";
  private static final int LONGEST_NOTE = 32_000;
  private static final int COMMIT_AFTER = 1000;

  private final Directory directory;
  private final Path folder;
  private final PageParser parser;
  private final Consumer<Progress> progress;

  PageUpdate(Directory directory, Path folder, PageParser parser, Consumer<Progress> progress) {
    this.directory = directory;
    this.folder = folder;
    this.parser = parser;
    this.progress = progress;
  }

  /** What differs between the folder and the index. */
  private record Changes(List<Path> read, List<String> forget) {
    boolean none() {
      return read.isEmpty() && forget.isEmpty();
    }
  }

  void run() throws IOException {
    PageFiles files = PageFiles.in(folder);
    for (Path file : files.unreadable()) {
      progress.accept(new Progress(0, 0, path(file) + ": not readable for this user"));
    }
    boolean exists = DirectoryReader.indexExists(directory);
    if (exists && changes(files).none()) {
      return;
    }
    IndexWriterConfig config =
        new IndexWriterConfig(KbAnalyzer.forIndex()).setMergeScheduler(new SerialMergeScheduler());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      apply(
          exists ? changes(files) : new Changes(List.copyOf(files.stamps().keySet()), List.of()),
          files,
          writer);
      writer.commit();
    }
  }

  private Changes changes(PageFiles files) throws IOException {
    Map<String, String> known = known();
    List<Path> read = new ArrayList<>();
    Set<String> forget = new HashSet<>(known.keySet());
    files
        .stamps()
        .forEach(
            (file, stamp) -> {
              String path = path(file);
              forget.remove(path);
              if (!stamp.equals(known.get(path))) {
                read.add(file);
              }
            });
    return new Changes(read, List.copyOf(forget));
  }

  /** Path to size and time, for pages whose included files are unchanged. */
  private Map<String, String> known() throws IOException {
    Map<String, String> known = new HashMap<>();
    Map<String, String> included = new HashMap<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        LeafReader segment = leaf.reader();
        BinaryDocValues notes = segment.getBinaryDocValues(STAMP);
        while (notes != null && notes.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (segment.getLiveDocs() == null || segment.getLiveDocs().get(notes.docID())) {
            String[] note = notes.binaryValue().utf8ToString().split("\n", -1);
            known.put(note[0], fresh(note, included) ? note[1] : "");
          }
        }
      }
    }
    return known;
  }

  private static boolean fresh(String[] note, Map<String, String> seen) {
    for (int i = 2; i + 1 < note.length; i += 2) {
      String now = seen.computeIfAbsent(note[i], f -> PageFiles.stamp(Path.of(f)));
      if (!now.equals(note[i + 1])) {
        return false;
      }
    }
    return true;
  }

  private void apply(Changes changes, PageFiles files, IndexWriter writer) throws IOException {
    for (String path : changes.forget()) {
      writer.deleteDocuments(new Term(FILE, path));
    }
    int all = changes.read().size();
    for (int i = 0; i < all; i++) {
      Path file = changes.read().get(i);
      String problem = read(file, files.stamps().get(file), writer);
      progress.accept(new Progress(i + 1, all, problem));
      if ((i + 1) % COMMIT_AFTER == 0) {
        writer.commit();
      }
    }
  }

  /** Reads one page; a page that cannot be read is named, and tried again the next time. */
  private String read(Path file, String stamp, IndexWriter writer) throws IOException {
    String path = path(file);
    PageParser.Page page;
    try {
      page = parser.parse(file);
    } catch (AuthorError e) {
      writer.deleteDocuments(new Term(FILE, path));
      return firstLine(e.getMessage());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      writer.deleteDocuments(new Term(FILE, path));
      return path + ": " + firstLine(e.getMessage() == null ? e.toString() : e.getMessage());
    }
    List<Document> documents = new ArrayList<>();
    documents.add(note(path, stamp, page));
    for (Section section : page.sections()) {
      Document document = SectionFields.write(section);
      document.add(new StringField(FILE, path, Store.NO));
      documents.add(document);
    }
    writer.updateDocuments(new Term(FILE, path), documents);
    return page.problems().isEmpty() ? "" : path + ": " + String.join(", ", page.problems());
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static Document note(String path, String stamp, PageParser.Page page) {
    StringBuilder note = new StringBuilder(path).append('\n').append(stamp);
    page.included()
        .forEach(f -> note.append('\n').append(f).append('\n').append(PageFiles.stamp(f)));
    BytesRef bytes = new BytesRef(note);
    Document document = new Document();
    document.add(new StringField(FILE, path, Store.NO));
    document.add(
        new BinaryDocValuesField(
            STAMP, bytes.length <= LONGEST_NOTE ? bytes : new BytesRef(path + "\nread each time")));
    return document;
  }

  private String path(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
