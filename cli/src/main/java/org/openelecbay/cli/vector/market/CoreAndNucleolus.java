package org.openelecbay.cli.vector.market;

import java.util.List;
import java.util.TreeSet;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.Convexity;
import org.openelecbay.market.coalition.Shapley;
import org.openelecbay.market.coalition.Superadditivity;
import org.openelecbay.market.coalition.core.Excesses;
import org.openelecbay.market.coalition.core.LeastCore;
import org.openelecbay.market.coalition.core.Nucleolus;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// D02: Shapley value, least core, membership of the core and pre-nucleolus of a game in coalition form
/// (spec D.2 to D.5).
///
/// A coalition missing from `v` is worth nothing, and so is a player missing from payoffs. Without `players` they are
/// those who stand in `v`.
public final class CoreAndNucleolus implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        List<String> players = players(inputs);
        CoalitionGame game = WrittenCoalitions.game(inputs, players);
        double[] shapley = Shapley.of(game, game.everybody());
        LeastCore leastCore = LeastCore.of(game);
        ObjectNode result = Result.object();
        result.put("superadditive", Superadditivity.broken(game).isEmpty());
        result.put("convex", Convexity.holds(game));
        result.set("shapley", payoffs(shapley, players));
        result.set("shapleyTest", test(Excesses.of(game, shapley), players));
        result.set("leastCoreEpsilon", Result.number(leastCore.epsilon()));
        result.put("coreNonEmpty", !leastCore.coreIsEmpty());
        result.set("nucleolus", payoffs(Nucleolus.preNucleolus(game), players));
        if (inputs.has("payoffs")) {
            ObjectNode membership = result.putObject("membership");
            inputs.map("payoffs", each -> each).forEach((name, payoffs) -> {
                Excesses excesses = Excesses.of(game, payoffs(payoffs, players));
                membership.set(name, test(excesses, players).put("efficient", excesses.efficient()));
            });
        }
        return result;
    }

    private static List<String> players(Given inputs) {
        TreeSet<String> names = new TreeSet<>(inputs.names("players"));
        if (!inputs.has("players")) {
            inputs.map("v", Given::number)
                    .keySet()
                    .forEach(coalition -> names.addAll(WrittenCoalitions.members(coalition)));
        }
        return List.copyOf(names);
    }

    private static double[] payoffs(Given written, List<String> players) {
        double[] payoffs = new double[players.size()];
        written.map(Given::number)
                .forEach((player, payoff) -> payoffs[WrittenCoalitions.place(player, players)] = payoff);
        return payoffs;
    }

    private static ObjectNode payoffs(double[] payoffs, List<String> players) {
        ObjectNode node = Result.object();
        for (int player = 0; player < payoffs.length; player++) {
            node.set(players.get(player), Result.number(payoffs[player]));
        }
        return node;
    }

    private static ObjectNode test(Excesses excesses, List<String> players) {
        ObjectNode node = Result.object();
        node.set("maxExcess", Result.number(excesses.most()));
        ArrayNode worst = node.putArray("worst");
        excesses.worst().stream()
                .map(coalition -> WrittenCoalitions.joined(coalition, players))
                .sorted()
                .forEach(worst::add);
        return node.put("inCore", excesses.inCore());
    }
}
