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

    /// What active power becomes at a voltage, in parts of the nominal one.
    ///
    /// @param u voltage in per unit of nominal
    /// @param power what constant power becomes there, in parts of itself: 1 unless a guard changes it
    public double active(double u, double power) {
        return impedanceP * u * u + currentP * u + powerP * power;
    }

    /// What reactive power becomes at a voltage; see [#active(double, double)].
    public double reactive(double u, double power) {
        return impedanceQ * u * u + currentQ * u + powerQ * power;
    }

    /// Derivative of [#active(double, double)] by the voltage.
    ///
    /// @param powerSlope derivative of what constant power becomes
    public double activeSlope(double u, double powerSlope) {
        return 2 * impedanceP * u + currentP + powerP * powerSlope;
    }

    /// Derivative of [#reactive(double, double)] by the voltage.
    public double reactiveSlope(double u, double powerSlope) {
        return 2 * impedanceQ * u + currentQ + powerQ * powerSlope;
    }

    private static void requireWhole(String quantity, double sum) {
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException(
                    "The ZIP shares of " + quantity + " sum to " + sum + "; they must sum to 1.");
        }
    }
}
