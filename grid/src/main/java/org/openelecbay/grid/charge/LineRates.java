package org.openelecbay.grid.charge;

/// Charges by branch that follow congestion: `u_l <- [u_l + eta (|f_l| - fmax_l)]^+`, published after every round.
///
/// Source: spec market G.4.
///
/// @param ratePerKwh of every branch, money per kWh, not negative
/// @param mostKwh that every branch may carry in the interval
/// @param step `eta`, money per kWh and kWh too much, not negative
public record LineRates(double[] ratePerKwh, double[] mostKwh, double step) {

    public LineRates {
        if (ratePerKwh.length != mostKwh.length) {
            throw new IllegalArgumentException("There are rates for " + ratePerKwh.length + " branches and limits for "
                    + mostKwh.length + ". Give an infinite limit where there is none.");
        }
        if (!(step >= 0)) {
            throw new IllegalArgumentException("The step of the rates is " + step + "; it is not negative.");
        }
    }

    /// The rates after these flows, kWh on every branch.
    public LineRates after(double[] flows) {
        double[] next = new double[ratePerKwh.length];
        for (int l = 0; l < next.length; l++) {
            double moved = step > 0 ? ratePerKwh[l] + step * (Math.abs(flows[l]) - mostKwh[l]) : ratePerKwh[l];
            next[l] = Math.max(0, moved);
        }
        return new LineRates(next, mostKwh, step);
    }
}
