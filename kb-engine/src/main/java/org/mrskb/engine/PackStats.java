package org.mrskb.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pack holds, counted when it was built.
 *
 * @param pack its name
 * @param title what it is about
 * @param families by name
 * @param questions how many questions it can ask
 * @param articles how many articles it brings along
 * @param sections how many sections they have
 * @param sourceYears year of a source that the articles rest on, to how many there are; the empty
 *     year for those without a date
 * @param quiet texts that must raise nothing
 * @param gaps cases that do not hold yet, each with the reason
 */
public record PackStats(
    String pack,
    String title,
    List<Family> families,
    int questions,
    int articles,
    int sections,
    Map<String, Integer> sourceYears,
    int quiet,
    List<String> gaps) {

  public PackStats {
    families = List.copyOf(families);
    sourceYears = Collections.unmodifiableMap(new LinkedHashMap<>(sourceYears));
    gaps = List.copyOf(gaps);
  }

  /**
   * One family of causes.
   *
   * @param name its folder
   * @param causes how many causes and topics it has
   * @param rules how many rules lead to them
   * @param verdicts what the rules say, to how many say it: {@code confirmed}, {@code likely},
   *     {@code possible}, {@code rulesOut}, {@code advise}, {@code ask}
   * @param conditions what the rules ask of the facts
   * @param cases examples that hold
   * @param damaged how many of them are damaged as consoles and chats damage text
   * @param nearMisses how many of them must not give the cause they stand beside
   * @param checked the month in which a card was last checked, to how many cards
   */
  public record Family(
      String name,
      int causes,
      int rules,
      Map<String, Integer> verdicts,
      int conditions,
      int cases,
      int damaged,
      int nearMisses,
      Map<String, Integer> checked) {
    public Family {
      verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
      checked = Collections.unmodifiableMap(new LinkedHashMap<>(checked));
    }
  }
}
