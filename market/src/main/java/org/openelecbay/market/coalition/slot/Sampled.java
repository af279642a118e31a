package org.openelecbay.market.coalition.slot;

import java.util.Arrays;

/// A sampled Shapley value of a slot at a spread of one, in the unit of energy.
public final class Sampled {

    private final double[] values;
    private final double[] halfWidths;
    private final long orders;
    private final boolean met;

    Sampled(double[] values, double[] halfWidths, long orders, boolean met) {
        this.values = values;
        this.halfWidths = halfWidths;
        this.orders = orders;
        this.met = met;
    }

    /// Unbiased, by member.
    public double[] values() {
        return values.clone();
    }

    /// By member; each holds with the confidence that was asked for, one by one and not all at once.
    public double[] halfWidths() {
        return halfWidths.clone();
    }

    /// How many orders were drawn in all, those included that only told how many are needed.
    public long orders() {
        return orders;
    }

    /// Whether the median member has the precision that was asked for; if not, the orders allowed were used up.
    public boolean met() {
        return met;
    }

    /// Half width over value of the median member among those that have energy; zero when nobody has any.
    public double medianPrecision() {
        return median(values, halfWidths);
    }

    /// Members without value and without half width know theirs exactly.
    static double median(double[] values, double[] halfWidths) {
        double[] precisions = new double[values.length];
        int count = 0;
        for (int member = 0; member < values.length; member++) {
            if (values[member] != 0 || halfWidths[member] != 0) {
                precisions[count++] = halfWidths[member] == 0 ? 0 : halfWidths[member] / Math.abs(values[member]);
            }
        }
        double[] sorted = Arrays.copyOf(precisions, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[count / 2];
    }
}
