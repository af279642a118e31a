package org.openelecbay.market.auction.english;

/// What becomes of a called bid; checked in this order (spec A.9).
public enum Standing {
    /// It came at or after the end.
    LATE,
    /// It is below the reserve, or not an increment above the standing bid.
    TOO_LOW,
    /// The leader raised itself; the standing bid stays.
    ALREADY_LEADING,
    /// It is the standing bid now.
    LEADING
}
