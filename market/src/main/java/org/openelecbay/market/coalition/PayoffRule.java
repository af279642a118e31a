package org.openelecbay.market.coalition;

/// How a coalition shares what it is worth.
public enum PayoffRule {
    /// Everybody the same.
    EQUAL {
        @Override
        double[] payoffs(CoalitionGame game, int coalition) {
            double[] payoffs = new double[game.players()];
            for (int player = 0; player < payoffs.length; player++) {
                payoffs[player] =
                        (coalition >> player & 1) == 1 ? game.worth(coalition) / Integer.bitCount(coalition) : 0;
            }
            return payoffs;
        }
    },
    /// By what each adds to it: the Shapley value of the coalition.
    SHAPLEY {
        @Override
        double[] payoffs(CoalitionGame game, int coalition) {
            return Shapley.of(game, coalition);
        }
    };

    /// What each member of a coalition gets; zero for everybody else.
    abstract double[] payoffs(CoalitionGame game, int coalition);
}
