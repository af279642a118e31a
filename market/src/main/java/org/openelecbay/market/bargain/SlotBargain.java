package org.openelecbay.market.bargain;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.Position;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.pool.Pool;
import org.openelecbay.market.pool.PoolSide;

/// The gain of one slot shared by weights among those with energy to give or to take. Whoever has neither has nothing
/// to bargain with and no share.
final class SlotBargain {

    /// All parts together; more than a double distinguishes.
    private static final double PARTS = 0x1p56;

    private SlotBargain() {}

    static Clearing share(List<Position> positions, SlotContext context, Power power, String... why) {
        Pool pool = Pool.of(positions, context);
        if (pool.isClosed()) {
            return pool.nothing();
        }
        double[] weights = weights(pool, power);
        double sum = Arrays.stream(weights).sum();
        long[] parts = Arrays.stream(weights)
                .mapToLong(each -> (long) Math.rint(each / sum * PARTS))
                .toArray();
        int sellers = pool.sellers().count();
        return pool.sharingTheGain(
                Arrays.copyOf(parts, sellers), Arrays.copyOfRange(parts, sellers, parts.length), why);
    }

    /// The sellers' and then the buyers' weights, not all zero.
    private static double[] weights(Pool pool, Power power) {
        PoolSide sellers = pool.sellers();
        PoolSide buyers = pool.buyers();
        double supply = pool.supply().wattHours();
        double demand = pool.demand().wattHours();
        double local = Math.min(supply, demand);
        int players = sellers.count() + buyers.count();
        double[] supplied = new double[players];
        double[] taken = new double[players];
        double[] missed = new double[players];
        for (int i = 0; i < sellers.count(); i++) {
            supplied[i] = sellers.wattHours(i) / supply * local;
            missed[i] = local - Math.min(supply - sellers.wattHours(i), local);
        }
        for (int j = 0; j < buyers.count(); j++) {
            taken[sellers.count() + j] = buyers.wattHours(j) / demand * local;
            missed[sellers.count() + j] = local - Math.min(demand - buyers.wattHours(j), local);
        }
        return power.weights(supplied, taken, missed);
    }
}
