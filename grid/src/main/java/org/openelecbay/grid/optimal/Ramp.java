package org.openelecbay.grid.optimal;

import org.jspecify.annotations.Nullable;

/// How fast a unit may change its active power: `|p_t - p_(t-1)| <= kwPerStep`. Source: spec grid 8.
///
/// @param unit name of the unit
/// @param kwPerStep greatest change between neighbouring intervals, kW
/// @param initialKw power before the first interval; absent when the first step is free
public record Ramp(String unit, double kwPerStep, @Nullable Double initialKw) {

    public Ramp {
        if (!(kwPerStep >= 0)) {
            throw new IllegalArgumentException("The ramp of unit " + unit + " is " + kwPerStep
                    + " kW a step; it must be zero or more. Leave it out if there is none.");
        }
        if (initialKw != null && !Double.isFinite(initialKw)) {
            throw new IllegalArgumentException("The initial power of unit " + unit + " is " + initialKw + " kW.");
        }
    }
}
