package org.openelecbay.cli.vector.market;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.market.coalition.CoalitionGame;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The players of a game in coalition form; coalitions are written as their names with commas between.
///
/// @param names in the order of the bits of a coalition
record Players(List<String> names) {

    Players {
        names = List.copyOf(names);
        if (new HashSet<>(names).size() != names.size()) {
            throw new UnusableCase("A player is named twice among " + names + ". Give each a name of its own.");
        }
    }

    static Players of(Collection<String> names) {
        return new Players(List.copyOf(names));
    }

    /// The names in a written coalition; none in an empty one.
    static List<String> split(String coalition) {
        List<String> names = new ArrayList<>();
        for (String name : coalition.split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    int count() {
        return names.size();
    }

    int place(String player) {
        int place = names.indexOf(player);
        if (place < 0) {
            throw new UnusableCase("Player \"" + player + "\" is not among the players of the case.");
        }
        return place;
    }

    /// The game of the field `v`; a coalition that it leaves out is worth nothing.
    CoalitionGame game(Given inputs) {
        if (count() > CoalitionGame.MOST_PLAYERS) {
            throw new UnusableCase("The game has " + count() + " players, which makes 2^" + count()
                    + " coalitions; at most " + CoalitionGame.MOST_PLAYERS + " can play.");
        }
        Map<Integer, Double> worths = new HashMap<>();
        inputs.map("v", Given::number).forEach((joined, worth) -> {
            int coalition = 0;
            for (String player : split(joined)) {
                coalition |= 1 << place(player);
            }
            worths.put(coalition, worth);
        });
        return CoalitionGame.of(count(), coalition -> worths.getOrDefault(coalition, 0.0));
    }

    List<String> members(int coalition) {
        List<String> members = new ArrayList<>();
        for (int rest = coalition; rest != 0; rest &= rest - 1) {
            members.add(names.get(Integer.numberOfTrailingZeros(rest)));
        }
        return members;
    }

    String joined(int coalition) {
        return String.join(",", members(coalition));
    }

    /// A value a player.
    ObjectNode each(IntFunction<? extends JsonNode> value) {
        ObjectNode node = Result.object();
        for (int player = 0; player < count(); player++) {
            node.set(names.get(player), value.apply(player));
        }
        return node;
    }

    /// A number a player.
    ObjectNode numbers(double[] values) {
        return each(player -> Result.number(values[player]));
    }
}
