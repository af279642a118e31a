package org.openelecbay.market.bargain;

import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What each player could gain at best, for [Bargain#kalaiSmorodinsky]; transfers are not free here, or everybody's
/// ideal would be the whole surplus [S-15]. Source: spec D.8.
public final class Ideals {

    private Ideals() {}

    /// What the others would save less without each: IDEAL_MARGINAL, never below zero.
    ///
    /// @param surplus what a set of players saves together, in the currency
    public static double[] marginal(int players, ToDoubleFunction<BitSet> surplus) {
        BitSet everybody = new BitSet();
        everybody.set(0, players);
        double all = surplus.applyAsDouble((BitSet) everybody.clone());
        double[] ideals = new double[players];
        for (int player = 0; player < players; player++) {
            BitSet others = (BitSet) everybody.clone();
            others.clear(player);
            ideals[player] = Math.max(0, all - surplus.applyAsDouble(others));
        }
        return ideals;
    }

    /// The most that each saves by one of these joint schedules, without payments, while nobody else pays more than
    /// alone: IDEAL_OWN, never below zero.
    ///
    /// @param alone cost of each alone
    /// @param schedules costs of all, one list a feasible joint schedule
    public static double[] own(double[] alone, List<double[]> schedules) {
        double[] ideals = new double[alone.length];
        for (double[] costs : schedules) {
            if (costs.length != alone.length) {
                throw new IllegalArgumentException("A schedule has " + costs.length + " costs for " + alone.length
                        + " players. Has everybody one?");
            }
            for (int player = 0; player < alone.length; player++) {
                if (harmsNobodyBut(player, alone, costs)) {
                    ideals[player] = Math.max(ideals[player], alone[player] - costs[player]);
                }
            }
        }
        return ideals;
    }

    private static boolean harmsNobodyBut(int player, double[] alone, double[] costs) {
        for (int other = 0; other < alone.length; other++) {
            if (other != player && costs[other] > alone[other]) {
                return false;
            }
        }
        return true;
    }
}
