package org.mrskb.engine.paste;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes serialized values as lines {@code name : value} and keeps the tree of them. Long exports
 * repeat themselves: once much was written, an entry of a list that differs from an earlier one
 * only in its numbers and identifiers is left out, and of a very long list only what tells of a new
 * kind of trouble stays.
 */
final class Outline {
  private static final int DEEPEST = 100;
  private static final int MUCH = 1 << 16;
  private static final int LONGEST_VALUE = 1 << 16;

  /** What the entries of one list may take; behind that only those that tell of trouble stay. */
  private static final int LONGEST_LIST = 1 << 20;

  /** Words that tell one kind of trouble from another. */
  private static final List<String> TROUBLE = List.of("exception", "stalled", "error", "warning");

  private final TextMap out;
  private final int limit;
  private boolean full;
  private final List<Serialized> roots = new ArrayList<>();
  private final List<Frame> open = new ArrayList<>();
  private final Set<Long> seen = new HashSet<>();
  private final Set<Long> troubles = new HashSet<>();
  private int tooDeep;
  private int repeated;
  private boolean cutDeep;

  private static final class Frame {
    private final String name;
    private final int start;
    private final List<Serialized> parts = new ArrayList<>();
    private String type;
    private int headEnd;
    private int valueStart = -1;
    private int valueEnd;
    private int listed;
    private int leftOut;

    private Frame(String name, int start) {
      this.name = name;
      this.start = start;
    }
  }

  Outline(TextMap out, int limit) {
    this.out = out;
    this.limit = limit;
  }

  List<Serialized> roots() {
    return roots;
  }

  /** How many entries were left out because they repeat earlier ones. */
  int repeated() {
    return repeated;
  }

  /** Says that something was nested deeper than is read. */
  void tooDeep() {
    cutDeep = true;
  }

  boolean wasTooDeep() {
    return cutDeep;
  }

  boolean isFull() {
    full |= out.length() >= limit;
    return full;
  }

  int depth() {
    return open.size();
  }

  /**
   * Begins a value.
   *
   * @param nameAt where the name stands in the original; its characters follow each other there
   */
  void begin(String name, int nameAt) {
    if (open.size() >= DEEPEST) {
      tooDeep();
      tooDeep++;
      return;
    }
    if (!out.atLineStart()) {
      out.put('\n', nameAt);
    }
    Frame frame = new Frame(name, out.length());
    for (int i = 0; i < Math.min(open.size() - 1, 20); i++) {
      out.put("  ", nameAt);
    }
    for (int i = 0; i < name.length(); i++) {
      out.put(name.charAt(i), nameAt + i);
    }
    frame.headEnd = out.length();
    if (!name.isEmpty()) {
      out.put(" : ", nameAt + name.length());
    }
    open.add(frame);
  }

  void type(String type) {
    if (tooDeep == 0 && !open.isEmpty() && top().type == null) {
      top().type = type;
    }
  }

  /** The next {@link #put} calls belong to the value of what was begun last. */
  void value() {
    if (tooDeep == 0 && !open.isEmpty() && top().valueStart < 0) {
      if (!top().parts.isEmpty()) {
        return;
      }
      top().valueStart = out.length();
      top().valueEnd = out.length();
    }
  }

  void put(char c, int origin) {
    if (tooDeep > 0) {
      return;
    }
    Frame frame = open.isEmpty() ? null : top();
    if (frame != null && frame.valueStart >= 0) {
      if (frame.valueEnd != out.length() || out.length() - frame.valueStart > LONGEST_VALUE) {
        return;
      }
      out.put(c, origin);
      frame.valueEnd = out.length();
    } else {
      out.put(c, origin);
    }
  }

  private Frame top() {
    return open.get(open.size() - 1);
  }

  /** Ends the value that was begun last. */
  void end(int origin) {
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    if (open.isEmpty()) {
      return;
    }
    Frame frame = open.remove(open.size() - 1);
    if (!out.atLineStart()) {
      out.put('\n', origin);
    }
    if (frame.name.isEmpty() && !open.isEmpty()) {
      int length = out.length() - frame.start;
      boolean full = top().listed + length > LONGEST_LIST && !tellsOfNewTrouble(frame);
      if (full || repeats(frame)) {
        out.cut(frame.start);
        repeated++;
        top().leftOut++;
        return;
      }
      top().listed += length;
    }
    String text = frame.valueStart < 0 ? null : out.slice(frame.valueStart, frame.valueEnd);
    int from = frame.start;
    while (from < frame.headEnd && out.charAt(from) == ' ') {
      from++;
    }
    int end = Math.max(frame.headEnd, frame.valueStart < 0 ? frame.headEnd : frame.valueEnd);
    if (frame.valueStart < 0 && !frame.parts.isEmpty()) {
      end = Math.max(end, out.length() - 1);
    }
    Serialized value =
        new Serialized(
            frame.name,
            frame.type,
            text,
            new Span(Math.min(from, end), end),
            frame.parts,
            frame.parts.size() + frame.leftOut);
    (open.isEmpty() ? roots : top().parts).add(value);
  }

  void endAll(int origin) {
    tooDeep = 0;
    while (!open.isEmpty()) {
      end(origin);
    }
  }

  private boolean tellsOfNewTrouble(Frame frame) {
    String entry = out.slice(frame.start, out.length()).toLowerCase(Locale.ROOT);
    long hash = 0;
    int i = 0;
    while (i < entry.length()) {
      int end = endOfWord(entry, i);
      String word = entry.substring(i, end);
      if (word.length() < 128 && TROUBLE.stream().anyMatch(word::contains)) {
        hash += 31L * word.hashCode() + 1;
      }
      i = end + 1;
    }
    return hash != 0 && troubles.add(hash);
  }

  private boolean repeats(Frame frame) {
    if (out.length() < MUCH || frame.parts.isEmpty()) {
      return false;
    }
    String entry = out.slice(frame.start, out.length());
    long hash = 1125899906842597L;
    int i = 0;
    while (i < entry.length()) {
      int end = endOfWord(entry, i);
      boolean number = false;
      long word = 7;
      for (int k = i; k < end; k++) {
        number |= Character.isDigit(entry.charAt(k));
        word = 31 * word + entry.charAt(k);
      }
      hash = number || end == i ? hash : 31 * hash + word;
      i = end + 1;
    }
    return !seen.add(hash);
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
