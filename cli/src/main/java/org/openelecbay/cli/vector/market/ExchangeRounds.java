package org.openelecbay.cli.vector.market;

import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.market.dispatch.exchange.CentralClearing;
import org.openelecbay.market.dispatch.exchange.ExchangeAdmm;
import org.openelecbay.market.dispatch.exchange.ExchangeCommunity;
import org.openelecbay.market.dispatch.exchange.ExchangeIterate;
import org.openelecbay.market.dispatch.exchange.ExchangeResult;
import org.openelecbay.market.dispatch.exchange.ExchangeTerms;
import org.openelecbay.market.dispatch.exchange.GridAgent;
import org.openelecbay.market.dispatch.exchange.PenaltyRule;
import org.openelecbay.market.dispatch.exchange.QuadraticAgent;
import org.openelecbay.market.dispatch.exchange.Tolerance;
import org.openelecbay.market.dispatch.splitting.Ending;
import tools.jackson.databind.node.ObjectNode;

/// F04: the first iterations of exchange ADMM and what they tend to (spec F.4).
///
/// A missing bound is none, a missing start 0. The limit is the exact optimum where there is one only, and otherwise
/// what the iterations of the case end at; where they do not end, the optimum at the price that is next to theirs.
public final class ExchangeRounds implements Topic {

    private static final String GRID = "grid";
    private static final long MOST_UPDATES = 20_000_000;
    private static final Tolerance TIGHT = new Tolerance(1e-14, 1e-14, 1e-14);

    @Override
    public ObjectNode answer(Given inputs) {
        List<Given> written = inputs.list("agents");
        List<String> names = inputs.names("agents", "id");
        if (names.contains(GRID)) {
            throw new UnusableCase("An agent of inputs.agents is named \"grid\", which is the supplier. Rename it.");
        }
        ExchangeCommunity community = ExchangeCommunity.unweighted(
                inputs.list("agents", ExchangeRounds::agent),
                new GridAgent(inputs.number("importPrice"), inputs.number("exportPrice")));
        double[] start =
                written.stream().mapToDouble(agent -> agent.number("x0", 0)).toArray();
        int iterations = Iterations.of(inputs, "iterations", names.size() + 6L);
        ObjectNode result = Result.object();
        var trace = result.putArray("trace");
        ExchangeAdmm rounds =
                new ExchangeAdmm(community, terms(inputs, Tolerance.NEVER, Math.max(1, iterations)), start);
        for (int k = 0; k < iterations; k++) {
            trace.add(shown(rounds.next(), names));
        }
        result.set("limit", limit(community, inputs, start, names));
        return result;
    }

    private static QuadraticAgent agent(Given agent) {
        return new QuadraticAgent(
                agent.number("a"),
                agent.number("b"),
                agent.number("min", Double.NEGATIVE_INFINITY),
                agent.number("max", Double.POSITIVE_INFINITY));
    }

    private static ExchangeTerms terms(Given inputs, Tolerance tolerance, int iterations) {
        return new ExchangeTerms(inputs.number("rho"), new PenaltyRule.Fixed(), tolerance, iterations);
    }

    private static ObjectNode shown(ExchangeIterate iterate, List<String> names) {
        ObjectNode node = Result.object();
        ObjectNode injections = node.putObject("x");
        for (int k = 0; k < iterate.x().length; k++) {
            injections.set(k < names.size() ? names.get(k) : GRID, Result.number(iterate.x()[k]));
        }
        node.set("mean", Result.number(iterate.mean()));
        node.set("u", Result.number(iterate.dual()));
        node.set("price", Result.number(iterate.price()));
        node.set("primalResidual", Result.number(iterate.primalResidual()));
        node.set("dualResidual", Result.number(iterate.dualResidual()));
        return node;
    }

    private static ObjectNode limit(ExchangeCommunity community, Given inputs, double[] start, List<String> names) {
        CentralClearing best = CentralClearing.of(community);
        if (best.isUnique(community)) {
            return limit(best.price(), best.injections(), best.grid(), names);
        }
        int most = Math.toIntExact(MOST_UPDATES / (start.length + 1));
        ExchangeResult end = new ExchangeAdmm(community, terms(inputs, TIGHT, most), start).toTheEnd();
        return end.ending() == Ending.CONVERGED
                ? limit(end.price(), end.injections(), end.grid(), names)
                : limit(Math.clamp(end.price(), best.lowest(), best.highest()), best.injections(), best.grid(), names);
    }

    private static ObjectNode limit(double price, double[] injections, double grid, List<String> names) {
        ObjectNode node = Result.object();
        node.set("price", Result.number(price));
        ObjectNode shown = node.putObject("x");
        for (int k = 0; k < injections.length; k++) {
            shown.set(names.get(k), Result.number(injections[k]));
        }
        node.set(GRID, Result.number(grid));
        return node;
    }
}
