package org.openelecbay.market.coalition.sharing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.PriceBand;
import org.openelecbay.market.Position;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.coalition.slot.Asked;
import org.openelecbay.market.coalition.slot.SlotShapley;
import org.openelecbay.market.pool.Pool;
import org.openelecbay.market.pool.PoolSide;

/// Everybody gains its Shapley value of the slot: what it adds on average to those who came before it, over all orders
/// in which the members may gather.
///
/// Exact while that takes at most thirty million steps, which are most slots of a hundred homes; by sampled orders up
/// to a number of members; by the limit of a large market beyond. The reason says which, with its bound.
///
/// Source: Shapley 1953; Lee et al., IEEE JSAC 32 (2014) 1398; spec D.1 to D.3.
public final class ShapleySharing implements SharingRule {

    private static final double EXACT_STEPS = 3e7;
    private static final double HUNDRED = 100;

    private final int mostSampled;
    private final Asked asked;

    /// One per cent for the median member, seed 1, sampled up to 2,000 members.
    public ShapleySharing() {
        this(2_000, Asked.usual(1));
    }

    /// With these draws where the exact value takes too long.
    ///
    /// @param mostSampled members up to which orders are drawn where the exact value takes too long
    /// @param asked precision, confidence, orders and seed of the draws
    public ShapleySharing(int mostSampled, Asked asked) {
        this.mostSampled = mostSampled;
        this.asked = asked;
    }

    @Override
    public Clearing share(List<Position> positions, SlotContext context) {
        Pool pool = Pool.of(positions, context);
        if (pool.isClosed()) {
            return pool.nothing();
        }
        PoolSide sellers = pool.sellers();
        PoolSide buyers = pool.buyers();
        long[] net = new long[sellers.count() + buyers.count()];
        for (int i = 0; i < sellers.count(); i++) {
            net[i] = sellers.wattHours(i);
        }
        for (int j = 0; j < buyers.count(); j++) {
            net[sellers.count() + j] = -buyers.wattHours(j);
        }
        SlotShapley shapley = SlotShapley.of(net, new SlotShapley.Budget(EXACT_STEPS, mostSampled, asked));
        PriceBand band = context.band();
        double spread = band.importPrice().minus(band.exportPrice()).microsPerKwh();
        double[] values = shapley.values();
        double[] sold = new double[sellers.count()];
        double[] bought = new double[buyers.count()];
        for (int k = 0; k < values.length; k++) {
            if (k < sold.length) {
                sold[k] = values[k] * spread;
            } else {
                bought[k - sold.length] = values[k] * spread;
            }
        }
        return pool.gaining(
                sold,
                bought,
                "Everybody gains its Shapley value of the local energy, what it adds on average to those who come before"
                        + " it: sellers together " + share(sold, pool) + " % and buyers the rest.",
                how(shapley.way(), band));
    }

    private static String share(double[] gains, Pool pool) {
        double sum = 0;
        for (double gain : gains) {
            sum += gain;
        }
        return fixed(pool.worth() == 0 ? 0 : HUNDRED * sum / pool.worth(), 1);
    }

    private String how(SlotShapley.Way way, PriceBand band) {
        return switch (way) {
            case SlotShapley.Exact() -> "The values are exact.";
            case SlotShapley.Drawn(long orders, double delta, double precision, boolean met) ->
                "The values are means over " + orders + " random orders with seed " + asked.seed()
                        + "; with a confidence of " + fixed(HUNDRED * (1 - delta), 1)
                        + " % the median member's is within "
                        + fixed(HUNDRED * precision, 2) + " %"
                        + (met ? "." : ", and the orders allowed did not give the precision that was asked for.");
            case SlotShapley.Limit(int members) ->
                "The values are those of the limit of a large market, because " + members
                        + " members are more than the "
                        + mostSampled + " up to which orders are drawn; nobody's is off by more than half the spread, "
                        + band.middle().minus(band.exportPrice()) + ".";
        };
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(Property.TRUTHFUL, "Nobody reports a limit; the meters speak.");
    }
}
