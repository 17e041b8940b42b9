package org.mrskb.rules.fact;

/**
 * A version of Exchange Server that the user names or that a build number tells.
 *
 * @param product {@code 2003} to {@code 2019}, or {@code SE}
 * @param supported whether Microsoft supports it as of November 2026
 */
public record ExchangeVersion(String product, Boolean supported) {}
