package org.openelecbay.cli.vector.market;

import java.util.List;
import java.util.function.IntFunction;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.Shapley;
import org.openelecbay.market.coalition.sampling.Hoeffding;
import org.openelecbay.market.coalition.sampling.PermutationSampling;
import org.openelecbay.market.coalition.sampling.Strata;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// D03: the Shapley value over given orders, with errors, strata and Hoeffding's bound (spec D.3).
///
/// Coalitions missing from `v` are worth nothing. Without `bound` there is no bound; without orders no estimate.
public final class ShapleySampling implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        inputs.at("players");
        List<String> players = inputs.names("players");
        CoalitionGame game = WrittenCoalitions.game(inputs, players);
        List<int[]> orders = inputs.list("permutations").stream()
                .map(order -> order.elements().stream()
                        .mapToInt(player -> WrittenCoalitions.place(player.text(), players))
                        .toArray())
                .toList();
        PermutationSampling sampling = PermutationSampling.of(game, orders);
        List<Strata> strata = players.stream()
                .map(player -> Strata.of(game, WrittenCoalitions.place(player, players)))
                .toList();
        double[] exact = Shapley.of(game, game.everybody());
        ObjectNode result = Result.object();
        result.set(
                "estimate", each(players, k -> Result.number(sampling.estimate().get(k))));
        result.set(
                "standardError",
                each(players, k -> Result.number(sampling.standardError().get(k))));
        result.set(
                "strataMeans", each(players, k -> Result.numbers(strata.get(k).means())));
        result.set("exact", each(players, k -> Result.number(exact[k])));
        result.set(
                "marginalRange", each(players, k -> Result.number(strata.get(k).range())));
        if (inputs.has("bound")) {
            Given bound = inputs.at("bound");
            Hoeffding hoeffding = new Hoeffding(players.size(), bound.number("delta"));
            double halfWidth = bound.number("eps");
            result.set(
                    "hoeffdingSamples",
                    each(
                            players,
                            k -> Result.number(
                                    (double) hoeffding.samples(strata.get(k).range(), halfWidth))));
            result.set(
                    "hoeffdingHalfWidth",
                    each(
                            players,
                            k -> Result.number(hoeffding.halfWidth(strata.get(k).range(), orders.size()))));
        }
        return result;
    }

    private static ObjectNode each(List<String> players, IntFunction<JsonNode> value) {
        ObjectNode result = Result.object();
        for (int k = 0; k < players.size(); k++) {
            result.set(players.get(k), value.apply(k));
        }
        return result;
    }
}
