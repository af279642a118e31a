package org.openelecbay.home.source;

/// A charge for reactive energy beyond a power factor (spec scheduling 9.3).
///
/// @param perKvarh money for each kvarh beyond, in either direction
/// @param powerFactor down to which reactive energy is free, above 0 to 1; 0.95 is usual
public record ReactiveTariff(double perKvarh, double powerFactor) {

    public ReactiveTariff {
        if (!(powerFactor > 0 && powerFactor <= 1)) {
            throw new IllegalArgumentException(
                    "The power factor " + powerFactor + " is outside 0 to 1. Is it given in percent?");
        }
    }

    /// Reactive power in kvar that is free beside an active power in kW: `|p| tan(acos pf)`.
    public double freeKvar(double kw) {
        return Math.abs(kw) * Math.sqrt(1 - powerFactor * powerFactor) / powerFactor;
    }

    /// The charge for an interval.
    ///
    /// @param hours its length
    public double charge(double kw, double kvar, double hours) {
        return perKvarh * Math.max(0, Math.abs(kvar) - freeKvar(kw)) * hours;
    }
}
