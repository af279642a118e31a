package org.openelecbay.cli.vector.grid;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.grid.optimal.radial.LinearFlow;
import tools.jackson.databind.node.ObjectNode;

/// `opf-lindistflow`: optimal power flow in linear DistFlow with its prices (spec grid 4.2 and 4.5).
public final class LinearOptimalFlows implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        WrittenProblem written = WrittenProblem.read(inputs);
        return OptimalFlowView.of(written.network(), LinearFlow.solve(written.network(), written.problem()), true);
    }
}
