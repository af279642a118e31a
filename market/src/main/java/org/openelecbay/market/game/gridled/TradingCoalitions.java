package org.openelecbay.market.game.gridled;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openelecbay.core.Distances;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.Partition;
import org.openelecbay.market.coalition.PayoffRule;
import org.openelecbay.market.coalition.Stability;
import org.openelecbay.market.coalition.formation.Formation;
import org.openelecbay.market.coalition.formation.MergeAndSplit;
import org.openelecbay.market.coalition.formation.TransportGame;
import org.openelecbay.market.distance.KnownDistances;

/// Which prosumers trade with each other: coalitions by merge and split (spec D.6), checked for stability (spec C.6).
///
/// @param coalitions every prosumer in exactly one
/// @param words how they came about, a part of a sentence
record TradingCoalitions(List<Set<ParticipantId>> coalitions, String words) {

    /// Up to so many form coalitions; more trade all together.
    static final int MOST_PLAYERS = 60;

    /// Up to so many every deviation is tried.
    private static final int MOST_CHECKED = 8;

    private static final double NANOS = 1e9;
    private static final double MOST_MONEY = Long.MAX_VALUE / 8.0;

    TradingCoalitions {
        coalitions = List.copyOf(coalitions);
    }

    /// Lets coalitions form.
    ///
    /// @param players in an order that does not depend on names
    /// @param net watt-hours by player, positive for a surplus
    /// @param spread micros per kWh that a kWh saves which is not traded with the grid
    /// @param fee micros per kWh and unit of distance
    static TradingCoalitions of(List<ParticipantId> players, long[] net, long spread, long fee, Distances distances) {
        if (players.size() > MOST_PLAYERS) {
            return new TradingCoalitions(
                    List.of(Set.copyOf(players)),
                    "more than " + MOST_PLAYERS + " prosumers trade all together, without forming coalitions");
        }
        double energy = 4.0 * players.size();
        for (long each : net) {
            energy += Math.abs((double) each);
        }
        if (energy * Math.max(1, spread) > MOST_MONEY) {
            return new TradingCoalitions(
                    List.of(Set.copyOf(players)), "all trade together, since their worth is more than can be counted");
        }
        long[][] margins = new long[net.length][net.length];
        double[] apart = KnownDistances.table(distances, players, players);
        for (int one = 0; one < net.length; one++) {
            for (int other = 0; other < net.length; other++) {
                margins[one][other] = one == other ? 0 : margin(spread, fee, apart[one * players.size() + other]);
            }
        }
        TransportGame game = new TransportGame(net, margins, 0);
        Formation formation = MergeAndSplit.form(game, 0);
        return new TradingCoalitions(
                formation.coalitions().stream()
                        .map(each -> Set.copyOf(each.stream().map(players::get).toList()))
                        .toList(),
                words(game, formation));
    }

    private static long margin(long spread, long fee, double distance) {
        double way = distance == 0 ? 0 : Math.rint(distance * fee);
        return way < spread ? spread - (long) way : 0;
    }

    private static String words(TransportGame game, Formation formation) {
        long several =
                formation.coalitions().stream().filter(each -> each.size() > 1).count();
        String formed = several + (several == 1 ? " coalition" : " coalitions") + " formed";
        if (game.players() > MOST_CHECKED) {
            return formed + ", too large to try every deviation";
        }
        List<Integer> sets = new ArrayList<>();
        for (List<Integer> each : formation.coalitions()) {
            sets.add(each.stream().mapToInt(player -> 1 << player).sum());
        }
        CoalitionGame table = game.table(1 / NANOS);
        Stability stability = Stability.of(table, new Partition(game.players(), sets), PayoffRule.SHAPLEY);
        return formed + ", " + (stability.nashStable() ? "" : "not ") + "Nash stable and "
                + (stability.coreStable() ? "" : "not ") + "in the core with Shapley shares";
    }
}
