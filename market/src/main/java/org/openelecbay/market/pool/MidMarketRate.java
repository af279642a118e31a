package org.openelecbay.market.pool;

import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.market.Position;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;

/// The mid-market rate: local energy at the middle of the supplier's two prices, half-even to the micro.
///
/// The long side shares the local energy in proportion and has, with what stays with the supplier, one blended price;
/// [LocalPrices#midMarket] shows it.
///
/// Source: spec B.2.
public final class MidMarketRate implements SharingRule {

    @Override
    public Clearing share(List<Position> positions, SlotContext context) {
        Pool pool = Pool.of(positions, context);
        if (pool.isClosed()) {
            return pool.nothing();
        }
        Price middle = context.band().middle();
        return pool.at(
                middle,
                "The local price " + middle + " is the middle of the supplier's "
                        + context.band().exportPrice() + " and "
                        + context.band().importPrice() + ".");
    }

    @Override
    public Map<Property, String> exceptions() {
        return PoolClaims.NO_REPORTS;
    }
}
