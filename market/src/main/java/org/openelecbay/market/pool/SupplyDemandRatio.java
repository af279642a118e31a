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

/// The supply-demand ratio: local energy costs the import price where there is next to none and falls along a hyperbola
/// to the export price, or a compensation above it, where supply meets demand.
///
/// The local price is that of the short side; with what the long side deals with the supplier it has the blended price
/// of the formula.
///
/// Source: Liu et al. 2017; spec B.3 and B.4.
public final class SupplyDemandRatio implements SharingRule {

    private final Price compensation;

    /// Without compensation.
    public SupplyDemandRatio() {
        this(Price.ZERO);
    }

    /// @param compensation per kWh, paid by buyers to sellers where there is plenty; not negative
    public SupplyDemandRatio(Price compensation) {
        if (compensation.isNegative()) {
            throw new IllegalArgumentException("The compensation is " + compensation + ", paid by sellers to buyers.");
        }
        this.compensation = compensation;
    }

    @Override
    public Clearing share(List<Position> positions, SlotContext context) {
        Pool pool = Pool.of(positions, context);
        if (pool.isClosed()) {
            return pool.nothing();
        }
        PriceBand band = context.band();
        Price price = LocalPrices.supplyDemandRatio(pool.supply(), pool.demand(), band, compensation)
                .local(pool.supply(), pool.demand());
        return priceOfPlenty(band, compensation).compareTo(Price.ZERO) <= 0
                ? pool.at(
                        price,
                        "The local price " + price + " is the middle of the supplier's, because a supply-demand ratio"
                                + " needs an export price above zero and the supplier's is " + band.exportPrice() + ".")
                : pool.at(
                        price,
                        "The local price " + price + " follows " + pool.supply() + " of supply over " + pool.demand()
                                + " of demand, inside the supplier's prices.");
    }

    @Override
    public Map<Property, String> exceptions() {
        return PoolClaims.NO_REPORTS;
    }

    /// The local price where there is plenty: the export price and the compensation, not above the import price.
    static Price priceOfPlenty(PriceBand band, Price compensation) {
        Price width = band.importPrice().minus(band.exportPrice());
        return band.exportPrice().plus(compensation.min(width));
    }
}
