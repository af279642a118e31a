package org.openelecbay.grid.optimal;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.operating.OperatingModel;

/// A problem on the network it is about.
///
/// @param model the network with the loads of the interval
/// @param problem units, prices and limits
/// @param flows the power in its branches; only needed where the problem limits it
public record Interval(
        OperatingModel model,
        OptimalProblem problem,
        @Nullable BranchFlows flows) {

    public Interval {
        Set<Terminal> known = new HashSet<>(model.terminals());
        for (ControllableUnit unit : problem.units()) {
            if (!known.contains(unit.terminal())) {
                throw new IllegalArgumentException("Unit " + unit.name() + " is connected to bus "
                        + unit.terminal().bus() + " phase " + unit.terminal().phase()
                        + ", where nothing can be connected in this network. Is the bus mistyped, or the phase missing "
                        + "there?");
            }
        }
        requireSize(
                "voltage",
                problem.limits().voltages().size(),
                model.voltagePlaces().size());
        requireSize(
                "current",
                problem.limits().currents().size(),
                model.currentPlaces().size());
        if (flows == null && !problem.limits().flows().isEmpty()) {
            throw new IllegalArgumentException("Branch "
                    + problem.limits().flows().getFirst().branch()
                    + " has a limit of active power, but the flows of this network are unknown. Limit its current.");
        }
    }

    private static void requireSize(String what, int given, int places) {
        if (given != places) {
            throw new IllegalArgumentException("There are " + given + " " + what + " limits for " + places
                    + " places. Give one for each, unlimited ones included.");
        }
    }

    /// A problem without limits of branch power.
    public static Interval of(OperatingModel model, OptimalProblem problem) {
        return new Interval(model, problem, null);
    }
}
