package org.mrskb.engine.paste;

/**
 * The text has this phrase. Rules name the phrases they need, and the build collects them, so a new
 * phrase needs no Java: {@code Says( phrase == "No accepted domains were found on-premises" )}.
 * Blanks, line breaks, capitals and the shape of quotes do not matter.
 *
 * @param phrase the phrase, written as the rule writes it
 */
public record Says(String phrase) {}
