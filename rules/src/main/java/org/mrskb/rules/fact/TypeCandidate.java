package org.mrskb.rules.fact;

/**
 * A word that looks like an exception type with misread letters: to be offered, not asserted.
 *
 * @param type the type it may stand for
 */
public record TypeCandidate(String type) {}
