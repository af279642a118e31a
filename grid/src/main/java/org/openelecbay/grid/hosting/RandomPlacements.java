package org.openelecbay.grid.hosting;

import java.util.Arrays;
import java.util.Random;
import org.openelecbay.grid.headroom.Directions;
import org.openelecbay.grid.headroom.LimitSet;

/// How much the network carries when plants come one after the other in a random order, over many orders.
///
/// @param totalsKw what stood before the first limit broke, in each order, ascending
/// @param seed from which the orders follow
public record RandomPlacements(double[] totalsKw, long seed) {

    private static final int MOST_RUNS = 100_000;

    /// Draws `runs` orders.
    ///
    /// @throws IllegalArgumentException when there are none or more than 100,000
    public static RandomPlacements draw(Installation installation, int runs, long seed) {
        if (runs < 1 || runs > MOST_RUNS) {
            throw new IllegalArgumentException(runs + " runs are out of range; draw 1 to " + MOST_RUNS + ".");
        }
        Random random = new Random(seed);
        LimitSet limits = LimitSet.of(installation.model(), installation.limits());
        Directions directions = installation.directions();
        double[] totals = new double[runs];
        for (int run = 0; run < runs; run++) {
            totals[run] = before(installation, limits, directions, shuffled(installation.kw().length, random));
        }
        Arrays.sort(totals);
        return new RandomPlacements(totals, seed);
    }

    private static int[] shuffled(int size, Random random) {
        int[] order = new int[size];
        for (int k = 0; k < size; k++) {
            int at = random.nextInt(k + 1);
            order[k] = order[at];
            order[at] = k;
        }
        return order;
    }

    /// Bisects for the longest start of the order that holds; one more plant breaks a limit.
    private static double before(Installation installation, LimitSet limits, Directions directions, int[] order) {
        int held = 0;
        int broken = order.length + 1;
        while (broken - held > 1) {
            int middle = (held + broken) / 2;
            if (limits.hold(directions.solve(installation.model(), first(installation.kw(), order, middle)))) {
                held = middle;
            } else {
                broken = middle;
            }
        }
        return Arrays.stream(first(installation.kw(), order, held)).sum();
    }

    private static double[] first(double[] kw, int[] order, int count) {
        double[] standing = new double[kw.length];
        for (int k = 0; k < count; k++) {
            standing[order[k]] = kw[order[k]];
        }
        return standing;
    }

    /// The total below which a share of the orders stays, in kW.
    ///
    /// @param share from 0 to 1
    public double percentileKw(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share of " + share + " lies outside 0 to 1. Was it in percent?");
        }
        return totalsKw[(int) Math.min(totalsKw.length - 1L, Math.round(share * (totalsKw.length - 1)))];
    }
}
