package org.mrskb.rules.fact;

/**
 * The text is mostly a log, a report or the output of a command: something to be explained, not a
 * question in the user's own words.
 *
 * @param lines how many lines look like that
 */
public record ProgramOutput(Integer lines) {}
