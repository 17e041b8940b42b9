package org.mrskb.rules.fact;

/**
 * A value whose end a console cut off: what is left may be offered, not asserted.
 *
 * @param property the property
 * @param prefix what is left of the value
 */
public record CutValue(String property, String prefix) {}
