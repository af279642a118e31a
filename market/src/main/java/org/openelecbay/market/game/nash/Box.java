package org.openelecbay.market.game.nash;

import java.util.Arrays;

/// Where a player of a continuous game may play: an interval for each of its coordinates.
///
/// @param low finite, one a coordinate
/// @param high finite, not below `low`
public record Box(double[] low, double[] high) {

    private static final double ROUNDING = 1e-9;

    public Box {
        low = low.clone();
        high = high.clone();
        boolean isBox = low.length > 0 && low.length == high.length;
        for (int k = 0; isBox && k < low.length; k++) {
            isBox = low[k] <= high[k] && Double.isFinite(low[k]) && Double.isFinite(high[k]);
        }
        if (!isBox) {
            throw new IllegalArgumentException("The box from " + Arrays.toString(low) + " to " + Arrays.toString(high)
                    + " is none. Each coordinate needs a finite lower bound that is not above its upper bound.");
        }
    }

    /// An interval.
    public static Box of(double low, double high) {
        return new Box(new double[] {low}, new double[] {high});
    }

    /// How many coordinates there are.
    public int size() {
        return low.length;
    }

    /// True for a point inside or, up to rounding, on the border.
    public boolean holds(double[] point) {
        boolean holds = point.length == low.length;
        for (int k = 0; holds && k < point.length; k++) {
            double slack = ROUNDING * Math.max(1, high[k] - low[k]);
            holds = point[k] >= low[k] - slack && point[k] <= high[k] + slack;
        }
        return holds;
    }

    double width(int k) {
        return high[k] - low[k];
    }

    double clamp(int k, double value) {
        return Math.clamp(value, low[k], high[k]);
    }
}
