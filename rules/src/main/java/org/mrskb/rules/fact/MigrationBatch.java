package org.mrskb.rules.fact;

import org.mrskb.engine.card.Fillable;
import org.mrskb.engine.card.Shape;

/** A migration batch as {@code Get-MigrationBatch} prints it. */
public record MigrationBatch(
    @Fillable(Shape.NAME) @Property({"Identity", "BatchName"}) String batch,
    @Property(value = "Status", named = true) String status,
    @Property("Status") Integer statusNumber,
    @Property(value = "State", named = true) String state,
    @Property(
            value = {"MigrationType", "Type"},
            named = true)
        String migrationType,
    @Property(value = "BatchDirection", named = true) String direction,
    @Property("TotalCount") Integer totalCount,
    @Property("ActiveCount") Integer activeCount,
    @Property("StoppedCount") Integer stoppedCount,
    @Property("SyncedCount") Integer syncedCount,
    @Property("FinalizedCount") Integer finalizedCount,
    @Property("FailedCount") Integer failedCount,
    @Property("FailedInitialSyncCount") Integer failedInitialSyncCount,
    @Property("FailedIncrementalSyncCount") Integer failedIncrementalSyncCount,
    @Property("CompletedWithWarningCount") Integer completedWithWarningCount,
    @Property("PendingCount") Integer pendingCount,
    @Property("ProvisionedCount") Integer provisionedCount,
    @Property("ValidationWarningCount") Integer validationWarningCount,
    @Property({"SourceEndpoint", "Endpoint"}) String sourceEndpoint,
    @Property("TargetEndpoint") String targetEndpoint,
    @Property("TargetDeliveryDomain") String targetDeliveryDomain,
    @Property("BadItemLimit") Integer badItemLimit,
    @Property("LargeItemLimit") Integer largeItemLimit,
    @Property("AllowIncrementalSyncs") Boolean allowIncrementalSyncs,
    @Property("CompleteAfter") String completeAfter,
    @Property("StartAfter") String startAfter,
    @Property("CreationDateTime") String created,
    @Property("StartDateTime") String started,
    @Property("InitialSyncDateTime") String initialSync,
    @Property("LastSyncedDateTime") String lastSynced,
    @Property("FinalizedDateTime") String finalized,
    @Property("WorkflowStage") String workflowStage,
    @Property(value = "DataConsistencyScore", named = true) String dataConsistencyScore,
    @Property({"Message", "Report.Message"}) String message) {}
