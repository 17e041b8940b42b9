package org.mrskb.engine.paste;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mrskb.engine.paste.PhraseTable.Target;
import org.mrskb.engine.paste.PhraseTable.Visitor;

/**
 * Aho-Corasick over a double array, in a form that is read at every start as it lies in the file:
 * what a key stands for is made of its bytes when the key is found first.
 */
final class PhraseAutomaton {
  private final int[] base;
  private final int[] check;
  private final int[] fail;

  /** For each state, where its keys begin in {@link #ends}; 0 if no key ends there. */
  private final int[] hits;

  /** For each state with keys: how many, then which. */
  private final int[] ends;

  private final int[] lengths;

  /** For each key, where its targets begin in {@link #bytes}. */
  private final int[] places;

  private final ByteBuffer bytes;

  /** What was found before. Two threads may make the same; either will do. */
  private final Object[] targets;

  private PhraseAutomaton(
      int[] base,
      int[] check,
      int[] fail,
      int[] hits,
      int[] ends,
      int[] lengths,
      int[] places,
      ByteBuffer bytes) {
    this.base = base;
    this.check = check;
    this.fail = fail;
    this.hits = hits;
    this.ends = ends;
    this.lengths = lengths;
    this.places = places;
    this.bytes = bytes;
    this.targets = new Object[places.length];
  }

  static PhraseAutomaton of(Map<String, List<Target>> keys) {
    return new Trie(keys).automaton();
  }

  /** Finds every occurrence of every key. */
  void find(String text, Visitor visitor) {
    if (places.length == 0) {
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
      int hit = hits[state];
      if (hit > 0) {
        for (int k = hit + 1; k <= hit + ends[hit]; k++) {
          visitor.found(i + 1 - lengths[ends[k]], i + 1, targets(ends[k]));
        }
      }
    }
  }

  @SuppressWarnings("unchecked") // nothing else is put in
  private List<Target> targets(int key) {
    Object known = targets[key];
    if (known == null) {
      ByteBuffer in = bytes.duplicate().position(places[key]);
      List<Target> made = new ArrayList<>(1);
      for (int left = in.getShort(); left > 0; left--) {
        made.add(Target.read(in));
      }
      known = List.copyOf(made);
      targets[key] = known;
    }
    return (List<Target>) known;
  }

  void write(DataOutputStream out) throws IOException {
    for (int[] array : new int[][] {base, check, fail, hits, ends, lengths, places}) {
      write(array, out);
    }
    byte[] all = new byte[bytes.capacity()];
    bytes.duplicate().get(all);
    out.writeInt(all.length);
    out.write(all);
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

  /** Reads what {@link #write} wrote, and no further. */
  static PhraseAutomaton read(ByteBuffer in) {
    int[] base = ints(in);
    int[] check = ints(in);
    int[] fail = ints(in);
    int[] hits = ints(in);
    int[] ends = ints(in);
    int[] lengths = ints(in);
    int[] places = ints(in);
    int size = in.getInt();
    ByteBuffer bytes = in.slice(in.position(), size);
    in.position(in.position() + size);
    return new PhraseAutomaton(base, check, fail, hits, ends, lengths, places, bytes);
  }

  private static int[] ints(ByteBuffer in) {
    int[] array = new int[in.getInt()];
    int used = in.getInt();
    in.asIntBuffer().get(array, 0, used);
    in.position(in.position() + used * Integer.BYTES);
    return array;
  }

  /** What the library makes of the keys. */
  private static final class Trie extends AhoCorasickDoubleArrayTrie<List<Target>> {
    private static final long serialVersionUID = 1L;
    private final transient List<List<Target>> all;

    Trie(Map<String, List<Target>> keys) {
      TreeMap<String, List<Target>> ordered = new TreeMap<>(keys);
      all = List.copyOf(ordered.values());
      if (!ordered.isEmpty()) {
        build(ordered);
      }
    }

    PhraseAutomaton automaton() {
      if (all.isEmpty()) {
        int[] none = {};
        return new PhraseAutomaton(
            none, none, none, none, none, none, none, ByteBuffer.allocate(0));
      }
      List<Integer> ends = new ArrayList<>(List.of(0));
      int[] hits = new int[output.length];
      for (int state = 0; state < output.length; state++) {
        if (output[state] != null) {
          hits[state] = ends.size();
          ends.add(output[state].length);
          for (int key : output[state]) {
            ends.add(key);
          }
        }
      }
      int[] places = new int[all.size()];
      return new PhraseAutomaton(
          base,
          check,
          fail,
          hits,
          ends.stream().mapToInt(Integer::intValue).toArray(),
          l,
          places,
          bytes(places));
    }

    private ByteBuffer bytes(int[] places) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        for (int key = 0; key < all.size(); key++) {
          places[key] = out.size();
          out.writeShort(all.get(key).size());
          for (Target target : all.get(key)) {
            target.write(out);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return ByteBuffer.wrap(bytes.toByteArray());
    }
  }
}
