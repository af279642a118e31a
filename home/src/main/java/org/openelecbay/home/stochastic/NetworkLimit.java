package org.openelecbay.home.stochastic;

import java.util.List;
import org.openelecbay.home.chance.robust.BudgetedUncertainty;

/// One row of a linearised network: `sum_h sensitivity_h injection_h <= bound` in every step, protected
/// against a budget of deviating homes.
///
/// @param name of the bus or branch, for messages
/// @param sensitivity of what is limited to the injection of each home, in its unit per kW
/// @param bound of each step, in that unit
/// @param budget how many homes deviate as far as they can at once; 0 for none
public record NetworkLimit(String name, double[] sensitivity, double[] bound, double budget) {

    /// What remains of the bound of a step when the deviations take what they can of it.
    double protectedBound(List<NetLoadBand> homes, int step) {
        double[] deviations = new double[sensitivity.length];
        for (int home = 0; home < deviations.length; home++) {
            deviations[home] = sensitivity[home] * homes.get(home).deviationKw()[step];
        }
        return bound[step] - new BudgetedUncertainty(deviations).worstCase(budget);
    }

    void require(int homes, int steps) {
        if (sensitivity.length != homes || bound.length != steps) {
            throw new IllegalArgumentException("The network limit " + name + " has " + sensitivity.length
                    + " sensitivities for " + homes + " homes and " + bound.length + " bounds for " + steps
                    + " steps. Give one each.");
        }
    }
}
