package org.openelecbay.cli.vector.market;

import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.Shapley;
import org.openelecbay.market.coalition.sampling.Hoeffding;
import org.openelecbay.market.coalition.sampling.PermutationSampling;
import org.openelecbay.market.coalition.sampling.Strata;
import tools.jackson.databind.node.ObjectNode;

/// D03: the Shapley value over given orders, with errors, strata and Hoeffding's bound (spec D.3).
///
/// Coalitions missing from `v` are worth nothing. Without `bound` there is no bound; without orders no estimate.
public final class ShapleySampling implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        Players players = new Players(
                inputs.at("players").elements().stream().map(Given::text).toList());
        CoalitionGame game = players.game(inputs);
        List<int[]> orders = inputs.list("permutations").stream()
                .map(order -> order.elements().stream()
                        .mapToInt(player -> players.place(player.text()))
                        .toArray())
                .toList();
        PermutationSampling sampling = PermutationSampling.of(game, orders);
        List<Strata> strata = IntStream.range(0, players.count())
                .mapToObj(player -> Strata.of(game, player))
                .toList();
        double[] exact = Shapley.of(game, game.everybody());
        ObjectNode result = Result.object();
        result.set(
                "estimate", players.each(k -> Result.number(sampling.estimate().get(k))));
        result.set(
                "standardError",
                players.each(k -> Result.number(sampling.standardError().get(k))));
        result.set("strataMeans", players.each(k -> Result.numbers(strata.get(k).means())));
        result.set("exact", players.numbers(exact));
        result.set(
                "marginalRange", players.each(k -> Result.number(strata.get(k).range())));
        if (inputs.has("bound")) {
            Given bound = inputs.at("bound");
            Hoeffding hoeffding = new Hoeffding(players.count(), bound.number("delta"));
            double halfWidth = bound.number("eps");
            result.set(
                    "hoeffdingSamples",
                    players.each(k -> Result.number(
                            (double) hoeffding.samples(strata.get(k).range(), halfWidth))));
            result.set(
                    "hoeffdingHalfWidth",
                    players.each(
                            k -> Result.number(hoeffding.halfWidth(strata.get(k).range(), orders.size()))));
        }
        return result;
    }
}
