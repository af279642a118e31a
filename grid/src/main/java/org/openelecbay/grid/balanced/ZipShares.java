package org.openelecbay.grid.balanced;

/// How a load depends on its voltage: shares of constant impedance, current and power.
///
/// `P(u) = P0 (z u^2 + i u + p)` with `u = |V| / V_nominal`, and the same for Q with its own shares.
/// Source: spec grid 2.2.
///
/// @param impedanceP share of constant impedance in P
/// @param currentP share of constant current in P
/// @param powerP share of constant power in P
/// @param impedanceQ share of constant impedance in Q
/// @param currentQ share of constant current in Q
/// @param powerQ share of constant power in Q
public record ZipShares(
        double impedanceP, double currentP, double powerP, double impedanceQ, double currentQ, double powerQ) {

    /// The default: the same power at every voltage.
    public static final ZipShares CONSTANT_POWER = new ZipShares(0, 0, 1, 0, 0, 1);

    private static final double TOLERANCE = 1e-9;

    public ZipShares {
        requireWhole("P", impedanceP + currentP + powerP);
        requireWhole("Q", impedanceQ + currentQ + powerQ);
    }

    private static void requireWhole(String quantity, double sum) {
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException(
                    "The ZIP shares of " + quantity + " sum to " + sum + "; they must sum to 1.");
        }
    }
}
