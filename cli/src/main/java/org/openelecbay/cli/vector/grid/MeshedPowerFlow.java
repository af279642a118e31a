package org.openelecbay.cli.vector.grid;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.flow.LowVoltage;
import org.openelecbay.grid.flow.SweepOptions;
import org.openelecbay.grid.meshed.BalancedFlow;
import org.openelecbay.grid.meshed.BalancedResult;
import org.openelecbay.grid.meshed.DirectCurrentFactors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `power-flow-meshed`: a balanced network of any shape, with the transfer factors of the DC approximation (spec grid
/// 2.5). Keys and order as in `power-flow-radial`; without a reactance in every branch there are no factors.
public final class MeshedPowerFlow implements Topic {

    private static final SweepOptions TIGHT = new SweepOptions(1e-12, 1_000, LowVoltage.CONSTANT_POWER);

    @Override
    public ObjectNode answer(Given inputs) {
        BalancedNetwork network = WrittenNetwork.read(inputs);
        return switch (BalancedFlow.solve(network, TIGHT)) {
            case BalancedResult.Solved solved -> {
                ObjectNode result = BalancedView.of(solved.solution());
                if (network.branches().stream().allMatch(MeshedPowerFlow::hasDirectFlow)) {
                    result.set("ptdfDc", factors(network));
                }
                yield result;
            }
            case BalancedResult.Failed failed -> throw new UnusableCase(failed.toString());
        };
    }

    private static boolean hasDirectFlow(BalancedBranch branch) {
        return !branch.inService() || branch.xPu() != 0 || branch.rPu() == 0;
    }

    private static ArrayNode factors(BalancedNetwork network) {
        DirectCurrentFactors factors = DirectCurrentFactors.of(network);
        ArrayNode rows = Result.list();
        for (int branch = 0; branch < network.branches().size(); branch++) {
            ArrayNode row = rows.addArray();
            for (int bus = 0; bus < network.buses().size(); bus++) {
                row.add(Result.number(factors.factor(branch, bus)));
            }
        }
        return rows;
    }
}
