package org.openelecbay.cli.vector.grid;

import java.math.BigDecimal;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.grid.charge.PriceLoop;
import org.openelecbay.grid.charge.PriceLoop.NetworkAnswer;
import org.openelecbay.grid.charge.PriceLoopOptions;
import org.openelecbay.grid.charge.PriceLoopOptions.Stop;
import org.openelecbay.grid.charge.PriceLoopReport;
import org.openelecbay.grid.charge.PriceLoopReport.Ending;
import org.openelecbay.grid.charge.PriceLoopReport.Round;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `dso-loop`: one community with linear marginal benefit behind one lossy branch (spec grid 7).
///
/// It asks for `d = (b - lambda) / a` within `0..dMax`; the DSO answers `lambda0 (1 + 2 r d)`. Steps of 1 are the
/// undamped loop, the first other step of `alphas` the damped one. Guards are off, so that iterates are those of the
/// plain loop.
public final class DsoLoops implements Topic {

    private static final int SHOWN = 6;
    private static final int MOST_ROUNDS = 100_000;
    private static final Stop NEVER = Stop.onResidual(-1);

    private static final int NO_GUARD = Integer.MAX_VALUE;

    @Override
    public ObjectNode answer(Given inputs) {
        double energyPrice = inputs.number("energyPrice");
        double resistance = inputs.number("rPu");
        double intercept = inputs.number("benefitIntercept");
        double slope = inputs.number("benefitSlope");
        double most = inputs.number("dMaxPu", Double.POSITIVE_INFINITY);
        OneCommunity community = new OneCommunity(energyPrice, resistance, intercept, slope, most);
        ObjectNode result = Result.object();
        result.set("loopGain", Result.number(2 * resistance * energyPrice / slope));
        for (Given alpha : inputs.list("alphas")) {
            double step = alpha.number();
            String name = step == 1 ? "undamped" : "damped";
            if (!result.has(name + "First6")) {
                result.set(name + "First6", written(community.run(step, SHOWN, NEVER)));
                PriceLoopReport settled =
                        community.run(step, MOST_ROUNDS, Stop.onResidual(inputs.number("stopTol", 1e-9)));
                result.set(
                        name + "Iterations",
                        settled.ending() == Ending.SETTLED
                                ? Result.number(BigDecimal.valueOf(settled.iterations()))
                                : Result.nothing());
            }
        }
        double demand = Math.clamp((intercept - energyPrice) / (slope + 2 * resistance * energyPrice), 0, most);
        result.set("fixedPointDemandPu", Result.number(demand));
        result.set("fixedPointPrice", Result.number(community.price(demand)));
        return result;
    }

    private static ArrayNode written(PriceLoopReport report) {
        ArrayNode list = Result.list();
        for (Round round : report.rounds()) {
            ObjectNode written = list.addObject();
            written.set("price", Result.number(round.prices()[0]));
            written.set("demandPu", Result.number(-round.injections()[0]));
        }
        return list;
    }

    private record OneCommunity(double energyPrice, double resistance, double intercept, double slope, double most) {

        PriceLoopReport run(double alpha, int rounds, Stop stop) {
            return PriceLoop.run(
                    new double[] {energyPrice},
                    (prices, previous, rho) -> new double[] {-demand(prices[0])},
                    injections -> new NetworkAnswer(new double[] {price(-injections[0])}, true),
                    injections -> injections,
                    new PriceLoopOptions(alpha, alpha, rounds, NO_GUARD, 0, 0, stop));
        }

        double demand(double price) {
            return Math.clamp((intercept - price) / slope, 0, most);
        }

        double price(double demand) {
            return energyPrice * (1 + 2 * resistance * demand);
        }
    }
}
