package org.openelecbay.market.key;

import java.util.Arrays;
import java.util.Map;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingKeys;
import org.openelecbay.market.pool.Pool;

/// Equal key: everybody gets the same amount, or all it lacks where that is less (constrained equal awards).
///
/// Source: spec B.7.
public final class EqualKey implements AllocationKey {

    @Override
    public Allotment allot(Pool pool, SharingKeys keys) {
        return Allotment.pooled(
                pool,
                shares(pool.supply().wattHours(), pool.buyers().wattHours()).shares());
    }

    /// What each member is allotted, and the level up to which all are filled.
    ///
    /// @param generation watt-hours, not negative
    /// @param lacking watt-hours, one a member, not negative
    public static WaterLevel shares(long generation, long[] lacking) {
        long[] weights = Arrays.stream(lacking).map(each -> each > 0 ? 1 : 0).toArray();
        long members = Math.max(1, Allotment.sum(weights));
        return WaterLevel.of(generation, lacking, weights, members, Integer.MAX_VALUE);
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of();
    }

    @Override
    public String words() {
        return "in equal parts, to nobody more than it draws";
    }
}
