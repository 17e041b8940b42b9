package org.mrskb.rules.fact;

/**
 * A number that an error text gives.
 *
 * @param what the words it belongs to, for example {@code missing items}
 * @param value the number
 */
public record Amount(String what, Long value) {}
