package org.openelecbay.market.auction.continuous;

/// Why what is left of an order leaves the book without a trade (spec A.7).
public enum Withdrawal {
    /// Its owner said so.
    CANCELLED,
    /// Its validity has ended.
    EXPIRED,
    /// It was to trade at once or not at all.
    IOC,
    /// The best order on the other side is of the same owner.
    SELF_TRADE,
    /// It stood at gate closure.
    GATE_CLOSED
}
