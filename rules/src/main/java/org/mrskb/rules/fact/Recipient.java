package org.mrskb.rules.fact;

import java.util.List;
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
 * @param inPlaceHolds entries as printed; one that starts with a hyphen is an exclusion
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
    @Property({"EmailAddresses", "proxyAddresses"}) List<String> proxyAddresses,
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
    @Property("RecoverableItemsQuota") Long recoverableItemsQuota,
    @Property("Name") String name,
    @Property("DisplayName") String displayName,
    @Property("Alias") String alias,
    @Property("Identity") String identity,
    @Property("InPlaceHolds") List<String> inPlaceHolds,
    @Property("RetentionHoldEnabled") Boolean retentionHold,
    @Property("AutoExpandingArchiveEnabled") Boolean autoExpandingArchive,
    @Property("ArchiveStatus") String archiveStatus,
    @Property("ArchiveState") String archiveState,
    @Property("ArchiveDatabase") String archiveDatabase,
    @Property("Database") String database,
    @Property("WindowsEmailAddress") String windowsEmailAddress,
    @Property("WindowsLiveID") String windowsLiveId,
    @Property("ExternalDirectoryObjectId") String externalDirectoryObjectId,
    @Property({"RemoteRoutingAddress", "ForwardingSmtpAddress"}) String routingAddress,
    @Property({"MailboxMoveStatus", "MoveStatus"}) String mailboxMoveStatus,
    @Property("MailboxMoveFlags") String mailboxMoveFlags,
    @Property("MailboxMoveRemoteHostName") String mailboxMoveRemoteHostName,
    @Property("SKUAssigned") Boolean skuAssigned,
    @Property("IsDirSynced") Boolean isDirSynced,
    @Property("HiddenFromAddressListsEnabled") Boolean hiddenFromAddressLists,
    @Property("WhenMailboxCreated") String whenMailboxCreated,
    @Property("WhenSoftDeleted") String whenSoftDeleted) {

  /** What a recipient is, as far as moves care. */
  public enum Kind {
    MAILBOX,
    MAIL_USER,
    /** The on-premises object of a mailbox in the cloud. */
    REMOTE_MAILBOX
  }
}
