package org.mrskb.rules.fact;

import java.util.List;

/**
 * Requests of one client for one address in a log, in order. {@code 401 401 200} is the usual
 * handshake of Windows authentication and no failure.
 *
 * @param requests how many lines
 * @param statuses the statuses in order, at most 50
 * @param finalStatus the last of them
 * @param handshake whether 401 answers were followed by a success
 */
public record HttpConversation(
    String path,
    String client,
    Integer requests,
    List<Integer> statuses,
    Integer finalStatus,
    Boolean handshake) {}
