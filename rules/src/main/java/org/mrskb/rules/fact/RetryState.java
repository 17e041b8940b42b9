package org.mrskb.rules.fact;

/**
 * What a move says about trying again.
 *
 * @param attempt number of the attempt
 * @param limit after how many it gives up
 * @param willRetry whether it goes on
 * @param gaveUp whether it stopped
 * @param mostCommonType the failure that came most often
 * @param mostCommonCount how often it came
 */
public record RetryState(
    Integer attempt,
    Integer limit,
    Boolean willRetry,
    Boolean gaveUp,
    String mostCommonType,
    Integer mostCommonCount) {}
