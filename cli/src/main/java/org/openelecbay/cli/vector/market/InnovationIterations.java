package org.openelecbay.cli.vector.market;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.dispatch.innovation.InnovationKernel;
import org.openelecbay.market.dispatch.innovation.Steps;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// F03: iterations of relaxed consensus and innovation from a state (spec F.3).
///
/// Pairs are those named in `state` or `gamma`; a missing charge, price or quantity is zero, a missing `delta` 0.001,
/// and steps are constant unless `alphaDecay` and `betaDecay` give powers of the iteration.
public final class InnovationIterations implements Topic {

    private static final double DELTA = 0.001;

    @Override
    public ObjectNode answer(Given inputs) {
        Map<String, Double> gamma = inputs.map("gamma", Given::number);
        Map<String, Double> lambda = inputs.has("state") ? inputs.at("state").map("lambda", Given::number) : Map.of();
        Map<String, Double> p = inputs.has("state") ? inputs.at("state").map("p", Given::number) : Map.of();
        Set<String> edges = new LinkedHashSet<>(p.keySet());
        edges.addAll(lambda.keySet());
        edges.addAll(gamma.keySet());
        WrittenTraders traders = WrittenTraders.withEdges(inputs, gamma, edges);
        int iterations = Iterations.of(
                inputs, "iterations", 4L * traders.market().pairs().size() + 2);
        InnovationKernel kernel = new InnovationKernel(traders.market(), 0, steps(inputs));
        int pairs = traders.market().pairs().size();
        double[][] state = new double[4][pairs];
        for (int e = 0; e < pairs; e++) {
            state[0][e] = p.getOrDefault(out(traders, e), 0.0);
            state[1][e] = -p.getOrDefault(back(traders, e), 0.0);
            state[2][e] = lambda.getOrDefault(out(traders, e), 0.0);
            state[3][e] = lambda.getOrDefault(back(traders, e), 0.0);
        }
        kernel.warm(state[0], state[1], state[2], state[3]);
        ObjectNode result = Result.object();
        ArrayNode trace = result.putArray("trace");
        for (int iteration = 0; iteration < iterations; iteration++) {
            kernel.next();
            show(traders, kernel, trace.addObject());
        }
        return result;
    }

    private static Steps steps(Given inputs) {
        return new Steps(
                inputs.number("alpha"),
                inputs.number("beta"),
                inputs.number("delta", DELTA),
                inputs.number("alphaDecay", 0),
                inputs.number("betaDecay", 0));
    }

    private static void show(WrittenTraders traders, InnovationKernel kernel, ObjectNode entry) {
        ObjectNode prices = entry.putObject("lambda");
        ObjectNode quantities = entry.putObject("p");
        double[] given = kernel.given();
        double[] taken = kernel.taken();
        double[] asks = kernel.asks();
        double[] bids = kernel.bids();
        for (int e = 0; e < given.length; e++) {
            prices.set(out(traders, e), Result.number(asks[e]));
            prices.set(back(traders, e), Result.number(bids[e]));
            quantities.set(out(traders, e), Result.number(given[e]));
            quantities.set(back(traders, e), Result.number(-taken[e]));
        }
        entry.set("maxPriceDisagreement", Result.number(kernel.maxPriceDisagreement()));
        entry.set("maxImbalance", Result.number(kernel.maxImbalance()));
    }

    private static String out(WrittenTraders traders, int pair) {
        return traders.seller(pair) + ">" + traders.buyer(pair);
    }

    private static String back(WrittenTraders traders, int pair) {
        return traders.buyer(pair) + ">" + traders.seller(pair);
    }
}
