package org.mrskb.rules.fact;

/**
 * What of a mailbox a text says is moved.
 *
 * @param primaryOnly the mailbox without its archive
 * @param archiveOnly the archive without the mailbox
 */
public record MoveScope(Boolean primaryOnly, Boolean archiveOnly) {}
