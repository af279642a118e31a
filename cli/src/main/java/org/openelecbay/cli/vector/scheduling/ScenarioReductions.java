package org.openelecbay.cli.vector.scheduling;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.home.chance.scenario.Reduction;
import org.openelecbay.home.chance.scenario.ScenarioReduction;
import org.openelecbay.home.chance.scenario.Scenarios;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `scenario-reduction`: backward, forward and by enumeration (spec scheduling 6.3). Without
/// `probabilities` all are equally likely; with more than two million choices nothing is tried.
public final class ScenarioReductions implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        double[][] values = inputs.at("scenarios").elements().stream()
                .map(each -> each.node().isNumber() ? new double[] {each.number()} : each.numbers())
                .toArray(double[][]::new);
        Scenarios scenarios = inputs.has("probabilities")
                ? new Scenarios(values, inputs.numbers("probabilities"))
                : Scenarios.equallyLikely(values);
        int keep = inputs.whole("keep");
        Reduction backward = ScenarioReduction.backward(scenarios, keep);
        Reduction forward = ScenarioReduction.forward(scenarios, keep);
        ObjectNode result = Result.object();
        result.set("backwardRemovedInOrder", positions(backward.order()));
        result.set("backwardKept", positions(backward.kept()));
        result.set("backwardCost", Result.number(backward.cost()));
        result.set("backwardProbabilities", Result.numbers(backward.probabilities()));
        result.set("forwardSelectedInOrder", positions(forward.order()));
        result.set("forwardKept", positions(forward.kept()));
        result.set("forwardCost", Result.number(forward.cost()));
        result.set("forwardProbabilities", Result.numbers(forward.probabilities()));
        if (ScenarioReduction.isEnumerable(scenarios.count(), keep)) {
            Reduction optimal = ScenarioReduction.optimal(scenarios, keep);
            result.set("optimalKept", positions(optimal.kept()));
            result.set("optimalCost", Result.number(optimal.cost()));
        }
        return result;
    }

    private static ArrayNode positions(int[] positions) {
        ArrayNode list = Result.list();
        for (int each : positions) {
            list.add(each);
        }
        return list;
    }
}
