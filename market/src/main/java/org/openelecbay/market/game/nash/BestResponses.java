package org.openelecbay.market.game.nash;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Players who answer one after another, each with its best reply to what the others do right now.
///
/// Where every move raises one common potential, this ends in an equilibrium; elsewhere it may go round in circles,
/// which is detected and said.
public final class BestResponses {

    private static final double ROUNDING = 1e-12;

    private BestResponses() {}

    /// How it ended.
    public enum Ending {
        /// Nobody moved in a whole round.
        EQUILIBRIUM,
        /// A profile came back.
        CYCLE,
        /// The rounds were used up.
        ROUNDS
    }

    /// A game played out.
    ///
    /// @param profile the last one: an equilibrium only where the ending says so
    /// @param rounds that were played, the last one without a move included
    /// @param period rounds between the two visits of a cycle, else 0
    public record Play(List<Integer> profile, int rounds, Ending ending, int period) {}

    /// A continuous game played out.
    ///
    /// @param point the last one
    /// @param moved the farthest that a coordinate moved in the last round, as a share of its box
    public record Path(double[][] point, int rounds, Ending ending, double moved) {}

    /// Rounds in the order of the players. A player moves only where it gains, to the first of its best strategies.
    ///
    /// @param start where they begin
    /// @param mostRounds bound, at least 1
    public static Play of(FiniteGame game, int[] start, int mostRounds) {
        Profiles.require(game, start);
        int[] profile = start.clone();
        Map<List<Integer>, Integer> seen = new HashMap<>();
        seen.put(boxed(profile), 0);
        for (int round = 1; round <= mostRounds; round++) {
            if (!isRoundWithMoves(game, profile)) {
                return new Play(boxed(profile), round, Ending.EQUILIBRIUM, 0);
            }
            Integer before = seen.put(boxed(profile), round);
            if (before != null) {
                return new Play(boxed(profile), round, Ending.CYCLE, round - before);
            }
        }
        return new Play(boxed(profile), mostRounds, Ending.ROUNDS, 0);
    }

    /// Rounds in the order of the players, each searching its box, until nobody moves by more than the tolerance.
    ///
    /// @param start inside the boxes
    /// @param tolerance a share of the width of a box
    /// @param mostRounds bound, at least 1
    public static Path of(ContinuousGame game, double[][] start, Search search, double tolerance, int mostRounds) {
        double[][] point = Arrays.stream(start).map(double[]::clone).toArray(double[][]::new);
        double moved = Double.POSITIVE_INFINITY;
        for (int round = 1; round <= mostRounds; round++) {
            moved = 0;
            for (int player = 0; player < point.length; player++) {
                double[] reply = search.bestResponse(game, player, point);
                moved = Math.max(moved, distance(game.box(player), point[player], reply));
                point[player] = reply;
            }
            if (moved <= tolerance) {
                return new Path(point, round, Ending.EQUILIBRIUM, moved);
            }
        }
        return new Path(point, mostRounds, Ending.ROUNDS, moved);
    }

    private static boolean isRoundWithMoves(FiniteGame game, int[] profile) {
        boolean moved = false;
        for (int player = 0; player < profile.length; player++) {
            int own = profile[player];
            double best = game.payoff(player, profile);
            double rounding = ROUNDING * Math.max(1, Math.abs(best));
            int reply = own;
            for (int other = 0; other < game.strategies(player); other++) {
                profile[player] = other;
                double payoff = game.payoff(player, profile);
                if (payoff > best + rounding) {
                    best = payoff;
                    reply = other;
                }
            }
            profile[player] = reply;
            moved |= reply != own;
        }
        return moved;
    }

    private static double distance(Box box, double[] from, double[] to) {
        double most = 0;
        for (int k = 0; k < from.length; k++) {
            most = Math.max(most, box.width(k) > 0 ? Math.abs(to[k] - from[k]) / box.width(k) : 0);
        }
        return most;
    }

    private static List<Integer> boxed(int[] profile) {
        return Arrays.stream(profile).boxed().toList();
    }
}
