package org.openelecbay.home.bidding.shout;

import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;

/// Names prices in a continuous market on behalf of one participant, and may learn from what it hears.
public sealed interface ShoutTrader permits ZicTrader, ZipTrader {

    /// The price it shouts next: never above a buyer's limit, never below a seller's.
    ///
    /// @param buys on which side it trades in this slot
    /// @param limit its reservation price
    /// @param band the supplier's two prices, the ends of its scale
    Price quote(boolean buys, Price limit, PriceBand band);

    /// Hears what somebody has shouted, itself included.
    ///
    /// @param buys on which side it trades in this slot
    /// @param limit its reservation price
    /// @param active whether it still has something to trade
    /// @param band the supplier's two prices
    void hear(Shout shout, boolean buys, Price limit, boolean active, PriceBand band);
}
