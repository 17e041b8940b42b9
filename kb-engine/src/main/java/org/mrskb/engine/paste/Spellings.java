package org.mrskb.engine.paste;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words that people write in several ways: an entry with one of them stands for all of them. */
final class Spellings {
  private final List<List<String>> groups;

  /** Each group lists words, or groups of words, that mean the same. */
  Spellings(List<List<String>> groups) {
    this.groups = groups;
  }

  /**
   * The ways to write an entry.
   *
   * @param open whether its last word is a beginning only, which stays as it is
   */
  Set<String> of(String entry, boolean open) {
    Set<String> ways = new LinkedHashSet<>(List.of(entry));
    for (List<String> group : groups) {
      for (String way : List.copyOf(ways)) {
        for (String word : group) {
          ways.addAll(exchange(way, word, group, open));
        }
      }
    }
    return ways;
  }

  private static List<String> exchange(String entry, String word, List<String> by, boolean open) {
    List<String> ways = new ArrayList<>();
    String padded = open ? " " + entry : " " + entry + " ";
    int at = padded.indexOf(" " + word + " ");
    if (at >= 0) {
      for (String other : by) {
        String way = padded.substring(0, at + 1) + other + padded.substring(at + 1 + word.length());
        ways.add(way.strip());
      }
    }
    return ways;
  }
}
