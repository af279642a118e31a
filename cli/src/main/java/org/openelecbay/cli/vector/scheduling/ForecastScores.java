package org.openelecbay.cli.vector.scheduling;

import java.util.Arrays;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.home.forecast.score.Scores;
import tools.jackson.databind.node.ObjectNode;

/// `probabilistic-scores`: pinball loss, ranked probability scores and the interval score (spec scheduling 7.2).
///
/// Each of `quantiles` with `levels`, `ensemble`, `gaussian` and `interval` may be absent; its keys then are too.
public final class ForecastScores implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        double observed = inputs.number("observation");
        ObjectNode result = Result.object();
        if (inputs.has("quantiles")) {
            double[] losses = pinball(inputs, observed);
            result.set("pinball", Result.numbers(losses));
            result.set(
                    "meanPinball", Result.number(Arrays.stream(losses).average().orElse(Double.NaN)));
        }
        if (inputs.has("ensemble")) {
            double[] members = inputs.numbers("ensemble");
            result.set("crpsEnsemble", Result.number(Scores.crps(members, observed)));
            result.set(
                    "crpsFair",
                    members.length > 1 ? Result.number(Scores.fairCrps(members, observed)) : Result.nothing());
        }
        if (inputs.has("gaussian")) {
            Given gaussian = inputs.at("gaussian");
            double crps = Scores.gaussianCrps(gaussian.number("mean"), gaussian.number("std"), observed);
            result.set("crpsGaussian", Result.number(crps));
        }
        if (inputs.has("interval")) {
            Given interval = inputs.at("interval");
            double score = Scores.interval(
                    interval.number("lower"), interval.number("upper"), interval.number("alpha"), observed);
            result.set("intervalScore", Result.number(score));
        }
        return result;
    }

    private static double[] pinball(Given inputs, double observed) {
        double[] levels = inputs.numbers("levels");
        double[] quantiles = inputs.numbers("quantiles");
        if (levels.length != quantiles.length) {
            throw new UnusableCase("There are " + quantiles.length + " quantiles for " + levels.length + " levels.");
        }
        double[] losses = new double[levels.length];
        Arrays.setAll(losses, k -> Scores.pinball(levels[k], quantiles[k], observed));
        return losses;
    }
}
