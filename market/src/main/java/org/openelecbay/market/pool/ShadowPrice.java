package org.openelecbay.market.pool;

import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.market.Position;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;

/// Local energy at its shadow price: the import price where the community is short, the export price where it has
/// plenty, the middle where it is even.
///
/// No coalition of members does better by trading on its own (the payoffs are in the core), and it is what the Shapley
/// value comes to in a large market (Aumann-Shapley). The long side gains nothing.
///
/// Source: Lee et al., IEEE JSAC 32 (2014) 1398; spec D.1, D.3.
public final class ShadowPrice implements SharingRule {

    @Override
    public Clearing share(List<Position> positions, SlotContext context) {
        Pool pool = Pool.of(positions, context);
        if (pool.isClosed()) {
            return pool.nothing();
        }
        PriceBand band = context.band();
        int plenty = pool.supply().compareTo(pool.demand());
        if (plenty < 0) {
            return pool.at(band.importPrice(), sentence(band.importPrice(), pool, "is short of energy"));
        }
        if (plenty > 0) {
            return pool.at(band.exportPrice(), sentence(band.exportPrice(), pool, "has more energy than it needs"));
        }
        return pool.at(band.middle(), sentence(band.middle(), pool, "is even, where any price inside would do"));
    }

    private static String sentence(Price price, Pool pool, String why) {
        return "The local price is " + price + ", at which no group of members does better alone, because with "
                + pool.supply() + " of supply and " + pool.demand() + " of demand the community " + why + ".";
    }

    @Override
    public Map<Property, String> exceptions() {
        return PoolClaims.NO_REPORTS;
    }
}
