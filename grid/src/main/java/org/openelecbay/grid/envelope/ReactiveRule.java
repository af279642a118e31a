package org.openelecbay.grid.envelope;

/// The reactive power that goes with the active power of a connection.
///
/// @param exportRatio kvar injected per kW exported; negative where export draws reactive power
/// @param importRatio kvar drawn per kW imported; positive for a lagging power factor
public record ReactiveRule(double exportRatio, double importRatio) {

    /// No reactive power.
    public static final ReactiveRule UNITY = new ReactiveRule(0, 0);

    public ReactiveRule {
        if (!Double.isFinite(exportRatio) || !Double.isFinite(importRatio)) {
            throw new IllegalArgumentException(
                    "Reactive ratios of " + exportRatio + " and " + importRatio + " are not finite.");
        }
    }

    /// Export at unity, import at a lagging power factor.
    ///
    /// @param powerFactor above 0 and at most 1
    public static ReactiveRule laggingImport(double powerFactor) {
        return new ReactiveRule(0, ratio(powerFactor));
    }

    /// Export draws reactive power at a power factor, which lowers the voltage; import is at unity.
    ///
    /// @param powerFactor above 0 and at most 1
    public static ReactiveRule absorbingExport(double powerFactor) {
        return new ReactiveRule(-ratio(powerFactor), 0);
    }

    private static double ratio(double powerFactor) {
        if (!(powerFactor > 0 && powerFactor <= 1)) {
            throw new IllegalArgumentException(
                    "A power factor of " + powerFactor + " is impossible. Was it given in percent?");
        }
        return Math.sqrt(1 - powerFactor * powerFactor) / powerFactor;
    }

    /// Reactive injection in kvar that goes with an active injection in kW.
    public double kvar(double injectedKw) {
        return injectedKw * (injectedKw >= 0 ? exportRatio : importRatio);
    }
}
