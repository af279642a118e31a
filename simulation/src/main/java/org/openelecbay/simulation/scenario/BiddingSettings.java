package org.openelecbay.simulation.scenario;

/// How homes bid in a market that trades while its gate is open; under other rules they always bid their limits.
///
/// @param trader who names a home's prices
/// @param shoutsPerSlot the most shouts of all homes together in one slot
public record BiddingSettings(Trader trader, int shoutsPerSlot) {

    /// Every home hands in one order at its limit.
    public static final BiddingSettings LIMITS = new BiddingSettings(Trader.LIMIT, 1);

    /// The most shouts a slot may have.
    static final int MOST_SHOUTS = 100_000;

    /// Who names a home's prices.
    public enum Trader {
        /// One order at the limit.
        LIMIT,
        /// Zero intelligence with constraint.
        ZI_C,
        /// Zero intelligence plus: margins that learn from shouts.
        ZIP
    }
}
