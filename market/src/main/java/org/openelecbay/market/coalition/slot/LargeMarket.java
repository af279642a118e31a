package org.openelecbay.market.coalition.slot;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The Shapley value of one slot in the limit of many members, none of whom weighs much: with `L = sum of n_i`,
/// `Q = sum of n_i^2`, `c = |L| / sqrt(Q)` and Mills' ratio `M`, a kWh of the long side is worth the share
/// `psi = (1 - c M(c)) / 2` of the spread and one of the short side `1 - psi`; everybody's share is less by
/// `psi |n_i| |L| / Q`, so that all together get exactly what local energy is worth.
///
/// The sums over random coalitions of a share q are normal with mean `q L` and variance `q (1-q) Q`; psi is their
/// chance to be on the other side than L, averaged over q. As a market is replicated c grows without bound and psi
/// falls to zero: the shadow price, which is the Aumann-Shapley price. At `L = 0` psi is one half: the middle.
///
/// Source: Aumann and Shapley 1974; spec D.3; derived in docs/reference/coalitions.md.
final class LargeMarket {

    /// Below it tail and density are divided; from it on the continued fraction has all digits.
    private static final double FRACTION_FROM = 4;

    private static final int FRACTION_TERMS = 60;

    /// So many digits are the same on every platform.
    private static final double DIGITS = 1e12;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private LargeMarket() {}

    /// What each member gets of the worth of a slot at a spread of one, in the unit of energy.
    ///
    /// @param net surplus less deficit by member
    static double[] values(double[] net) {
        double injection = 0;
        double squares = 0;
        for (double each : net) {
            injection += each;
            squares += each * each;
        }
        double total = injection;
        double sum = squares;
        double longShare = longSidesShare(Math.abs(total) / Math.sqrt(sum));
        double[] values = new double[net.length];
        Arrays.setAll(values, member -> {
            double size = Math.abs(net[member]);
            boolean isLong = total * net[member] > 0;
            double share = isLong || total == 0 ? longShare : 1 - longShare;
            return size == 0 ? 0 : Math.max(0, size * (share - longShare * size * Math.abs(total) / sum));
        });
        return SlotWorth.scaledTo(SlotWorth.of(net), values);
    }

    /// The share of the spread that a kWh of the long side is worth, from one half down to zero.
    ///
    /// @param imbalance `c`, not negative
    static double longSidesShare(double imbalance) {
        if (imbalance < FRACTION_FROM) {
            double mills = NORMAL.survivalProbability(imbalance) / NORMAL.density(imbalance);
            return Math.rint((1 - imbalance * mills) / 2 * DIGITS) / DIGITS;
        }
        double below = imbalance;
        for (int k = FRACTION_TERMS; k >= 2; k--) {
            below = imbalance + k / below;
        }
        double rest = 1 / below; // M = 1 / (c + rest), so 1 - c M = rest / (c + rest)
        return rest / (imbalance + rest) / 2;
    }
}
