package org.mrskb.rules.fact;

import org.mrskb.engine.card.Fillable;
import org.mrskb.engine.card.Shape;

/**
 * A user of a migration batch as {@code Get-MigrationUser} and {@code Get-MigrationUserStatistics}
 * print it.
 *
 * @param skippedItemsListed how many skipped items are listed; fewer than {@code skippedItemCount}
 *     means that they were not asked for
 */
public record MigrationUser(
    @Fillable(Shape.NAME) @Property({"Identity", "MailboxIdentifier"}) String identity,
    @Property({"BatchId", "Batch"}) String batch,
    @Property(value = "Status", named = true) String status,
    @Property("Status") Integer statusNumber,
    @Property(
            value = {"StatusSummary", "State"},
            named = true)
        String statusSummary,
    @Property(value = "MigrationType", named = true) String migrationType,
    @Property({"MailboxEmailAddress", "EmailAddress"}) String emailAddress,
    @Property(value = "RecipientType", named = true) String recipientType,
    @Property("SkippedItemCount") Long skippedItemCount,
    @Property("SkippedItems.Count") Integer skippedItemsListed,
    @Property({"SyncedItemCount", "ItemsSynced"}) Long syncedItemCount,
    @Property({"TotalItemsInSourceMailboxCount", "TotalItemsInSourceMailbox"}) Long totalItems,
    @Property(value = "DataConsistencyScore", named = true) String dataConsistencyScore,
    @Property("DataConsistencyScore") Integer dataConsistencyScoreNumber,
    @Property("PercentageComplete") Integer percentageComplete,
    @Property("EstimatedTotalTransferSize") Long estimatedTotalTransferSize,
    @Property("BytesTransferred") Long bytesTransferred,
    @Property({"ErrorSummary", "Error", "LocalizedError", "ErrorMessage"}) String error,
    @Property("LastSyncTime") String lastSync,
    @Property({"LastSuccessfulSyncTime", "LastSuccessfulSync"}) String lastSuccessfulSync,
    @Property({"MailboxGuid", "ExchangeGuid"}) String mailboxGuid,
    @Property("TriggeredAction") String triggeredAction,
    @Property("CompleteAfter") String completeAfter) {}
