package org.openelecbay.grid.optimal;

import java.util.List;

/// The answer to an [OptimalProblem].
///
/// Dispatch, voltages and currents belong together: they are one state of the method's network model, the
/// exact power flow for [Method#SUCCESSIVE]. When there is no answer the lists hold the state nearest to one,
/// as far as there is
/// any.
///
/// @param method how it was found
/// @param status whether it is an answer
/// @param message one sentence when it is none, naming what stands against it; else empty
/// @param dispatch one for each unit, in the order of the problem
/// @param sourceKw active power from the grid; negative is export
/// @param sourceKvar reactive power from the grid
/// @param lossKw active power lost in the network; zero where the method knows no losses
/// @param costPerHour money per hour of units and grid energy
/// @param voltagesPu magnitudes in the order of the model's voltage places
/// @param currents magnitudes in the order and unit of the model's current places
/// @param prices one for each terminal of the model, in its order
/// @param binding limits with a multiplier above zero
/// @param violation by how much the worst limit is broken, in per unit of voltage or as a share of a rating;
///     zero or less when none is
/// @param gap what the answer leaves open: the greatest cone gap of a relaxation in per unit, else zero
/// @param iterations of the method
public record OptimalFlow(
        Method method,
        Status status,
        String message,
        List<UnitDispatch> dispatch,
        double sourceKw,
        double sourceKvar,
        double lossKw,
        double costPerHour,
        List<Double> voltagesPu,
        List<Double> currents,
        List<NodalPrice> prices,
        List<BindingLimit> binding,
        double violation,
        double gap,
        int iterations) {

    /// How an optimal power flow is found.
    public enum Method {
        /// Linear DistFlow: radial balanced networks, no losses (spec grid 4.2).
        LINEAR,
        /// Second-order cone relaxation: radial balanced networks (spec grid 4.3).
        CONE,
        /// Successive linearisation on the exact power flow (spec grid 4.4).
        SUCCESSIVE
    }

    /// Whether there is an answer.
    public enum Status {
        /// A local optimum inside every limit.
        OPTIMAL,
        /// No choice of the units that was found keeps the limits.
        INFEASIBLE,
        /// The iterations ran out, or the power flow has no solution.
        NOT_CONVERGED
    }

    public OptimalFlow {
        dispatch = List.copyOf(dispatch);
        voltagesPu = List.copyOf(voltagesPu);
        currents = List.copyOf(currents);
        prices = List.copyOf(prices);
        binding = List.copyOf(binding);
    }

    /// True when the status is [Status#OPTIMAL].
    public boolean solved() {
        return status == Status.OPTIMAL;
    }

    /// All power not fed in, in kW.
    public double curtailedKw() {
        return dispatch.stream().mapToDouble(UnitDispatch::curtailedKw).sum();
    }
}
