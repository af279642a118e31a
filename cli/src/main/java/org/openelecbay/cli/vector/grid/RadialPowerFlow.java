package org.openelecbay.cli.vector.grid;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.flow.LowVoltage;
import org.openelecbay.grid.flow.RadialFailure;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.flow.SweepOptions;
import tools.jackson.databind.node.ObjectNode;

/// `power-flow-radial`: the single-phase-equivalent sweep (spec grid 2.1 and 2.2).
///
/// Arrays over buses are in ascending order of the ids and include the slack, those over branches in the order of the
/// file. Of several buses with the lowest voltage the first is named.
public final class RadialPowerFlow implements Topic {

    private static final SweepOptions TIGHT = new SweepOptions(1e-12, 1_000, LowVoltage.CONSTANT_POWER);

    @Override
    public ObjectNode answer(Given inputs) {
        BalancedNetwork network = WrittenNetwork.read(inputs);
        return switch (RadialFlow.solve(network, TIGHT)) {
            case RadialSolution solution -> BalancedView.of(solution);
            case RadialFailure failure -> throw new UnusableCase(failure.toString());
        };
    }
}
