package org.openelecbay.market.matching;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.ranking.Ranking;

/// Priority C: the highest bid meets the lowest offer, as long as the bid covers the offer.
///
/// Equal limits: the larger quantity, then the tie order. Each pair trades at `mu (bid + offer) / 2`, kept between its
/// two limits, where `mu` is surplus over demand of those taking part.
///
/// Source: spec C.3 and B.6.
final class ByPrice {

    private final Peers sellers;
    private final Peers buyers;
    private final Ratio halfMu;

    /// Both sides hold at least one peer.
    ByPrice(Peers sellers, Peers buyers) {
        this.sellers = sellers;
        this.buyers = buyers;
        this.halfMu = new Ratio(sellers.total(), Math.multiplyExact(2, buyers.total()));
    }

    List<Deal> match() {
        int[] selling = ranked(sellers, 0);
        int[] buying = ranked(buyers, -1);
        long[] surplus = sellers.stock();
        long[] deficit = buyers.stock();
        List<Deal> deals = new ArrayList<>(surplus.length + deficit.length);
        int next = 0;
        int wanted = 0;
        while (next < selling.length
                && wanted < buying.length
                && buyers.limit(buying[wanted]).compareTo(sellers.limit(selling[next])) >= 0) {
            int seller = selling[next];
            int buyer = buying[wanted];
            long matched = Math.min(surplus[seller], deficit[buyer]);
            deals.add(new Deal(seller, buyer, matched));
            surplus[seller] -= matched;
            deficit[buyer] -= matched;
            next += surplus[seller] == 0 ? 1 : 0;
            wanted += deficit[buyer] == 0 ? 1 : 0;
        }
        return deals;
    }

    /// Half-even to the micro.
    Price price(Deal deal) {
        Price offer = sellers.limit(deal.seller());
        Price bid = buyers.limit(deal.buyer());
        long rounded = halfMu.of(offer.plus(bid).microsPerKwh());
        return Price.ofMicrosPerKwh(rounded).max(offer).min(bid);
    }

    /// @param flip -1 turns the order of limits round, 0 leaves it
    private static int[] ranked(Peers peers, long flip) {
        long[] keys = new long[peers.count()];
        for (int place = 0; place < keys.length; place++) {
            keys[place] = peers.limit(place).microsPerKwh() ^ flip;
        }
        int[] ranked = Ranking.ascending(keys);
        Ranking.breakTies(
                ranked, keys, keys.length, (one, other) -> Long.compare(peers.wattHours(other), peers.wattHours(one)));
        return ranked;
    }
}
