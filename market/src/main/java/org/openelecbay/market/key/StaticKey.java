package org.openelecbay.market.key;

import java.util.Map;
import java.util.Set;
import org.openelecbay.market.KeyShares;
import org.openelecbay.market.Need;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingKeys;
import org.openelecbay.market.pool.Pool;

/// Static key: every member has a fixed share of the surplus, `min(D_i, w_i G)`; what a member cannot use is not given
/// to others.
///
/// Source: spec B.7.
public final class StaticKey implements AllocationKey {

    static final String WASTED = "What a member cannot use of its share stays with the supplier.";
    static final String OWN_SHARES = "Members have shares of their own, whatever they use.";

    @Override
    public Allotment allot(Pool pool, SharingKeys keys) {
        return Allotment.pooled(pool, shares(pool, keys.shares()));
    }

    static long[] shares(Pool pool, KeyShares shares) {
        return shares(
                pool.supply().wattHours(),
                pool.buyers().wattHours(),
                Allotment.billionths(pool.buyers(), shares),
                KeyShares.WHOLE);
    }

    /// What each member is allotted.
    ///
    /// @param generation watt-hours, not negative
    /// @param lacking watt-hours, one a member, not negative
    /// @param weights one a member, not negative, summing to at most `whole`
    public static long[] shares(long generation, long[] lacking, long[] weights, long whole) {
        return WaterLevel.of(generation, lacking, weights, whole, 1).shares();
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SHARING_KEYS);
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(Property.EFFICIENT, WASTED, Property.SYMMETRIC, OWN_SHARES);
    }

    @Override
    public String words() {
        return "by fixed shares";
    }
}
