package org.openelecbay.simulation.day;

import java.util.List;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Slot;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.flow.LowVoltage;
import org.openelecbay.grid.flow.SweepOptions;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.security.GridRules;

/// The power flow of an island, its battery being the source; with a register of losses.
final class IslandFlow {

    private static final double SECONDS_PER_HOUR = 3_600;

    private final GridRules rules;
    private final ThreePhaseFlow flow;
    private final ThreePhaseSolution solution;
    private double lostWattHours;
    private long registeredWattHours;

    /// @param connections of all members; that of the battery injects nothing here
    IslandFlow(Feeder island, List<ConnectionPoint> connections, GridRules rules) {
        this.rules = rules;
        this.flow = ThreePhaseFlow.compile(
                island,
                connections.stream()
                        .map(each -> new Terminal(each.bus(), each.phase()))
                        .toList(),
                SweepOptions.THREE_PHASE.with(LowVoltage.CONSTANT_IMPEDANCE));
        this.solution = flow.newSolution();
    }

    /// Watts lost under these injections; without bound where the island cannot carry them.
    double lossWatts(double[] watts) {
        double[] vars = new double[watts.length];
        for (int k = 0; k < vars.length; k++) {
            vars[k] = rules.reactive(watts[k]);
        }
        return flow.solve(watts, vars, solution) == FlowStatus.CONVERGED
                ? Math.max(0, solution.losses().re())
                : Double.MAX_VALUE / 4;
    }

    /// The losses of a slot from what was metered, by the register.
    Energy losses(Slot slot, List<Metered> metered) {
        double hours = slot.length().toSeconds() / SECONDS_PER_HOUR;
        double lost = lossWatts(metered.stream()
                .mapToDouble(each -> each.injection().wattHours() / hours)
                .toArray());
        lostWattHours += lost * hours;
        long register = (long) Math.floor(lostWattHours);
        Energy energy = Energy.ofWattHours(register - registeredWattHours);
        registeredWattHours = register;
        return energy;
    }

    ThreePhaseSolution solution() {
        return solution;
    }
}
