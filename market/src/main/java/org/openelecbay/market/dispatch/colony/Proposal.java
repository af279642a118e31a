package org.openelecbay.market.dispatch.colony;

import java.util.List;
import org.openelecbay.core.Price;

/// What a proposer would have traded.
///
/// @param pairs in the order in which they are booked
/// @param remark one sentence about how it was found
public record Proposal(List<Pair> pairs, String remark) {

    public Proposal {
        pairs = List.copyOf(pairs);
    }

    /// One trade.
    ///
    /// @param bid rank in the ladder of the bids
    /// @param offer rank in the ladder of the offers
    /// @param wattHours of the trade
    /// @param price per kWh, for both
    public record Pair(int bid, int offer, long wattHours, Price price) {}
}
