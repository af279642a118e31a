package org.openelecbay.market.auction.reverse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.openelecbay.core.Offer;
import org.openelecbay.core.ParticipantId;

/// The slow twin of a procurement: single watt-hours, and for Vickrey one market without each seller.
public final class NaiveProcurement {

    private final List<Offer> offers;
    private final int need;
    private final long cap;

    public NaiveProcurement(List<Offer> offers, int need, long cap) {
        this.offers = offers;
        this.need = need;
        this.cap = cap;
    }

    /// Nanos.
    public long cost() {
        return cost(offers);
    }

    /// What each seller of `awarded` gets: the cost without it less the cost of the others, in nanos.
    ///
    /// @param awarded pay at its own limits, by seller
    public Map<ParticipantId, Long> vickrey(Map<ParticipantId, Long> awarded) {
        Map<ParticipantId, Long> pay = new HashMap<>();
        awarded.forEach((seller, ownCost) -> {
            List<Offer> others = offers.stream()
                    .filter(offer -> !offer.owner().equals(seller))
                    .toList();
            pay.put(seller, cost(others) - (cost() - ownCost));
        });
        return pay;
    }

    private long cost(List<Offer> among) {
        LongStream lots = among.stream()
                .flatMap(offer -> offer.segments().stream())
                .filter(segment -> segment.limit().microsPerKwh() <= cap)
                .flatMapToLong(segment -> LongStream.range(0, segment.quantity().wattHours())
                        .map(lot -> segment.limit().microsPerKwh()));
        return LongStream.concat(lots, LongStream.range(0, need).map(lot -> cap))
                .sorted()
                .limit(need)
                .sum();
    }
}
