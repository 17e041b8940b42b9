package org.mrskb.rules.fact;

/**
 * Something that an error text names.
 *
 * @param what the word before the name, for example {@code property} or {@code recipient}
 * @param name what stands in quotes
 */
public record Named(String what, String name) {}
