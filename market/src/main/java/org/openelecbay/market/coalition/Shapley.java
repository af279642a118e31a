package org.openelecbay.market.coalition;

/// The Shapley value, exactly: what each member adds on average over all orders in which the coalition may gather.
///
/// `phi_i = sum over S without i of |S|! (n-|S|-1)! / n! (v(S+i) - v(S))`, with weights `1 / (n C(n-1,|S|))` and
/// compensated summation (Kahan 1965); `n 2^n` steps.
///
/// Source: Shapley 1953; spec D.2.
public final class Shapley {

    private Shapley() {}

    /// What every member of `coalition` gets of its worth when it plays among itself; zero for everybody else.
    public static double[] of(CoalitionGame game, int coalition) {
        double[] weights = weights(Integer.bitCount(coalition));
        double[] values = new double[game.players()];
        for (int rest = coalition; rest != 0; rest &= rest - 1) {
            int player = Integer.numberOfTrailingZeros(rest);
            values[player] = value(game, coalition & ~(1 << player), 1 << player, weights);
        }
        return values;
    }

    private static double value(CoalitionGame game, int others, int player, double[] weights) {
        double sum = 0;
        double lost = 0;
        int before = others;
        while (true) {
            double added = game.worth(before | player) - game.worth(before);
            double term = weights[Integer.bitCount(before)] * added - lost;
            double next = sum + term;
            lost = (next - sum) - term;
            sum = next;
            if (before == 0) {
                return sum;
            }
            before = (before - 1) & others;
        }
    }

    /// The weight of a set of so many others, by size.
    private static double[] weights(int members) {
        double[] weights = new double[members];
        double choices = 1;
        for (int size = 0; size < members; size++) {
            weights[size] = 1 / (members * choices);
            choices = choices * (members - 1 - size) / (size + 1);
        }
        return weights;
    }
}
