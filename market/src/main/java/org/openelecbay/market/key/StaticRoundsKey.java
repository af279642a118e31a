package org.openelecbay.market.key;

import java.util.Map;
import java.util.Set;
import org.openelecbay.market.KeyShares;
import org.openelecbay.market.Need;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingKeys;
import org.openelecbay.market.pool.Pool;

/// Static key with redistribution: what members cannot use of their shares goes by the same shares to those who still
/// lack energy, round by round.
///
/// Source: spec B.7.
public final class StaticRoundsKey implements AllocationKey {

    private final int mostRounds;

    /// @param mostRounds the first one counted, at least one
    public StaticRoundsKey(int mostRounds) {
        if (mostRounds < 1) {
            throw new IllegalArgumentException("A key of " + mostRounds + " rounds would allot nothing.");
        }
        this.mostRounds = mostRounds;
    }

    @Override
    public Allotment allot(Pool pool, SharingKeys keys) {
        return Allotment.pooled(
                pool,
                shares(
                                pool.supply().wattHours(),
                                pool.buyers().wattHours(),
                                Allotment.billionths(pool.buyers(), keys.shares()),
                                KeyShares.WHOLE)
                        .shares());
    }

    /// What each member is allotted, and in how many rounds.
    ///
    /// @param generation watt-hours, not negative
    /// @param lacking watt-hours, one a member, not negative
    /// @param weights one a member, not negative, summing to at most `whole`
    public WaterLevel shares(long generation, long[] lacking, long[] weights, long whole) {
        return WaterLevel.of(generation, lacking, weights, whole, mostRounds);
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SHARING_KEYS);
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "What is left after the last round, or lacks members with a share, stays with the supplier.",
                Property.SYMMETRIC,
                StaticKey.OWN_SHARES);
    }

    @Override
    public String words() {
        return "by fixed shares in up to " + mostRounds + " rounds";
    }
}
