package org.openelecbay.grid.meshed;

import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.flow.RadialFailure;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.flow.SweepOptions;

/// Power flow of any balanced network: by sweeps where it is radial, else by Newton. Source: spec grid 2.5.
public final class BalancedFlow {

    private BalancedFlow() {}

    /// Solves with constant power at every voltage and the usual tolerances.
    ///
    /// @throws IllegalArgumentException when a bus has no path to a source, or an impedance is missing where the
    ///     buses cannot be merged; the message names it
    public static BalancedResult solve(BalancedNetwork network) {
        return solve(network, SweepOptions.RADIAL);
    }

    /// Solves with other options; see [#solve(BalancedNetwork)]. The tolerance is that of the voltages in a sweep and
    /// that of the power mismatch in Newton.
    public static BalancedResult solve(BalancedNetwork network, SweepOptions options) {
        if (BusGroups.of(network).isMeshed()) {
            return MeshedFlow.compile(network, options).solve();
        }
        return switch (RadialFlow.solve(network, options)) {
            case RadialSolution solution -> new BalancedResult.Solved(solution);
            case RadialFailure failure ->
                new BalancedResult.Failed(
                        failure.status(), failure.iterations(), failure.bus(), failure.mismatchPu());
        };
    }
}
