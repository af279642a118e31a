package org.openelecbay.market.coalition;

/// Whether cooperation gains nothing: every coalition is worth what its members are worth alone.
///
/// Source: spec D.1; von Neumann and Morgenstern 1944.
public final class Inessential {

    private static final double LEAST_GAIN = 1e-9;

    private Inessential() {}

    public static boolean test(CoalitionGame game) {
        double[] alone = new double[game.everybody() + 1];
        for (int coalition = 1; coalition < alone.length; coalition++) {
            int last = Integer.highestOneBit(coalition);
            alone[coalition] = alone[coalition & ~last] + game.worth(last);
            if (Math.abs(game.worth(coalition) - alone[coalition]) > LEAST_GAIN) {
                return false;
            }
        }
        return true;
    }
}
