package org.openelecbay.cli.vector.scheduling;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.home.chance.robust.BudgetedUncertainty;
import org.openelecbay.home.chance.robust.Confidence;
import tools.jackson.databind.node.ObjectNode;

/// `robust-chance`: the worst purchase under a budget of deviations, and bounds kept with a probability
/// (spec scheduling 6.4). `gammas` and `chance` may be absent; then so are their answers.
public final class RobustMargins implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        ObjectNode result = Result.object();
        if (inputs.has("gammas")) {
            double[] nominal = inputs.numbers("nominalKwh");
            double[] price = inputs.numbers("price");
            double[] deviation = inputs.numbers("deviationKwh");
            if (nominal.length != price.length || deviation.length != price.length) {
                throw new UnusableCase("There are " + nominal.length + " amounts, " + deviation.length
                        + " deviations and " + price.length + " prices; give as many of each.");
            }
            double cost = IntStream.range(0, price.length)
                    .mapToDouble(k -> price[k] * nominal[k])
                    .sum();
            BudgetedUncertainty dearer = new BudgetedUncertainty(IntStream.range(0, price.length)
                    .mapToDouble(k -> price[k] * deviation[k])
                    .toArray());
            result.set(
                    "worstCost",
                    Result.numbers(Arrays.stream(inputs.numbers("gammas")).map(each -> cost + dearer.worstCase(each))));
        }
        if (inputs.has("chance")) {
            Given chance = inputs.at("chance");
            double mean = chance.number("mean");
            double deviation = chance.number("std");
            double epsilon = chance.number("epsilon");
            result.set("gaussianBound", Result.number(Confidence.GAUSSIAN.bound(mean, deviation, epsilon)));
            result.set("cantelliBound", Result.number(Confidence.DISTRIBUTION_FREE.bound(mean, deviation, epsilon)));
        }
        return result;
    }
}
