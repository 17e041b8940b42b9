package org.mrskb.engine.paste;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A text as readers see it: secrets masked, damage undone, and every character traceable to the
 * user's own text.
 *
 * <p>There are two views. {@link #text()} keeps lines and blanks, for evidence with a layout.
 * {@link #squeezed()} has no blanks and no capitals, so a word that a console cut in two at its
 * right edge is whole again; whatever is found in it is found wherever the line breaks fell.
 *
 * <p>Belongs to one diagnosis and one thread.
 */
public final class Paste {
  /** What is longer is cut, with a notice. In UTF-16 units. */
  public static final int LIMIT = 1 << 20;

  /** The longest text, with XML in it, that is read at all. */
  public static final int LONGEST = 50 << 20;

  /** The limit of XML, counted in what is left of it without tags and repetitions. */
  private static final int XML_LIMIT = 4 << 20;

  private final String source;
  private final String original;
  private final String text;
  private final int[] from;
  private final Squeezed squeezed;
  private final List<Serialized> serialized;
  private final List<String> notices;
  private final List<Span> lines;
  private final Map<Class<?>, Object> views = new HashMap<>();

  private Paste(String source, String original, Unpacker unpacked, List<String> notices) {
    this.source = source;
    this.original = original;
    this.text = unpacked.view().text();
    this.from = unpacked.view().origins(original.length());
    this.serialized = List.copyOf(unpacked.serialized());
    this.squeezed = Squeezed.of(text);
    this.notices = List.copyOf(notices);
    this.lines = lines(text);
  }

  private Paste(String source, String words) {
    this.source = source;
    this.original = words;
    this.text = words;
    this.from = IntStream.rangeClosed(0, words.length()).toArray();
    this.squeezed = Squeezed.of(words);
    this.serialized = List.of();
    this.notices = List.of();
    this.lines = lines(words);
  }

  /**
   * Masks, cuts and repairs.
   *
   * @param source name of the part, see {@link org.mrskb.engine.Evidence#source()}
   */
  public static Paste of(String source, String text) {
    String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    Redaction.Result masked = Redaction.redact(read);
    Unpacker unpacked = new Unpacker(masked.text(), text.length(), LIMIT, XML_LIMIT);
    unpacked.run();
    List<String> notices = new ArrayList<>(unpacked.notices());
    notices.addAll(masked.notices());
    String standIns = StandIns.notice(unpacked.view().text());
    if (standIns != null) {
      notices.add(standIns);
    }
    return new Paste(source, masked.text(), unpacked, notices);
  }

  /** Words that a paste gave before, as they stand: masked and repaired already. */
  public static Paste ofWords(String source, String words) {
    return new Paste(source, words);
  }

  /** Name of the part of the symptom this is. */
  public String source() {
    return source;
  }

  /** The repaired text. Lines end with {@code \n}. */
  public String text() {
    return text;
  }

  /** What programs serialized as JSON or XML, in order. */
  public List<Serialized> serialized() {
    return serialized;
  }

  public Squeezed squeezed() {
    return squeezed;
  }

  /** A further view of the text that several readers share; made when the first one asks. */
  public <T> T view(Class<T> type, Function<Paste, T> made) {
    return type.cast(views.computeIfAbsent(type, t -> made.apply(this)));
  }

  /** What was cut or masked. */
  public List<String> notices() {
    return notices;
  }

  /** The same stretch in the user's text. */
  public Span toOriginal(Span span) {
    int start = from[span.start()];
    int end = span.end() == span.start() ? start : Math.max(start, after(span.end() - 1));
    return new Span(start, end);
  }

  /** Where the original goes on behind a character: an entity or an escape is there as a whole. */
  private int after(int at) {
    int origin = from[at];
    int next = from[at + 1];
    boolean escape = origin < original.length() && "&\\_".indexOf(original.charAt(origin)) >= 0;
    return escape && next > origin && next - origin <= 10 ? next : origin + 1;
  }

  /** The user's text between, with secrets masked; the span counts in the user's text. */
  public String originalText(Span span) {
    return original.substring(span.start(), span.end());
  }

  /** The span without blanks at its ends. */
  public Span trim(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** The lines of {@link #text()}, without their ends. */
  public List<Span> lines() {
    return lines;
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      lines.add(new Span(start, end));
      start = end + 1;
    }
    return List.copyOf(lines);
  }

  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }
}
