package org.mrskb.rules.fact;

/**
 * A database that a move names by its GUID and that the caller cannot see.
 *
 * @param guid the GUID, as printed
 */
public record MissingDatabase(String guid) {}
