package org.openelecbay.cli.vector.market;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.dispatch.splitting.FastAdmm;
import org.openelecbay.market.dispatch.splitting.QuadraticConsensus;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// F06: ADMM with momentum and restart on two quadratic costs of one number (spec F.6).
///
/// Missing are an `eta` of 0.999 and starts of 0.
public final class FastIterations implements Topic {

    private static final int NUMBERS = 8;

    @Override
    public ObjectNode answer(Given inputs) {
        QuadraticConsensus problem =
                new QuadraticConsensus(square(inputs.at("f")), square(inputs.at("g")), inputs.number("rho"));
        FastAdmm fast = new FastAdmm(
                problem,
                new double[] {inputs.number("y0", 0)},
                new double[] {inputs.number("z0", 0)},
                inputs.number("eta", 0.999));
        int iterations = Iterations.of(inputs, "iterations", NUMBERS);
        ObjectNode result = Result.object();
        ArrayNode trace = result.putArray("trace");
        for (int k = iterations; k > 0; k--) {
            trace.add(shown(fast.next()));
        }
        ObjectNode limit = result.putObject("limit");
        limit.set("x", Result.number(problem.agreed()));
        limit.set("y", Result.number(problem.agreed()));
        limit.set("z", Result.number(problem.agreedDual()));
        return result;
    }

    private static QuadraticConsensus.Square square(Given cost) {
        return new QuadraticConsensus.Square(cost.number("q"), cost.number("c", 0));
    }

    private static ObjectNode shown(FastAdmm.Iterate iterate) {
        ObjectNode node = Result.object();
        node.set("x", Result.number(iterate.x()[0]));
        node.set("y", Result.number(iterate.y()[0]));
        node.set("z", Result.number(iterate.z()[0]));
        node.set("yHat", Result.number(iterate.yHat()[0]));
        node.set("zHat", Result.number(iterate.zHat()[0]));
        node.set("alpha", Result.number(iterate.alpha()));
        node.set("combinedResidual", Result.number(iterate.combinedResidual()));
        node.put("restart", iterate.restart());
        return node;
    }
}
