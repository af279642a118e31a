package org.openelecbay.market;

import java.util.Set;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Money;

/// Turns the orders of one slot into trades, before delivery: auctions and matching.
public non-sealed interface MarketMechanism extends MarketRule {

    /// Clears the book. Never fails for a valid book: what cannot trade has a reason.
    Clearing clear(OrderBook book, SlotContext context);

    /// Whether it sells what is left over to [SlotContext#storage()] and buys what is missing from it; otherwise the
    /// battery trades by orders of its own.
    default boolean usesStorage() {
        return false;
    }

    /// Whether it strikes trades while the gate is open, in the order of arrival. Such a rule reads
    /// [OrderBook#history()], prevents self-trade itself, and what the network refuses later is cut from
    /// its last trades.
    default boolean tradesWhileOpen() {
        return false;
    }

    /// The most that the DSO has agreed to pay for one slot of what this rule buys for its network; nothing for most
    /// rules. The audit lets no more leave the DSO's account.
    default Money networkBudget() {
        return Money.ZERO;
    }

    /// Its orders, unless the rule finds its clearing with less.
    @Override
    default Set<Disclosure> discloses() {
        return Set.of(Disclosure.ORDERS);
    }
}
