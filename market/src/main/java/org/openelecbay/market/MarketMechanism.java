package org.openelecbay.market;

import org.openelecbay.core.Clearing;

/// Turns the orders of one slot into trades, before delivery: auctions and matching.
public non-sealed interface MarketMechanism extends MarketRule {

    /// Clears the book. Never fails for a valid book: what cannot trade has a reason.
    Clearing clear(OrderBook book, SlotContext context);
}
