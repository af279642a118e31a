package org.openelecbay.market.key;

import java.util.Arrays;
import org.openelecbay.core.Energy;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.market.KeyShares;
import org.openelecbay.market.pool.Pool;
import org.openelecbay.market.pool.PoolSide;

/// What a key makes of one slot, in whole watt-hours.
///
/// @param sold one a seller, not above its surplus
/// @param bought one a buyer, not above its deficit; the same sum
public record Allotment(long[] sold, long[] bought) {

    /// The producers give what is allotted in proportion to their surplus; the rest of it stays with the supplier.
    static Allotment pooled(Pool pool, long[] bought) {
        return new Allotment(pool.sellers().shares(Energy.ofWattHours(sum(bought))), bought);
    }

    /// Shares of `total` in proportion to what each lacks, not above it.
    static long[] inProportion(long total, long[] lacking) {
        long wanted = sum(lacking);
        return total >= wanted ? lacking.clone() : LargestRemainder.split(total, lacking);
    }

    /// The share of each participant of a side, in billionths of [KeyShares#WHOLE].
    static long[] billionths(PoolSide side, KeyShares shares) {
        long[] billionths = new long[side.count()];
        Arrays.setAll(billionths, i -> shares.of(side.participant(i)));
        return billionths;
    }

    static long sum(long[] wattHours) {
        return Arrays.stream(wattHours).sum();
    }
}
