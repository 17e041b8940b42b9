package org.mrskb.rules.fact;

import org.mrskb.engine.card.Fillable;
import org.mrskb.engine.card.Shape;

/**
 * The source mailbox and the target mail user of one person: the values that repair commands take.
 *
 * @param missingLegacyDn the LegacyExchangeDN that the target lacks
 * @param missingX500 another X500 address that the target lacks, without its prefix
 * @param foreignAddress an address of the target that has to go
 */
public record MailboxPair(
    @Fillable(Shape.SMTP) String sourceUser,
    @Fillable(Shape.SMTP) String targetUser,
    @Fillable(Shape.GUID) String sourceExchangeGuid,
    @Fillable(Shape.GUID) String sourceArchiveGuid,
    @Fillable(Shape.SMTP) String sourceAddress,
    @Fillable(Shape.X500) String missingLegacyDn,
    @Fillable(Shape.X500) String missingX500,
    @Fillable(Shape.SMTP) String foreignAddress) {}
