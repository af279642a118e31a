package org.openelecbay.market.pool;

import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.market.Position;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;

/// Bill sharing with the slot as the billing period: buyers share what the supplier charges the community, sellers
/// share what it pays, and local energy costs nothing.
///
/// So sellers get nothing for what their neighbours use. [SharedBill] has the prices of longer periods.
///
/// Source: spec B.5.
public final class BillSharing implements SharingRule {

    private static final String WARNING = "Warning: sellers get nothing for energy that is used locally and would do"
            + " better with the supplier alone; choose it only where that is wanted.";

    @Override
    public Clearing share(List<Position> positions, SlotContext context) {
        Pool pool = Pool.of(positions, context);
        if (pool.isClosed()) {
            return pool.nothing();
        }
        SharedBill bill = SharedBill.of(List.of(new SharedBill.Interval(pool.supply(), pool.demand(), context.band())));
        return pool.at(
                Price.ZERO,
                "Local energy costs nothing; buyers share the supplier's bill at " + bill.buy()
                        + " and sellers its payment at " + bill.sell() + ".");
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(Property.INDIVIDUALLY_RATIONAL, WARNING, Property.TRUTHFUL, PoolClaims.NOBODY_REPORTS);
    }
}
