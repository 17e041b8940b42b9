package org.mrskb.rules.fact;

/**
 * A mail address that a text names.
 *
 * @param address without the type in front
 */
public record MailAddress(String address) {}
