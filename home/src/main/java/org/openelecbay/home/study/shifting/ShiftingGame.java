package org.openelecbay.home.study.shifting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Players who place their loads, each paying a fixed part of what all loads together cost.
///
/// A weighted potential game: the potential is the system cost plus each player's own cost over its part of
/// the bill, and every best response lowers it. So players in turn end at its minimum, which is an
/// equilibrium; all at once they must go only `1/N` of the way, which the convexity of the potential keeps
/// from rising. Bills are shares of the system cost plus the own cost. Source: Mohsenian-Rad et al., IEEE
/// Trans. Smart Grid 1 (2010) 320; spec scheduling 5.3.
///
/// @param cost of everybody's load
/// @param players in the order in which they move
public record ShiftingGame(SystemCost cost, List<Player> players) {

    /// How the game went.
    ///
    /// @param moves of each player at the end
    /// @param totalKwAfterRound the load of everybody after each round
    /// @param potentialAfterRound what every round lowers
    /// @param settled whether the last round changed nothing by more than the tolerance
    public record Play(
            List<Move> moves, List<double[]> totalKwAfterRound, List<Double> potentialAfterRound, boolean settled) {

        /// How many rounds were played, the last one, which changes nothing, included.
        public int rounds() {
            return totalKwAfterRound.size();
        }
    }

    /// Who moves when.
    public enum Turns {
        /// One after the other in their order.
        SEQUENTIAL,
        /// All at once, one part in their number of the way.
        DAMPED
    }

    public ShiftingGame {
        players = List.copyOf(players);
        for (Player player : players) {
            if (player.lowestKw().length != cost.steps()) {
                throw new IllegalArgumentException("A player has limits for " + player.lowestKw().length
                        + " steps, and the base load has " + cost.steps() + ". Give one for every step.");
            }
            player.requireServable(cost.hours());
        }
    }

    /// Everybody draws as evenly as its limits allow, and uses nothing of its own.
    ///
    /// A storage that loses by itself is not yet kept full there; its first response does that.
    public List<Move> evenly() {
        int steps = cost.steps();
        double[] nobody = new double[steps];
        double[] alike = new double[steps];
        Arrays.fill(alike, 1);
        return players.stream()
                .map(player -> Move.of(new WaterFilling(nobody, alike, player.lowestKw(), player.highestKw())
                        .fill(player.energyKwh() / cost.hours())))
                .toList();
    }

    /// Plays until a round changes no power by more than a tolerance, or the rounds are over.
    ///
    /// @param toleranceKw such as 1e-9
    public Play play(List<Move> start, Turns turns, double toleranceKw, int mostRounds) {
        List<Move> moves = new ArrayList<>(start);
        List<double[]> totals = new ArrayList<>();
        List<Double> potentials = new ArrayList<>();
        boolean settled = false;
        while (!settled && totals.size() < mostRounds) {
            double change =
                    switch (turns) {
                        case SEQUENTIAL -> inTurn(moves);
                        case DAMPED -> atOnce(moves);
                    };
            settled = change <= toleranceKw;
            totals.add(totalKw(moves));
            potentials.add(potential(moves));
        }
        return new Play(List.copyOf(moves), List.copyOf(totals), List.copyOf(potentials), settled);
    }

    private double inTurn(List<Move> moves) {
        double change = 0;
        for (int i = 0; i < moves.size(); i++) {
            Move best = bestResponse(moves, i);
            change = Math.max(change, best.distance(moves.get(i)));
            moves.set(i, best);
        }
        return change;
    }

    private double atOnce(List<Move> moves) {
        List<Move> before = List.copyOf(moves);
        double change = 0;
        for (int i = 0; i < moves.size(); i++) {
            Move damped = before.get(i).towards(bestResponse(before, i), 1.0 / moves.size());
            change = Math.max(change, damped.distance(before.get(i)));
            moves.set(i, damped);
        }
        return change;
    }

    /// The cheapest move of a player while the others stay.
    public Move bestResponse(List<Move> moves, int player) {
        return new BestResponse(cost, players.get(player), BestResponse.without(totalKw(moves), moves.get(player)))
                .move();
    }

    /// The load of everybody, kW a step.
    public double[] totalKw(List<Move> moves) {
        double[] total = cost.baseKw().clone();
        for (Move move : moves) {
            for (int t = 0; t < total.length; t++) {
                total[t] += move.netKw(t);
            }
        }
        return total;
    }

    /// Money that everybody's load costs.
    public double systemCost(List<Move> moves) {
        return cost.of(totalKw(moves));
    }

    /// What a player pays: its part of the system cost and its own cost.
    public double bill(List<Move> moves, int player) {
        Player who = players.get(player);
        return who.billShare() * systemCost(moves) + BestResponse.ownCost(cost, who, moves.get(player));
    }

    /// What every best response lowers.
    public double potential(List<Move> moves) {
        double potential = systemCost(moves);
        for (int i = 0; i < moves.size(); i++) {
            Player who = players.get(i);
            potential += who.billShare() == 0 ? 0 : BestResponse.ownCost(cost, who, moves.get(i)) / who.billShare();
        }
        return potential;
    }

    /// The most that any player could still gain by moving alone, money; 0 at an equilibrium.
    public double mostGain(List<Move> moves) {
        double most = 0;
        for (int i = 0; i < moves.size(); i++) {
            List<Move> moved = new ArrayList<>(moves);
            moved.set(i, bestResponse(moves, i));
            most = Math.max(most, bill(moves, i) - bill(moved, i));
        }
        return most;
    }

    /// The highest load over the mean load.
    public static double peakToAverage(double[] totalKw) {
        double peak = Arrays.stream(totalKw).max().orElse(0);
        return peak / Arrays.stream(totalKw).average().orElse(1);
    }
}
