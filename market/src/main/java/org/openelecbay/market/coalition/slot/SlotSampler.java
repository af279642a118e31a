package org.openelecbay.market.coalition.slot;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The Shapley value of a slot of many members by sampled orders, with a bound.
///
/// A first pilot of 64 orders finds what goes with the error of the sum, a second how many orders the precision
/// takes. Then fresh orders are drawn, of which alone the answer is made and at whose bound one looks once; should it
/// miss what was asked for, a further round draws afresh, each at half the remaining chance of failing, until it is
/// met or the orders allowed are used up.
///
/// Source: spec D.3; docs/reference/coalitions.md.
public final class SlotSampler {

    private static final double MARGIN = 1.15;
    private static final double GROWTH = 1.05;
    private static final double NOISE = 1e-18;

    private final Asked asked;
    private final OrderWalk walk;
    private final SplittableRandom random;
    private final double worth;
    private final double[] slopes;

    private SlotSampler(double[] net, Asked asked) {
        this.asked = asked;
        this.walk = new OrderWalk(net);
        this.random = new SplittableRandom(asked.seed());
        this.worth = SlotWorth.of(net);
        this.slopes = new double[walk.ranges().length];
    }

    /// Draws until the median member is known as well as asked.
    ///
    /// @param net surplus less deficit by member, finite
    public static Sampled of(double[] net, Asked asked) {
        if (!Arrays.stream(net).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "The net energy of a member is no finite number. Is a reading missing or broken?");
        }
        return new SlotSampler(net, asked).sampled(net.length);
    }

    private Sampled sampled(int members) {
        if (walk.isTrivial()) {
            return new Sampled(new double[members], new double[members], 0, true);
        }
        Replicates latest = drawn(Asked.PILOT);
        learn(latest);
        latest = drawn(Asked.PILOT);
        long used = 2L * Asked.PILOT;
        double delta = asked.delta();
        while (true) {
            delta /= 2;
            long left = asked.mostOrders() - used;
            long wanted = (long) Math.ceil(MARGIN * needed(latest, delta, left));
            long count = Math.clamp(wanted, Asked.PILOT, Math.max(Asked.PILOT, left));
            latest = drawn(count);
            used += count;
            double[] means = latest.means();
            double[] halfWidths = latest.halfWidths(asked.bound(), count, delta);
            boolean met = Sampled.median(means, halfWidths) <= asked.precision();
            if (met || asked.mostOrders() - used < Asked.PILOT) {
                return new Sampled(walk.byMember(means, members), walk.byMember(halfWidths, members), used, met);
            }
        }
    }

    private double needed(Replicates latest, double delta, long most) {
        double count = Asked.PILOT;
        while (count < most
                && Sampled.median(latest.means(), latest.halfWidths(asked.bound(), (long) count, delta))
                        > asked.precision()) {
            count = Math.ceil(count * GROWTH);
        }
        return count;
    }

    private Replicates drawn(long count) {
        Replicates replicates = new Replicates(walk.ranges());
        double[] values = new double[walk.ranges().length];
        for (long k = 0; k < count; k++) {
            walk.draw(random, values);
            double total = Arrays.stream(values).sum();
            for (int place = 0; place < values.length; place++) {
                values[place] -= slopes[place] * (total - worth);
            }
            replicates.add(values, total);
        }
        return replicates;
    }

    /// What all get together is known, so each round takes off what goes with its error. The slopes come from
    /// earlier draws, so that nothing is biased; they sum to one, so that all together get exactly what there
    /// is. Bernstein's bound does without, because it would widen the range.
    private void learn(Replicates latest) {
        if (asked.bound() == Bound.STUDENT) {
            double[] more = latest.slopes(NOISE * worth * worth);
            Arrays.setAll(slopes, place -> slopes[place] + more[place]);
        }
    }
}
