package org.mrskb.rules.fact;

import org.mrskb.rules.fact.Failure.Side;

/**
 * A stall code, {@code StalledDueTo<Side>_<Resource>}, wherever it was printed or typed.
 *
 * @param code the code in its usual spelling
 * @param side the side that is busy; null if the code names none
 * @param resource what is short, for example {@code DiskLatency}; as printed if nobody knows it
 * @param known whether the resource is one that is known
 * @param count how many moves show this code
 */
public record Stall(String code, Side side, String resource, Boolean known, Integer count) {}
