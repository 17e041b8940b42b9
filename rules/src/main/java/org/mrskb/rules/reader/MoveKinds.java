package org.mrskb.rules.reader;

import java.util.List;
import org.mrskb.engine.paste.Draft;
import org.mrskb.rules.fact.Failure;
import org.mrskb.rules.fact.Failure.Side;
import org.mrskb.rules.fact.MigrationBatch;
import org.mrskb.rules.fact.MigrationUser;
import org.mrskb.rules.fact.MoveRequest;
import org.mrskb.rules.fact.ReportEntry;
import org.mrskb.rules.fact.ReportedFailure;
import org.mrskb.rules.fact.ReportedItem;

/** Moves, batches, their users, and what move reports list. */
final class MoveKinds {
  private MoveKinds() {}

  static List<ObjectKind> all() {
    return List.of(
        ObjectKind.plain(MigrationBatch.class, MoveKinds::isBatch),
        ObjectKind.plain(MigrationUser.class, MoveKinds::isUser),
        ObjectKind.plain(MoveRequest.class, MoveKinds::isMove),
        ObjectKind.plain(ReportedFailure.class, MoveKinds::isFailure),
        new ObjectKind(Failure.class, o -> o.has("FailureType"), MoveKinds::completeFailure),
        ObjectKind.plain(
            ReportEntry.class,
            o -> o.has("CreationTime") && o.hasAny("ServerName", "TypeInt", "FlagsInt")),
        ObjectKind.plain(
            ReportedItem.class,
            o ->
                o.hasAny("MessageClass", "FolderName", "ScoringClassifications")
                    && o.hasAny("Kind", "Subject", "MessageSize", "Score", "EntryId")));
  }

  static boolean isBatch(CmdletObject o) {
    return o.type().equals("MigrationBatch")
        || o.hasAny("BatchDirection", "FinalizedCount", "FailedInitialSyncCount")
        || (o.has("TotalCount") && o.hasAny("Status", "SyncedCount", "FailedCount"))
        || (o.has("MigrationType") && o.hasAny("SourceEndpoint", "TargetDeliveryDomain"));
  }

  static boolean isUser(CmdletObject o) {
    return (o.type().startsWith("MigrationUser") && !o.isPart())
        || (!isBatch(o)
            && !o.has("StatusDetail")
            && (o.hasAny(
                    "BatchId",
                    "SkippedItemCount",
                    "SyncedItemCount",
                    "ItemsSynced",
                    "TotalItemsInSourceMailboxCount")
                || (o.has("Batch") && o.hasAny("Status", "LastSyncTime"))
                || (o.has("DataConsistencyScore") && o.has("SkippedItems"))
                || o.has("ErrorSummary")
                || (o.has("SkippedItems") && o.hasAny("Status", "Error"))
                || (o.has("MigrationType") && o.has("MailboxGuid"))
                || (o.has("Status") && o.isFrom("MigrationUser", "MigrationUserStatistics"))));
  }

  static boolean isMove(CmdletObject o) {
    boolean named = o.hasAny("StatusDetail", "FailureSide", "FailureType");
    boolean known =
        o.hasAny(
            "PercentComplete",
            "TotalMailboxSize",
            "QueuedTimestamp",
            "StartTimestamp",
            "FailureTimestamp",
            "RemoteHostName",
            "BatchName",
            "BadItemsEncountered",
            "LargeItemsEncountered",
            "TotalMailboxItemCount",
            "OverallDuration");
    return !o.isPart()
        && !isUser(o)
        && !isBatch(o)
        && !isFailure(o) // a record of a report, not the move itself
        && (named
            || known
            || o.type().startsWith("MoveRequest")
            || (o.has("Status") && o.has("TargetDatabase"))
            || (o.has("Status") && o.isFrom("MoveRequest", "MoveRequestStatistics")));
  }

  static boolean isFailure(CmdletObject o) {
    return o.has("FailureType")
        && o.hasAny("Message", "FailureSide", "FailureCode", "Code", "DataContext", "Timestamp")
        && !o.hasAny("Status", "StatusDetail", "DisplayName", "PercentComplete");
  }

  private static void completeFailure(CmdletObject object, Draft<? extends Record> draft) {
    CmdletObject.Value type = object.get("FailureType");
    String name = SerializedLayout.simpleName(Values.unquoted(type.text().strip()));
    if (Values.isCut(name) || !FailureReader.isType(name)) {
      return;
    }
    draft.put("type", name, type.words());
    CmdletObject.Value side = object.get("FailureSide");
    if (side != null) {
      for (Side one : Side.values()) {
        if (one.toString().equalsIgnoreCase(Values.unquoted(side.text().strip()))) {
          draft.put("side", one, side.words());
        }
      }
    }
    for (String property : List.of("FailureCode", "Code")) {
      CmdletObject.Value code = object.get(property);
      if (code != null) {
        draft.put("code", Values.integer(code.text().strip()), code.words());
      }
    }
    CmdletObject.Value message = object.get("Message");
    if (message != null) {
      MapiCodes codes = MapiCodes.in(message.text());
      draft.put("hresult", codes.hresult(), message.words());
      draft.put("ec", codes.ec(), message.words());
    }
  }
}
