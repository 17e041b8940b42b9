package org.mrskb.rules.fact;

/**
 * The grade that Exchange Online gives to what could not be copied.
 *
 * @param printed the property as printed
 * @param score {@code Perfect}, {@code Good}, {@code Investigate} or {@code Poor}
 * @param skippedItemCount how many items stay behind
 */
public record MigrationScore(
    @Property("DataConsistencyScore") String printed,
    String score,
    @Property("SkippedItemCount") Integer skippedItemCount) {}
