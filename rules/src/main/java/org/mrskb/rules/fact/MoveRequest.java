package org.mrskb.rules.fact;

/** A move as {@code Get-MoveRequest} and {@code Get-MoveRequestStatistics} print it. */
public record MoveRequest(
    @Property("DisplayName") String displayName,
    @Property("Status") String status,
    @Property("StatusDetail") String statusDetail,
    @Property("PercentComplete") Integer percentComplete,
    @Property("TotalMailboxSize") Long totalMailboxSize,
    @Property("FailureType") String failureType,
    @Property("FailureSide") String failureSide,
    @Property("MapiLowLevelError") Integer mapiLowLevelError) {}
