package org.openelecbay.cli.vector.market;

import java.util.Optional;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.simulation.index.Efficiency;
import org.openelecbay.simulation.index.Fairness;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// H01: fairness of amounts and of prices, and what fairness costs (spec H.1). Undefined is null; indices whose inputs
/// are not there are left out.
public final class FairnessIndices implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        ObjectNode result = Result.object();
        if (inputs.has("values")) {
            double[] values = numbers(inputs, "values");
            result.set("gini", number(Fairness.gini(values)));
            result.set("giniCorrected", number(Fairness.giniCorrected(values)));
            result.set("jainQoS", number(Fairness.jain(values)));
            result.set("minMax", number(Fairness.minOverMax(values)));
            result.put("negatives", Fairness.negatives(values));
        }
        if (inputs.has("prices")) {
            double[] prices = numbers(inputs, "prices");
            result.set(
                    "hossfeldQoE",
                    number(Fairness.hossfeld(prices, inputs.number("priceLow"), inputs.number("priceHigh"))));
        }
        if (inputs.has("optimal")) {
            result.set(
                    "priceOfFairness",
                    number(Efficiency.priceOfFairness(inputs.number("optimal"), inputs.number("fair"))));
        }
        if (inputs.has("optimumCost")) {
            result.set(
                    "priceOfAnarchy",
                    number(Efficiency.priceOfAnarchy(inputs.number("equilibriumCost"), inputs.number("optimumCost"))));
        }
        return result;
    }

    /// A number, or null where it is undefined.
    static JsonNode number(Optional<Double> value) {
        return Result.number(value.orElse(Double.NaN));
    }

    private static double[] numbers(Given inputs, String field) {
        return inputs.list(field).stream().mapToDouble(Given::number).toArray();
    }
}
