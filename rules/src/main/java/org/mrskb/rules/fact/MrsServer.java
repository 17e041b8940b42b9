package org.mrskb.rules.fact;

/**
 * A server that runs the Mailbox Replication service, as error texts name it.
 *
 * @param server its name
 * @param version build
 */
public record MrsServer(String server, String version) {}
