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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The phrases and words of a pack as one automaton. The build makes it and writes it down, because
 * making it takes longer than most diagnoses.
 */
public final class PhraseTable {
  /** Stands between terms of an entry that need not follow each other. */
  private static final Pattern GAP = Pattern.compile(" ... ", Pattern.LITERAL);

  private final Automaton phrases;
  private final Automaton words;

  /**
   * What a phrase stands for.
   *
   * @param topic whether it is a word of a topic and not a phrase that a rule names
   * @param text the topic or the phrase
   * @param open whether the word may go on after it
   * @param before whether an article or possessive stands before it
   * @param after whether one stands after it
   * @param group of terms that stand near each other, 0 if it stands alone
   * @param term which of the group's terms it is, from 0
   * @param terms how many terms the group has
   */
  record Target(
      boolean topic,
      String text,
      boolean open,
      int before,
      int after,
      int group,
      int term,
      int terms) {
    static Target phrase(String phrase) {
      return new Target(false, phrase, false, PlainWords.NO_LEAD, PlainWords.NO_LEAD, 0, 0, 1);
    }

    Record fact() {
      return topic ? new Mention(text) : new Says(text);
    }
  }

  /** Gets every occurrence of every phrase. */
  interface Visitor {
    void found(int start, int end, List<Target> targets);
  }

  private PhraseTable(Automaton phrases, Automaton words) {
    this.phrases = phrases;
    this.words = words;
  }

  /** Phrases that rules name, and words without other spellings. */
  public static PhraseTable of(Collection<String> phrases, Map<String, List<String>> words) {
    return of(phrases, words, List.of());
  }

  /**
   * What is looked for, as a table.
   *
   * @param words topic to its words, for {@link Mention}. A word that ends in {@code *} may go on;
   *     {@code a|b ... c} means a or b, and c near it, in either order
   * @param spellings words that mean the same: an entry with one of them stands for all
   */
  public static PhraseTable of(
      Collection<String> phrases, Map<String, List<String>> words, List<List<String>> spellings) {
    Map<String, Object> said = new HashMap<>();
    for (String phrase : phrases) {
      Target target = Target.phrase(phrase);
      put(said, Squeezed.squeeze(plain(phrase)), phrase, target);
    }
    Map<String, Object> mentioned = new HashMap<>();
    Spellings same = new Spellings(spellings);
    int group = 0;
    for (Map.Entry<String, List<String>> topic : words.entrySet()) {
      for (String entry : topic.getValue()) {
        String[] terms = GAP.split(entry, -1);
        group += terms.length > 1 ? 1 : 0;
        for (int i = 0; i < terms.length; i++) {
          for (String word : terms[i].split("[|]", -1)) {
            boolean open = word.endsWith("*");
            String stem = plain(open ? word.substring(0, word.length() - 1) : word);
            for (String spelling : same.of(stem, open)) {
              PlainWords form = PlainWords.of(spelling);
              put(
                  mentioned,
                  form.chars(),
                  entry,
                  new Target(
                      true,
                      topic.getKey(),
                      open,
                      form.lead(0),
                      form.lead(form.chars().length()),
                      terms.length > 1 ? group : 0,
                      i,
                      terms.length));
            }
          }
        }
      }
    }
    return new PhraseTable(Automaton.of(said), Automaton.of(mentioned));
  }

  private static String plain(String phrase) {
    StringBuilder plain = new StringBuilder();
    phrase.chars().forEach(c -> plain.append(Repair.plain((char) c)));
    return plain.toString();
  }

  @SuppressWarnings("unchecked") // nothing else is put in
  private static void put(Map<String, Object> keys, String key, String phrase, Target target) {
    if (key.isEmpty()) {
      throw new IllegalArgumentException("a phrase without characters: '" + phrase + "'");
    }
    List<Target> targets = (List<Target>) keys.computeIfAbsent(key, k -> new ArrayList<Target>());
    if (!targets.contains(target)) {
      targets.add(target);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static PhraseTable read(InputStream in) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
    return new PhraseTable(Automaton.read(bytes), Automaton.read(bytes));
  }

  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    phrases.write(data);
    words.write(data);
    data.flush();
  }

  /** Finds what rules name in a squeezed text. */
  void findPhrases(String squeezed, Visitor visitor) {
    phrases.find(squeezed, visitor);
  }

  /** Finds words of topics in plain words. */
  void findWords(String plainWords, Visitor visitor) {
    words.find(plainWords, visitor);
  }

  /** Aho-Corasick over a double array, which can be written down. */
  private static final class Automaton extends AhoCorasickDoubleArrayTrie<Object> {
    private static final long serialVersionUID = 1L;

    static Automaton of(Map<String, Object> keys) {
      Automaton made = new Automaton();
      if (!keys.isEmpty()) {
        made.build(new TreeMap<>(keys));
      }
      return made;
    }

    boolean isEmpty() {
      return v == null;
    }

    /** As parseText, which looks into the arrays through three more methods for each character. */
    @SuppressWarnings("unchecked") // put() puts nothing else in
    void find(String text, Visitor visitor) {
      if (isEmpty()) {
        return;
      }
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
        out.writeShort(all.size());
        for (Object each : all) {
          Target target = (Target) each;
          out.writeBoolean(target.topic);
          byte[] text = target.text.getBytes(StandardCharsets.UTF_8);
          out.writeShort(text.length);
          out.write(text);
          out.writeBoolean(target.open);
          out.writeByte(target.before);
          out.writeByte(target.after);
          out.writeShort(target.group);
          out.writeByte(target.term);
          out.writeByte(target.terms);
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
        for (int left = in.getShort(); left > 0; left--) {
          targets.add(
              new Target(
                  in.get() != 0,
                  utf(in),
                  in.get() != 0,
                  in.get(),
                  in.get(),
                  in.getShort(),
                  in.get(),
                  in.get()));
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
