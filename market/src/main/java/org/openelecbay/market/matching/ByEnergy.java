package org.openelecbay.market.matching;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Distances;

/// Priority A: the largest need meets the largest surplus.
///
/// Both sides stand by magnitude [S-05]; the heads trade the smaller rest, the unfinished head stays, and the other
/// side sends its next. Nobody is ranked again by what is left. Equal sizes: the shorter distance to the head that
/// stays, then the tie order; a run in which no head stays begins with the first consumer in tie order.
///
/// Source: spec C.3.
final class ByEnergy {

    private ByEnergy() {}

    static List<Deal> match(Peers sellers, Peers buyers, Distances distances) {
        SizeQueue selling = new SizeQueue(sellers);
        SizeQueue buying = new SizeQueue(buyers);
        long[] surplus = sellers.stock();
        long[] deficit = buyers.stock();
        List<Deal> deals = new ArrayList<>(surplus.length + deficit.length);
        int seller = -1;
        int buyer = -1;
        while ((buyer >= 0 || buying.hasNext()) && (seller >= 0 || selling.hasNext())) {
            if (buyer < 0) {
                int staying = seller;
                buyer = staying < 0
                        ? buying.next()
                        : buying.nextNearest(place -> distances.between(buyers.owner(place), sellers.owner(staying)));
            }
            if (seller < 0) {
                int staying = buyer;
                seller = selling.nextNearest(place -> distances.between(sellers.owner(place), buyers.owner(staying)));
            }
            long matched = Math.min(surplus[seller], deficit[buyer]);
            deals.add(new Deal(seller, buyer, matched));
            surplus[seller] -= matched;
            deficit[buyer] -= matched;
            seller = surplus[seller] == 0 ? -1 : seller;
            buyer = deficit[buyer] == 0 ? -1 : buyer;
        }
        return deals;
    }
}
