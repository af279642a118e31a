package org.openelecbay.cli.vector.market;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
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
        List<String> players =
                inputs.at("players").elements().stream().map(Given::text).toList();
        Map<String, Integer> numbers = new HashMap<>();
        players.forEach(player -> numbers.put(player, numbers.size()));
        if (numbers.size() != players.size()) {
            throw new UnusableCase("A player is named twice among " + players + ". Give each a name of its own.");
        }
        CoalitionGame game = game(inputs, numbers);
        List<int[]> orders = inputs.list("permutations").stream()
                .map(order -> order.elements().stream()
                        .mapToInt(player -> number(player.text(), numbers))
                        .toArray())
                .toList();
        PermutationSampling sampling = PermutationSampling.of(game, orders);
        List<Strata> strata = players.stream()
                .map(player -> Strata.of(game, number(player, numbers)))
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

    private static CoalitionGame game(Given inputs, Map<String, Integer> numbers) {
        Map<Integer, Double> worths = new HashMap<>();
        inputs.map("v", Given::number).forEach((joined, worth) -> {
            int coalition = 0;
            for (String player : joined.isBlank() ? new String[0] : joined.split(",", -1)) {
                coalition |= 1 << number(player.strip(), numbers);
            }
            worths.put(coalition, worth);
        });
        return CoalitionGame.of(numbers.size(), coalition -> worths.getOrDefault(coalition, 0.0));
    }

    private static int number(String player, Map<String, Integer> numbers) {
        Integer number = numbers.get(player);
        if (number == null) {
            throw new UnusableCase("\"" + player + "\" is none of the players " + numbers.keySet() + ".");
        }
        return number;
    }
}
