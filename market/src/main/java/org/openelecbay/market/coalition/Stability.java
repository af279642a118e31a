package org.openelecbay.market.coalition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Whether anybody wants to leave a partition, in the three senses that the literature mixes up [S-10].
///
/// - Nash stable: nobody gains by moving alone to another coalition or by going alone, payoffs recomputed by the rule.
/// - Individually stable: nobody gains by such a move to which no host objects.
/// - Core stable: no coalition is worth more than its members get now.
///
/// A gain counts from 1e-9 of the unit. Source: spec C.6; Bogomolnaia and Jackson, GEB 38 (2002) 201.
///
/// @param payoffs by player
/// @param deviations every move by which a player gains: coalition by coalition, player by player, hosts in the order
///     of the partition and alone last
/// @param blocking every coalition that would do better, by rising bit set
public record Stability(List<Double> payoffs, List<Deviation> deviations, List<Blocking> blocking) {

    private static final double LEAST_GAIN = 1e-9;

    public Stability {
        payoffs = List.copyOf(payoffs);
        deviations = List.copyOf(deviations);
        blocking = List.copyOf(blocking);
    }

    /// Shares what each coalition of a partition is worth by a rule and tries every move.
    public static Stability of(CoalitionGame game, Partition partition, PayoffRule rule) {
        double[] payoffs = shared(game, partition, rule);
        return new Stability(
                Arrays.stream(payoffs).boxed().toList(),
                deviations(game, partition, rule, payoffs),
                blocking(game, payoffs));
    }

    /// What every player gets when each coalition of a partition shares what it is worth by a rule.
    public static List<Double> payoffs(CoalitionGame game, Partition partition, PayoffRule rule) {
        return Arrays.stream(shared(game, partition, rule)).boxed().toList();
    }

    private static double[] shared(CoalitionGame game, Partition partition, PayoffRule rule) {
        double[] payoffs = new double[game.players()];
        for (int coalition : partition.coalitions()) {
            double[] shares = rule.payoffs(game, coalition);
            Arrays.setAll(payoffs, player -> payoffs[player] + shares[player]);
        }
        return payoffs;
    }

    /// Every coalition that is worth more than these payoffs give its members.
    public static List<Blocking> blocking(CoalitionGame game, double[] payoffs) {
        List<Blocking> blocking = new ArrayList<>();
        double[] together = new double[game.everybody() + 1];
        for (int coalition = 1; coalition < together.length; coalition++) {
            int last = Integer.highestOneBit(coalition);
            together[coalition] = together[coalition & ~last] + payoffs[Integer.numberOfTrailingZeros(last)];
            double excess = game.worth(coalition) - together[coalition];
            if (excess > LEAST_GAIN) {
                blocking.add(new Blocking(coalition, excess));
            }
        }
        return blocking;
    }

    /// What a player gets.
    public double payoff(int player) {
        return payoffs.get(player);
    }

    public boolean nashStable() {
        return deviations.isEmpty();
    }

    public boolean individuallyStable() {
        return deviations.stream().noneMatch(Deviation::hostsAgree);
    }

    public boolean coreStable() {
        return blocking.isEmpty();
    }

    private static List<Deviation> deviations(
            CoalitionGame game, Partition partition, PayoffRule rule, double[] payoffs) {
        List<Deviation> deviations = new ArrayList<>();
        for (int home : partition.coalitions()) {
            for (int player = 0; player < game.players(); player++) {
                if ((home >> player & 1) == 1) {
                    moves(game, partition, rule, payoffs, player, deviations);
                }
            }
        }
        return deviations;
    }

    private static void moves(
            CoalitionGame game,
            Partition partition,
            PayoffRule rule,
            double[] payoffs,
            int player,
            List<Deviation> deviations) {
        int home = partition.of(player);
        List<Integer> hosts = new ArrayList<>(partition.coalitions());
        hosts.remove(Integer.valueOf(home));
        if (Integer.bitCount(home) > 1) {
            hosts.add(0);
        }
        for (int host : hosts) {
            double[] there = rule.payoffs(game, host | 1 << player);
            double gain = there[player] - payoffs[player];
            if (gain > LEAST_GAIN) {
                deviations.add(new Deviation(player, host, gain, nobodyLoses(host, payoffs, there)));
            }
        }
    }

    private static boolean nobodyLoses(int host, double[] now, double[] then) {
        for (int player = 0; player < now.length; player++) {
            if ((host >> player & 1) == 1 && then[player] < now[player] - LEAST_GAIN) {
                return false;
            }
        }
        return true;
    }
}
