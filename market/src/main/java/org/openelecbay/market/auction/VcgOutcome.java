package org.openelecbay.market.auction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.ParticipantId;

/// Everything the VCG auction finds out about a book, whoever finances it.
///
/// @param trades the call auction's, of which the welfare is the greatest possible
/// @param buyersPay by owner, best limit first
/// @param sellersReceive by owner, best limit first
public record VcgOutcome(
        AuctionOutcome trades, Map<ParticipantId, Share> buyersPay, Map<ParticipantId, Share> sellersReceive) {

    /// What one owner trades.
    ///
    /// @param energy in all, more than zero
    /// @param money in all
    public record Share(Energy energy, Money money) {}

    public VcgOutcome {
        buyersPay = Collections.unmodifiableMap(new LinkedHashMap<>(buyersPay));
        sellersReceive = Collections.unmodifiableMap(new LinkedHashMap<>(sellersReceive));
    }

    /// What sellers receive above what buyers pay; never negative.
    public Money deficit() {
        return sum(sellersReceive).minus(sum(buyersPay));
    }

    private static Money sum(Map<ParticipantId, Share> side) {
        return side.values().stream().map(Share::money).reduce(Money.ZERO, Money::plus);
    }
}
