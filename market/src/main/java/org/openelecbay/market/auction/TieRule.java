package org.openelecbay.market.auction;

/// Who trades when the orders at the marginal limit want more than is left (spec A.2).
public enum TieRule {
    /// The earlier order, then the tie order of the slot.
    TIME,
    /// All of them in proportion to their quantity, by largest remainder on the watt-hour.
    PRO_RATA
}
