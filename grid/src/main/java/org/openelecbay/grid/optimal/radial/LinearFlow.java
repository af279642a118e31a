package org.openelecbay.grid.optimal.radial;

import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.optimal.OptimalFlow;
import org.openelecbay.grid.optimal.OptimalFlow.Method;
import org.openelecbay.grid.optimal.OptimalProblem;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.InteriorPointOptions;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// Optimal power flow of a radial network in linear DistFlow: exact in the tree, without the squares of
/// currents.
///
/// Voltages are a little too high where power is consumed and the losses are missing; `lossRounds` brings
/// in both by linearising them at the last solution, again and again. Ratings bound the apparent power at 1
/// pu by a polygon of twelve sides inside the circle, as does the apparent power of inverters. A voltage
/// place is a bus that is not a source and a current place is a branch, both in the order of the network.
/// The work grows linearly with the buses. Source: spec grid 4.2 and 4.5.
public final class LinearFlow {

    private static final InteriorPointOptions OPTIONS = new InteriorPointOptions(1e-9, 100);

    private LinearFlow() {}

    /// Solves without losses.
    ///
    /// @throws org.openelecbay.grid.flow.NotRadial when the branches in service have a loop or leave a bus
    ///     without a source
    /// @throws IllegalArgumentException when limits or units do not belong to the network
    public static OptimalFlow solve(BalancedNetwork network, OptimalProblem problem) {
        return solve(network, problem, 0);
    }

    /// Solves, then that many times again with losses linearised at the last solution.
    ///
    /// @param lossRounds 0 for no losses; 3 are enough to settle them below 1e-6 of the flows
    public static OptimalFlow solve(BalancedNetwork network, OptimalProblem problem, int lossRounds) {
        RadialNetwork tree = new RadialNetwork(network);
        FlowProgram program = new FlowProgram(tree, problem, SquaredCurrents.NONE);
        ProgramSolution solution = InteriorPoint.solve(program.quadratic, OPTIONS);
        for (int round = 0; round < lossRounds && solution.status() == ProgramStatus.SOLVED; round++) {
            program = new FlowProgram(tree, problem, SquaredCurrents.tangent(program, solution));
            solution = InteriorPoint.solve(program.quadratic, OPTIONS);
        }
        return new FlowAnswer(program, solution, Method.LINEAR, 0).flow();
    }
}
