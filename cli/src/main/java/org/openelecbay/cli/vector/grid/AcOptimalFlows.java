package org.openelecbay.cli.vector.grid;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.grid.optimal.Interval;
import org.openelecbay.grid.optimal.OptimalFlow;
import org.openelecbay.grid.optimal.RadialBranchFlows;
import org.openelecbay.grid.optimal.SuccessiveLinearisation;
import org.openelecbay.grid.sensitivity.BalancedModel;
import tools.jackson.databind.node.ObjectNode;

/// `opf-ac`: optimal power flow on the exact power flow with its prices (spec grid 4.4 and 4.5).
public final class AcOptimalFlows implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        WrittenProblem written = WrittenProblem.read(inputs);
        BalancedModel model = BalancedModel.of(written.network());
        OptimalFlow flow =
                SuccessiveLinearisation.solve(new Interval(model, written.problem(), RadialBranchFlows.of(model)));
        return OptimalFlowView.of(written.network(), flow, false);
    }
}
