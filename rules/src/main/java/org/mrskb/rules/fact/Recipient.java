package org.mrskb.rules.fact;

import org.mrskb.rules.fact.Failure.Side;

/**
 * A mailbox, mail user or user as the recipient cmdlets print it. A text field that was printed
 * without a value is the empty string; what was not printed is null.
 *
 * @param side the end of the move it stands for, told by a heading or a command
 * @param command noun of the cmdlet above it, for example {@code MailUser}
 * @param kind what the object is, told by its type or by the cmdlet
 * @param inPlaceHold whether a hold policy names this mailbox; an exclusion is no hold
 * @param onHold whether any kind of hold is on this mailbox; not told for a mail user
 * @param deprovisioned whether {@code msExchRemoteRecipientType} is 8
 */
public record Recipient(
    @Property("@side") Side side,
    @Property("@command") String command,
    Kind kind,
    @Property("RecipientType") String recipientType,
    @Property("RecipientTypeDetails") String recipientTypeDetails,
    @Property("PreviousRecipientTypeDetails") String previousRecipientTypeDetails,
    @Property("ExchangeGuid") String exchangeGuid,
    @Property("ArchiveGuid") String archiveGuid,
    @Property("LegacyExchangeDN") String legacyExchangeDn,
    @Property({"EmailAddresses", "proxyAddresses"}) String emailAddresses,
    @Property({"ExternalEmailAddress", "targetAddress"}) String externalEmailAddress,
    @Property("PrimarySmtpAddress") String primarySmtpAddress,
    @Property({"UserPrincipalName", "MicrosoftOnlineServicesID"}) String userPrincipalName,
    @Property("PersistedCapabilities") String capabilities,
    @Property("LitigationHoldEnabled") Boolean litigationHold,
    @Property("DelayHoldApplied") Boolean delayHold,
    @Property("DelayReleaseHoldApplied") Boolean delayReleaseHold,
    @Property("ComplianceTagHoldApplied") Boolean complianceTagHold,
    Boolean inPlaceHold,
    Boolean onHold,
    Boolean deprovisioned,
    Integer auxiliaryArchives,
    @Property("RecoverableItemsQuota") Long recoverableItemsQuota) {

  /** What a recipient is, as far as moves care. */
  public enum Kind {
    MAILBOX,
    MAIL_USER,
    /** The on-premises object of a mailbox in the cloud. */
    REMOTE_MAILBOX
  }
}
