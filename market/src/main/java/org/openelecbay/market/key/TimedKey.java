package org.openelecbay.market.key;

import java.util.Map;
import java.util.Set;
import org.openelecbay.market.Need;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingKeys;
import org.openelecbay.market.pool.Pool;

/// Time-series key: a static key whose shares differ from slot to slot, agreed before the slot.
///
/// Source: spec B.7, the static key with the shares of the slot.
public final class TimedKey implements AllocationKey {

    @Override
    public Allotment allot(Pool pool, SharingKeys keys) {
        return Allotment.pooled(pool, StaticKey.shares(pool, keys.timed()));
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.TIMED_KEYS);
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(Property.EFFICIENT, StaticKey.WASTED, Property.SYMMETRIC, StaticKey.OWN_SHARES);
    }

    @Override
    public String words() {
        return "by the fixed shares of this slot";
    }
}
