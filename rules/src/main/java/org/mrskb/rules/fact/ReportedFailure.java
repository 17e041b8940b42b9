package org.mrskb.rules.fact;

import java.util.List;

/**
 * A failure record of a move report, as {@code (Get-MoveRequestStatistics
 * -IncludeReport).Report.Failures} prints it.
 *
 * @param message what the record says happened
 * @param dataContext where it happened, for example the folder
 */
public record ReportedFailure(
    @Property("FailureType") String type,
    @Property(value = "FailureSide", named = true) String side,
    @Property({"FailureCode", "Code"}) Integer code,
    @Property({"Timestamp", "FailureTimestamp"}) String timestamp,
    @Property("Message") String message,
    @Property("DataContext") String dataContext,
    @Property("MapiLowLevelError") Integer mapiLowLevelError,
    @Property("WorkItem") String workItem,
    @Property("ExceptionTypes") List<String> exceptionTypes,
    @Property("FailureHash") String failureHash) {}
