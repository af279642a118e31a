package org.openelecbay.market.pool;

import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Reason;
import org.openelecbay.market.Position;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;

/// The baseline of every comparison: no local trade, everybody deals with the supplier alone.
public final class SupplierOnly implements SharingRule {

    @Override
    public Clearing share(List<Position> positions, SlotContext context) {
        return Clearing.none(context.slot(), Reason.clearing("Nothing is shared: everybody deals with the supplier."));
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "Nothing is traded locally, whatever it would be worth.",
                Property.TRUTHFUL,
                PoolClaims.NOBODY_REPORTS);
    }
}
