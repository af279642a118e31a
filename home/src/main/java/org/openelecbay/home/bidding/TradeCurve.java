package org.openelecbay.home.bidding;

import java.util.List;

/// What a home would buy and sell in one step, beside what it trades with its supplier.
///
/// @param bids the first kWh first, prices falling; none of them above any of the offers
/// @param offers the first kWh first, prices rising
public record TradeCurve(List<Portion> bids, List<Portion> offers) {

    public TradeCurve {
        bids = List.copyOf(bids);
        offers = List.copyOf(offers);
    }
}
