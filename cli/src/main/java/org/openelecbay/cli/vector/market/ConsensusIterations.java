package org.openelecbay.cli.vector.market;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.dispatch.Stopping;
import org.openelecbay.market.dispatch.bilateral.CentralDispatch;
import org.openelecbay.market.dispatch.consensus.ConsensusKernel;
import org.openelecbay.market.dispatch.consensus.ConsensusOutcome;
import org.openelecbay.market.dispatch.consensus.Penalty;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// F02: the first iterations of consensus ADMM and its limit (spec F.2).
///
/// `lambda0` is zero where it is missing. The limit is iterated to 1e-9 and then brought to rounding;
/// a case without any feasible trades has none.
public final class ConsensusIterations implements Topic {

    private static final Stopping LIMIT = new Stopping(1e-9, 0, 100_000);

    @Override
    public ObjectNode answer(Given inputs) {
        WrittenTraders traders = WrittenTraders.withPairs(inputs);
        traders.best();
        double price = inputs.number("lambda0", 0);
        double penalty = inputs.number("rho");
        int iterations = Iterations.of(
                inputs, "iterations", 3L * traders.market().pairs().size() + 2);
        ConsensusKernel kernel = new ConsensusKernel(traders.market(), price, penalty);
        ObjectNode result = Result.object();
        ArrayNode trace = result.putArray("trace");
        for (int iteration = 0; iteration < iterations; iteration++) {
            kernel.next();
            show(traders, kernel, trace.addObject());
        }
        ConsensusOutcome limit = new ConsensusKernel(traders.market(), price, penalty)
                .run(LIMIT, Penalty.adaptive(penalty, LIMIT.mostIterations() / 100));
        traders.show(CentralDispatch.polished(traders.market(), limit.trades()), result.putObject("limit"));
        return result;
    }

    private static void show(WrittenTraders traders, ConsensusKernel kernel, ObjectNode entry) {
        ObjectNode quantities = entry.putObject("p");
        ObjectNode prices = entry.putObject("lambda");
        double[] given = kernel.given();
        double[] taken = kernel.taken();
        double[] price = kernel.prices();
        for (int e = 0; e < price.length; e++) {
            quantities.set(traders.seller(e) + ">" + traders.buyer(e), Result.number(given[e]));
            quantities.set(traders.buyer(e) + ">" + traders.seller(e), Result.number(-taken[e]));
            prices.set(traders.pair(e), Result.number(price[e]));
        }
        entry.set("primalResidual", Result.number(kernel.primalResidual()));
        entry.set("dualResidual", Result.number(kernel.dualResidual()));
    }
}
