package org.openelecbay.grid.feeder;

import org.openelecbay.core.Phase;

/// A load of the feeder's data: where it is and how its profile becomes power.
///
/// @param name unique among the load points
/// @param bus where it is connected
/// @param phase its phase, or three-phase balanced
/// @param nominalKw nominal active power in kW, consumption positive
/// @param powerFactor lagging (inductive), above 0 and up to 1
/// @param profile name of its column in the load profiles; empty when it has none
/// @param profileUnitKw kW of one unit of the profile: 1 when the profile is in kW, the nominal power when it
///     counts in multiples of that
public record LoadPoint(
        String name,
        String bus,
        Phase phase,
        double nominalKw,
        double powerFactor,
        String profile,
        double profileUnitKw) {

    public LoadPoint {
        Require.name("load point", name);
        if (!Double.isFinite(nominalKw) || !Double.isFinite(profileUnitKw)) {
            throw new IllegalArgumentException(
                    "Load " + name + " has a nominal power of " + nominalKw + " kW. Is the column right?");
        }
        if (!(powerFactor > 0 && powerFactor <= 1)) {
            throw new IllegalArgumentException("Load " + name + " has a power factor of " + powerFactor
                    + "; it must be above 0 and at most 1. Was it given in percent?");
        }
    }

    /// A load without a profile.
    public static LoadPoint of(String name, String bus, Phase phase, double nominalKw, double powerFactor) {
        return new LoadPoint(name, bus, phase, nominalKw, powerFactor, "", nominalKw);
    }

    /// Where it is connected.
    public Terminal terminal() {
        return new Terminal(bus, phase);
    }

    /// Reactive over active power: `tan(acos pf)`.
    public double reactiveRatio() {
        return Math.sqrt(1 - powerFactor * powerFactor) / powerFactor;
    }
}
