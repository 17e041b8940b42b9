package org.mrskb.engine.paste;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The phrases and words of a pack as one automaton. The build makes it and writes it down, because
 * making it takes longer than most diagnoses.
 */
public final class PhraseTable {
  private final Automaton automaton;

  /**
   * What a phrase stands for.
   *
   * @param topic whether it is a word of a topic and not a phrase that a rule names
   * @param text the topic or the phrase
   * @param open whether the word may go on after it
   */
  record Target(boolean topic, String text, boolean open) {
    Record fact() {
      return topic ? new Mention(text) : new Says(text);
    }
  }

  /** Gets every occurrence of every phrase. */
  interface Visitor {
    void found(int start, int end, List<Target> targets);
  }

  private PhraseTable(Automaton automaton) {
    this.automaton = automaton;
  }

  /**
   * /** What is looked for, as a table.
   *
   * @param words topic to its words, for {@link Mention}; a word that ends in {@code *} may go on
   */
  public static PhraseTable of(Collection<String> phrases, Map<String, List<String>> words) {
    TreeMap<String, Object> keys = new TreeMap<>();
    for (String phrase : phrases) {
      put(keys, phrase, new Target(false, phrase, false));
    }
    words.forEach(
        (topic, list) -> {
          for (String word : list) {
            boolean open = word.endsWith("*");
            String stem = open ? word.substring(0, word.length() - 1) : word;
            put(keys, stem, new Target(true, topic, open));
          }
        });
    Automaton automaton = new Automaton();
    if (!keys.isEmpty()) {
      automaton.build(keys);
    }
    return new PhraseTable(automaton);
  }

  @SuppressWarnings("unchecked") // nothing else is put in
  private static void put(Map<String, Object> keys, String phrase, Target target) {
    StringBuilder plain = new StringBuilder();
    phrase.chars().forEach(c -> plain.append(Repair.plain((char) c)));
    String squeezed = Squeezed.squeeze(plain.toString());
    if (squeezed.isEmpty()) {
      throw new IllegalArgumentException("a phrase without characters: '" + phrase + "'");
    }
    ((List<Target>) keys.computeIfAbsent(squeezed, k -> new ArrayList<Target>())).add(target);
  }

  /** Reads what {@link #write} wrote. */
  public static PhraseTable read(InputStream in) throws IOException {
    return new PhraseTable(Automaton.read(ByteBuffer.wrap(in.readAllBytes())));
  }

  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    automaton.write(data);
    data.flush();
  }

  void find(String squeezed, Visitor visitor) {
    if (!automaton.isEmpty()) {
      automaton.find(squeezed, visitor);
    }
  }

  /** Aho-Corasick over a double array, which can be written down. */
  private static final class Automaton extends AhoCorasickDoubleArrayTrie<Object> {
    private static final long serialVersionUID = 1L;

    boolean isEmpty() {
      return v == null;
    }

    /** As parseText, which looks into the arrays through three more methods for each character. */
    @SuppressWarnings("unchecked") // put() puts nothing else in
    void find(String text, Visitor visitor) {
      int state = 0;
      for (int i = 0; i < text.length(); i++) {
        int step = text.charAt(i) + 1;
        while (state > 0 && check[base[state] + step] != base[state]) {
          state = fail[state];
        }
        int next = base[state] + step;
        state = check[next] == base[state] ? next : 0;
        if (output[state] != null) {
          for (int key : output[state]) {
            visitor.found(i + 1 - l[key], i + 1, (List<Target>) v[key]);
          }
        }
      }
    }

    void write(DataOutputStream out) throws IOException {
      out.writeInt(isEmpty() ? 0 : v.length);
      if (isEmpty()) {
        return;
      }
      for (Object targets : v) {
        List<?> all = (List<?>) targets;
        out.writeByte(all.size());
        for (Object each : all) {
          Target target = (Target) each;
          out.writeBoolean(target.topic);
          byte[] text = target.text.getBytes(StandardCharsets.UTF_8);
          out.writeShort(text.length);
          out.write(text);
          out.writeBoolean(target.open);
        }
      }
      write(l, out);
      write(base, out);
      write(check, out);
      write(fail, out);
      writeOutput(out);
    }

    /** How many keys end at each state, and which they are. */
    private void writeOutput(DataOutputStream out) throws IOException {
      int[] counts = new int[output.length];
      List<Integer> all = new ArrayList<>();
      for (int state = 0; state < output.length; state++) {
        if (output[state] != null) {
          counts[state] = output[state].length;
          for (int key : output[state]) {
            all.add(key);
          }
        }
      }
      write(counts, out);
      write(all.stream().mapToInt(Integer::intValue).toArray(), out);
    }

    static Automaton read(ByteBuffer in) {
      Automaton made = new Automaton();
      int keys = in.getInt();
      if (keys == 0) {
        return made;
      }
      made.v = new Object[keys];
      for (int i = 0; i < keys; i++) {
        List<Target> targets = new ArrayList<>(1);
        for (int left = in.get(); left > 0; left--) {
          targets.add(new Target(in.get() != 0, utf(in), in.get() != 0));
        }
        made.v[i] = targets;
      }
      made.l = ints(in);
      made.base = ints(in);
      made.check = ints(in);
      made.fail = ints(in);
      made.output = output(ints(in), ints(in));
      return made;
    }

    private static int[][] output(int[] counts, int[] keys) {
      int[][] output = new int[counts.length][];
      int at = 0;
      for (int state = 0; state < counts.length; state++) {
        if (counts[state] > 0) {
          output[state] = Arrays.copyOfRange(keys, at, at + counts[state]);
          at += counts[state];
        }
      }
      return output;
    }

    private static String utf(ByteBuffer in) {
      byte[] bytes = new byte[in.getShort()];
      in.get(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Its length, then what is not zero at its start: most of an array is empty. */
    private static void write(int[] array, DataOutputStream out) throws IOException {
      int used = array.length;
      while (used > 0 && array[used - 1] == 0) {
        used--;
      }
      out.writeInt(array.length);
      out.writeInt(used);
      for (int i = 0; i < used; i++) {
        out.writeInt(array[i]);
      }
    }

    private static int[] ints(ByteBuffer in) {
      int[] array = new int[in.getInt()];
      int used = in.getInt();
      in.asIntBuffer().get(array, 0, used);
      in.position(in.position() + used * Integer.BYTES);
      return array;
    }
  }
}
