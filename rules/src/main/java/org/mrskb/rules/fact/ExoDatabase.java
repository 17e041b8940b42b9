package org.mrskb.rules.fact;

/**
 * A database of Exchange Online, told by its name, for example {@code NAMPRD04DG031-db081}. Whoever
 * prints one talks about the cloud side of a move.
 *
 * @param name the name, in small letters
 */
public record ExoDatabase(String name) {}
