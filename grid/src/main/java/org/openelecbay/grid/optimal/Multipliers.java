package org.openelecbay.grid.optimal;

import java.util.Map;

/// The multipliers of one interval, in scaled money.
///
/// @param energy price of source power over the price scale
/// @param limits of those limits of the network that were in the program, by their number
/// @param apparent of each unit's apparent power
record Multipliers(double energy, Map<Integer, Double> limits, double[] apparent) {

    /// The slope by each control, in scaled units, of what bends: source power, limits and apparent power,
    /// each at its price.
    double[] slopes(StageState state, Scale scale) {
        double[] sum = state.sourceSlopes();
        for (int variable = 0; variable < sum.length; variable++) {
            sum[variable] *= energy;
        }
        limits.forEach((limit, multiplier) -> {
            double[] row = state.slopesOf(limit);
            for (int variable = 0; variable < sum.length; variable++) {
                sum[variable] += multiplier * scale.kw() * row[variable];
            }
        });
        Controls controls = state.stage().controls();
        for (int unit = 0; unit < apparent.length; unit++) {
            int reactive = controls.reactiveOf(unit);
            double length = reactive < 0 ? 0 : Math.hypot(state.choice()[unit], state.choice()[reactive]);
            if (length > 0) {
                sum[unit] += apparent[unit] * state.choice()[unit] / length;
                sum[reactive] += apparent[unit] * state.choice()[reactive] / length;
            }
        }
        return sum;
    }

    double sumOfLimits() {
        return limits.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
