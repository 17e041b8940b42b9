package org.mrskb.rules.fact;

/**
 * A date whose order of day and month the text proves.
 *
 * @param printed as printed
 * @param iso the same, without a zone, because none is told
 */
public record PrintedTime(String printed, String iso) {}
