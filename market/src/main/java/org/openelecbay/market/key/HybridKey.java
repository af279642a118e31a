package org.openelecbay.market.key;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.openelecbay.market.KeyShares;
import org.openelecbay.market.Need;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingKeys;
import org.openelecbay.market.pool.Pool;

/// Hybrid key: fixed shares first, and what is left in proportion to what each member still lacks.
///
/// Each of the two steps is rounded to watt-hours once. Source: spec B.7, the static key followed by the dynamic one.
public final class HybridKey implements AllocationKey {

    @Override
    public Allotment allot(Pool pool, SharingKeys keys) {
        return Allotment.pooled(
                pool,
                shares(
                        pool.supply().wattHours(),
                        pool.buyers().wattHours(),
                        Allotment.billionths(pool.buyers(), keys.shares()),
                        KeyShares.WHOLE));
    }

    /// What each member is allotted.
    ///
    /// @param generation watt-hours, not negative
    /// @param lacking watt-hours, one a member, not negative
    /// @param weights one a member, not negative, summing to at most `whole`
    public static long[] shares(long generation, long[] lacking, long[] weights, long whole) {
        long[] first = StaticKey.shares(generation, lacking, weights, whole);
        long[] unmet = lacking.clone();
        Arrays.setAll(unmet, i -> lacking[i] - first[i]);
        long[] second = Allotment.inProportion(generation - Allotment.sum(first), unmet);
        Arrays.setAll(first, i -> first[i] + second[i]);
        return first;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SHARING_KEYS);
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(Property.SYMMETRIC, StaticKey.OWN_SHARES);
    }

    @Override
    public String words() {
        return "by fixed shares, and the rest in proportion to what each member still lacks";
    }
}
