package org.openelecbay.market.pool;

import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.market.Position;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;

/// The mu rule: the local price follows the ratio of surplus to demand of the willing participants, inside the
/// supplier's band.
///
/// Source: Malik et al., IJEPES 137, 107865; spec B.6.
public final class MuRule implements SharingRule {

    /// Which way the ratio moves the price.
    public enum Direction {
        /// As the paper prints it: surplus raises the price, scarcity lowers it.
        MALIK_CLAMPED,
        /// As the paper means it: scarcity raises the price.
        MALIK_INVERSE
    }

    private final Direction direction;

    /// As the paper prints it.
    public MuRule() {
        this(Direction.MALIK_CLAMPED);
    }

    public MuRule(Direction direction) {
        this.direction = direction;
    }

    @Override
    public Clearing share(List<Position> positions, SlotContext context) {
        Pool pool = Pool.of(positions, context);
        if (pool.isClosed()) {
            return pool.nothing();
        }
        return MuPrice.of(pool.supply(), pool.demand(), context.band())
                .map(this::priceOf)
                .map(price -> pool.at(
                        price,
                        "The local price " + price + " follows " + pool.supply() + " of surplus over " + pool.demand()
                                + " of demand, inside the supplier's prices."))
                .orElseGet(pool::nothing);
    }

    @Override
    public Map<Property, String> exceptions() {
        return PoolClaims.NO_REPORTS;
    }

    private Price priceOf(MuPrice prices) {
        return switch (direction) {
            case MALIK_CLAMPED -> prices.clamped();
            case MALIK_INVERSE -> prices.inverse();
        };
    }
}
