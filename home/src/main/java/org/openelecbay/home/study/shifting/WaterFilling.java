package org.openelecbay.home.study.shifting;

import java.util.Arrays;

/// The exact minimum of `sum a_t (o_t + x_t)^2` over `sum x_t = e`, `l <= x <= u`: `x_t = clip(m / a_t -
/// o_t)` with one level `m`, found between the levels at which a step starts or stops to fill.
final class WaterFilling {

    private final double[] others;
    private final double[] weight;
    private final double[] low;
    private final double[] high;

    WaterFilling(double[] others, double[] weight, double[] low, double[] high) {
        this.others = others;
        this.weight = weight;
        this.low = low;
        this.high = high;
    }

    double[] fill(double sum) {
        int steps = others.length;
        double[] levels = new double[2 * steps];
        for (int t = 0; t < steps; t++) {
            levels[2 * t] = weight[t] * (others[t] + low[t]);
            levels[2 * t + 1] = weight[t] * (others[t] + high[t]);
        }
        Arrays.sort(levels);
        int from = 0;
        int to = levels.length - 1;
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            if (Arrays.stream(at(levels[middle])).sum() <= sum) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return between(levels[from], levels[to], sum);
    }

    /// Between two neighbouring levels the filling is linear.
    private double[] between(double below, double above, double sum) {
        double[] least = at(below);
        double[] most = at(above);
        double fromSum = Arrays.stream(least).sum();
        double toSum = Arrays.stream(most).sum();
        double part = toSum > fromSum ? Math.clamp((sum - fromSum) / (toSum - fromSum), 0, 1) : 0;
        double[] filled = new double[least.length];
        Arrays.setAll(filled, t -> least[t] + part * (most[t] - least[t]));
        return filled;
    }

    private double[] at(double level) {
        double[] filled = new double[others.length];
        Arrays.setAll(filled, t -> Math.clamp(level / weight[t] - others[t], low[t], high[t]));
        return filled;
    }
}
