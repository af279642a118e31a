package org.openelecbay.cli.vector.market;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.market.coalition.CoalitionGame;

/// Coalitions by their members joined with commas, and `v`, the worth of each. One that is missing is worth nothing.
final class WrittenCoalitions {

    private WrittenCoalitions() {}

    /// The game of `v`.
    ///
    /// @param players each once
    /// @throws UnusableCase when a coalition stands twice, names somebody twice or nobody known, or nobody
    /// has a worth,
    ///     or there are too many players
    static CoalitionGame game(Given inputs, List<String> players) {
        if (players.size() > CoalitionGame.MOST_PLAYERS) {
            throw new UnusableCase("The game has " + players.size() + " players, which makes 2^" + players.size()
                    + " coalitions; at most " + CoalitionGame.MOST_PLAYERS + " can play. Can some be left out?");
        }
        Map<Integer, Double> worths = new HashMap<>();
        inputs.map("v", Given::number).forEach((joined, worth) -> {
            int coalition = coalition(joined, players);
            if (coalition == 0 && worth != 0) {
                throw new UnusableCase("In inputs.v nobody is worth " + worth + ". The coalition \"" + joined
                        + "\" has no members and is worth 0; leave it out.");
            }
            if (worths.put(coalition, worth) != null) {
                throw new UnusableCase("In inputs.v the coalition \"" + joined
                        + "\" stands twice, perhaps in another order. Keep one of the two.");
            }
        });
        return CoalitionGame.of(players.size(), coalition -> worths.getOrDefault(coalition, 0.0));
    }

    /// The members of a coalition as they are written.
    static List<String> members(String joined) {
        return joined.isBlank()
                ? List.of()
                : List.of(joined.split(",", -1)).stream().map(String::strip).toList();
    }

    /// A coalition as it is written.
    static String joined(int coalition, List<String> players) {
        List<String> members = new ArrayList<>();
        for (int rest = coalition; rest != 0; rest &= rest - 1) {
            members.add(players.get(Integer.numberOfTrailingZeros(rest)));
        }
        return String.join(",", members);
    }

    /// Where a player stands among all.
    ///
    /// @throws UnusableCase when it is none of them
    static int place(String player, List<String> players) {
        int place = players.indexOf(player);
        if (place < 0) {
            throw new UnusableCase("\"" + player + "\" is none of the players " + players + ". Is the name mistyped?");
        }
        return place;
    }

    private static int coalition(String joined, List<String> players) {
        int coalition = 0;
        for (String player : members(joined)) {
            int member = 1 << place(player, players);
            if ((coalition & member) != 0) {
                throw new UnusableCase("In inputs.v the coalition \"" + joined + "\" names \"" + player
                        + "\" twice. Is another member meant?");
            }
            coalition |= member;
        }
        return coalition;
    }
}
