package org.openelecbay.market.auction.reverse;

/// What sellers get in a reverse auction (spec A.11).
public enum PaymentRule {
    /// Everybody its own limit.
    PAY_AS_BID,
    /// Everybody the limit of the last award, or the cap where the fallback serves a remainder.
    UNIFORM,
    /// Everybody what its awards would cost without it: truthful for sellers as long as the cap depends on
    /// nobody's offer, and bounded by the cap.
    VICKREY
}
