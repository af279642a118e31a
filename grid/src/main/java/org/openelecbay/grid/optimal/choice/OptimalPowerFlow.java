package org.openelecbay.grid.optimal.choice;

import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.optimal.Interval;
import org.openelecbay.grid.optimal.OptimalFlow;
import org.openelecbay.grid.optimal.OptimalFlow.Method;
import org.openelecbay.grid.optimal.SuccessiveLinearisation;
import org.openelecbay.grid.optimal.radial.ConeFlow;
import org.openelecbay.grid.optimal.radial.LinearFlow;
import org.openelecbay.grid.optimal.radial.Relaxation;
import org.openelecbay.grid.sensitivity.BalancedModel;

/// Solves an optimal power flow by the method that is asked for; a cone relaxation that is not exact falls
/// back to successive linearisation and its gap is reported (spec grid 4.3).
///
/// @param flow the answer
/// @param note one sentence on what the method leaves open or why another one answered; empty when there is
///     nothing to say
public record OptimalPowerFlow(OptimalFlow flow, String note) {

    /// Solves.
    ///
    /// @throws IllegalArgumentException when linear DistFlow or the cone relaxation is asked for a network
    ///     that is not a radial single-phase-equivalent one
    public static OptimalPowerFlow solve(Method method, Interval interval) {
        return switch (method) {
            case LINEAR ->
                new OptimalPowerFlow(
                        LinearFlow.solve(radial(interval), interval.problem()),
                        "Linear DistFlow knows no losses; its state is no power flow.");
            case CONE -> relaxed(interval);
            case SUCCESSIVE -> new OptimalPowerFlow(SuccessiveLinearisation.solve(interval), "");
        };
    }

    private static OptimalPowerFlow relaxed(Interval interval) {
        Relaxation relaxation = ConeFlow.solve(radial(interval), interval.problem());
        if (relaxation.isExact()) {
            return new OptimalPowerFlow(relaxation.flow(), relaxation.report());
        }
        OptimalFlow exact = SuccessiveLinearisation.solve(interval);
        return new OptimalPowerFlow(exact.withGap(relaxation.flow().gap()), relaxation.report());
    }

    private static BalancedNetwork radial(Interval interval) {
        if (interval.model() instanceof BalancedModel model) {
            return model.network();
        }
        throw new IllegalArgumentException("Linear DistFlow and the cone relaxation need a radial network in which one "
                + "phase stands for three. Use the method ac.");
    }
}
