package org.openelecbay.home.study.shifting;

/// What the load of everybody costs: `sum a_t L_t^2 dt` with `L = base +` what the players draw.
///
/// @param baseKw load that nobody moves, one number a step
/// @param perKw2h `a`, money for each kW squared and hour, of each step; above 0
/// @param hours length of a step
public record SystemCost(double[] baseKw, double[] perKw2h, double hours) {

    public SystemCost {
        if (baseKw.length == 0 || baseKw.length != perKw2h.length || !(hours > 0)) {
            throw new IllegalArgumentException("There are " + baseKw.length + " base loads and " + perKw2h.length
                    + " costs for steps of " + hours + " h. Give one of each for every step.");
        }
        for (double each : perKw2h) {
            if (!(each > 0)) {
                throw new IllegalArgumentException(
                        "A cost of " + each + " for each kW squared is not above 0, so the best loads are not unique.");
            }
        }
    }

    /// How many steps there are.
    public int steps() {
        return baseKw.length;
    }

    /// Money for these total loads.
    public double of(double[] totalKw) {
        double cost = 0;
        for (int t = 0; t < totalKw.length; t++) {
            cost += perKw2h[t] * totalKw[t] * totalKw[t] * hours;
        }
        return cost;
    }
}
