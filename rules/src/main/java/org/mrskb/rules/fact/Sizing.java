package org.mrskb.rules.fact;

import org.mrskb.engine.card.Fillable;
import org.mrskb.engine.card.Shape;

/**
 * The numbers of a concurrency question, and what follows from them: 25 to 30 % of a batch for
 * {@code MaxConcurrentIncrementalSyncs}, which may not exceed {@code MaxConcurrentMigrations}.
 *
 * @param batchSize mailboxes to be completed
 * @param concurrencyNow {@code MaxConcurrentMigrations} as it is
 * @param concurrencyWanted {@code MaxConcurrentMigrations} as somebody wants it
 * @param nextStep the present value plus ten, at most what is wanted
 * @param syncsLow 25 % of the batch, rounded up
 * @param syncsHigh 30 % of the batch, rounded down, but not below {@code syncsLow}
 * @param incrementalSyncs {@code syncsLow}, or the present limit if that is smaller
 * @param migrations the limit that {@code incrementalSyncs} needs
 * @param groupLow mailboxes that the present limit completes in one go, at 30 %
 * @param groupHigh the same at 25 %
 */
public record Sizing(
    @Fillable(Shape.NUMBER) Integer batchSize,
    @Fillable(Shape.NUMBER) Integer concurrencyNow,
    @Fillable(Shape.NUMBER) Integer concurrencyWanted,
    @Fillable(Shape.NUMBER) Integer nextStep,
    @Fillable(Shape.NUMBER) Integer syncsLow,
    @Fillable(Shape.NUMBER) Integer syncsHigh,
    @Fillable(Shape.NUMBER) Integer incrementalSyncs,
    @Fillable(Shape.NUMBER) Integer migrations,
    @Fillable(Shape.NUMBER) Integer groupLow,
    @Fillable(Shape.NUMBER) Integer groupHigh) {}
