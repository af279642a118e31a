package org.openelecbay.market.dispatch.consensus;

import org.openelecbay.market.dispatch.bilateral.Trader;

/// The twin of [LocalProblem] that halves an interval a hundred times.
final class NaiveLocalProblem {

    private NaiveLocalProblem() {}

    static double[] solve(Trader trader, double[] keys, double penalty) {
        double low = -1e6;
        double high = 1e6;
        for (int k = 0; k < 200; k++) {
            double middle = (low + high) / 2;
            if (sum(keys, middle, penalty) > supply(trader, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double[] energies = new double[keys.length];
        for (int k = 0; k < keys.length; k++) {
            energies[k] = Math.max(0, keys[k] - high) / penalty;
        }
        return energies;
    }

    private static double sum(double[] keys, double tau, double penalty) {
        double sum = 0;
        for (double key : keys) {
            sum += Math.max(0, key - tau) / penalty;
        }
        return sum;
    }

    private static double supply(Trader trader, double tau) {
        double intercept = trader.sells() ? trader.intercept() : -trader.intercept();
        return Math.clamp((tau - intercept) / trader.slope(), trader.least(), trader.most());
    }
}
