package org.openelecbay.home.forecast.naive;

import java.util.Arrays;
import org.openelecbay.home.forecast.Remembering;

/// The straight line through the first and the last value, continued (spec scheduling 7.1).
public final class Drift extends Remembering {

    @Override
    protected double[] expected(int steps) {
        int count = history().size();
        double last = history().last();
        double slope = count > 1 ? (last - history().at(0)) / (count - 1) : 0;
        double[] ahead = new double[steps];
        Arrays.setAll(ahead, k -> last + (k + 1) * slope);
        return ahead;
    }
}
