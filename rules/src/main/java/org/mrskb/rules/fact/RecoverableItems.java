package org.mrskb.rules.fact;

/**
 * The deleted content of a mailbox as {@code Get-MailboxStatistics} prints it.
 *
 * @param size bytes
 */
public record RecoverableItems(@Property("TotalDeletedItemSize") Long size) {}
