package org.mrskb.rules.fact;

/**
 * The order of day and month that the dates of a text prove.
 *
 * @param order {@code dmy} or {@code mdy}
 */
public record DateOrder(String order) {}
