package org.openelecbay.market.key;

import java.util.Map;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingKeys;
import org.openelecbay.market.pool.Pool;

/// Dynamic key: the surplus is allotted in proportion to what each member draws, `D_i min(1, G / sum D)`.
///
/// Source: spec B.7.
public final class ProRataKey implements AllocationKey {

    @Override
    public Allotment allot(Pool pool, SharingKeys keys) {
        return Allotment.pooled(
                pool, shares(pool.supply().wattHours(), pool.buyers().wattHours()));
    }

    /// What each member is allotted.
    ///
    /// @param generation watt-hours, not negative
    /// @param lacking watt-hours, one a member, not negative
    public static long[] shares(long generation, long[] lacking) {
        return Allotment.inProportion(generation, lacking);
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of();
    }

    @Override
    public String words() {
        return "in proportion to what each member draws";
    }
}
