package org.mrskb.engine;

import java.util.List;

/**
 * What was understood of a symptom, before any rule.
 *
 * @param facts in the order in which readers found them
 * @param notices what happened to the input on the way: cut, secrets masked
 */
public record Reading(List<Observation> facts, List<String> notices) {
  public Reading {
    facts = List.copyOf(facts);
    notices = List.copyOf(notices);
  }
}
