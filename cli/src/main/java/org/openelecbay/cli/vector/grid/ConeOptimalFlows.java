package org.openelecbay.cli.vector.grid;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.grid.optimal.radial.ConeFlow;
import org.openelecbay.grid.optimal.radial.Relaxation;
import tools.jackson.databind.node.ObjectNode;

/// `opf-socp`: the second-order cone relaxation of DistFlow and its largest gap (spec grid 4.3).
public final class ConeOptimalFlows implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        WrittenProblem written = WrittenProblem.read(inputs);
        Relaxation relaxation = ConeFlow.solve(written.network(), written.problem());
        ObjectNode result = OptimalFlowView.of(written.network(), relaxation.flow(), true);
        result.set("maxConeGap", Result.number(relaxation.flow().gap()));
        result.set("exact", Result.number(relaxation.isExact() ? 1 : 0));
        return result;
    }
}
