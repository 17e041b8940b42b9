package org.mrskb.engine.paste;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The phrases and words of a pack, each kind as an automaton. The build makes it and writes it
 * down, because making it takes longer than most diagnoses.
 */
public final class PhraseTable {
  private final PhraseAutomaton phrases;
  private final PhraseAutomaton words;

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

    void write(DataOutputStream out) throws IOException {
      out.writeBoolean(topic);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeShort(bytes.length);
      out.write(bytes);
      out.writeBoolean(open);
      out.writeByte(before);
      out.writeByte(after);
      out.writeShort(group);
      out.writeByte(term);
      out.writeByte(terms);
    }

    static Target read(ByteBuffer in) {
      boolean topic = in.get() != 0;
      byte[] bytes = new byte[in.getShort()];
      in.get(bytes);
      String text = new String(bytes, StandardCharsets.UTF_8);
      return new Target(
          topic, text, in.get() != 0, in.get(), in.get(), in.getShort(), in.get(), in.get());
    }

    Record fact() {
      return topic ? new Mention(text) : new Says(text);
    }
  }

  /** Gets every occurrence of every phrase. */
  interface Visitor {
    void found(int start, int end, List<Target> targets);
  }

  private PhraseTable(PhraseAutomaton phrases, PhraseAutomaton words) {
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
    Map<String, List<Target>> said = new TreeMap<>();
    for (String phrase : phrases) {
      Target target = Target.phrase(phrase);
      put(said, Squeezed.squeeze(plain(phrase)), phrase, target);
    }
    Map<String, List<Target>> mentioned = new TreeMap<>();
    Pattern gap = Pattern.compile(" ... ", Pattern.LITERAL);
    Spellings same = new Spellings(spellings);
    int group = 0;
    for (Map.Entry<String, List<String>> topic : words.entrySet()) {
      for (String entry : topic.getValue()) {
        String[] terms = gap.split(entry, -1);
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
    return new PhraseTable(PhraseAutomaton.of(said), PhraseAutomaton.of(mentioned));
  }

  private static String plain(String phrase) {
    StringBuilder plain = new StringBuilder();
    phrase.chars().forEach(c -> plain.append(Repair.plain((char) c)));
    return plain.toString();
  }

  private static void put(
      Map<String, List<Target>> keys, String key, String phrase, Target target) {
    if (key.isEmpty()) {
      throw new IllegalArgumentException("a phrase without characters: '" + phrase + "'");
    }
    List<Target> targets = keys.computeIfAbsent(key, k -> new ArrayList<>());
    if (!targets.contains(target)) {
      targets.add(target);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static PhraseTable read(InputStream in) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
    return new PhraseTable(PhraseAutomaton.read(bytes), PhraseAutomaton.read(bytes));
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
}
